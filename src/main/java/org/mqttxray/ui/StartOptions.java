package org.mqttxray.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.model.Theme;

/**
 * With what the window starts; what is absent is as the user left it.
 *
 * @param lesson the number of a lesson to open
 * @param step the step to open it at: 1, 2, …
 * @param language the language of the window
 * @param theme light or dark
 * @param file a trace to open
 * @param projector whether the lesson is opened on the projector
 */
public record StartOptions(
        OptionalInt lesson,
        OptionalInt step,
        Optional<Language> language,
        Optional<Theme> theme,
        Optional<Path> file,
        boolean projector) {
    /** Without a trace and a projector. */
    public StartOptions(OptionalInt lesson, OptionalInt step, Optional<Language> language, Optional<Theme> theme) {
        this(lesson, step, language, theme, Optional.empty(), false);
    }

    /** The same, on the projector or not. */
    public StartOptions withProjector(boolean wanted) {
        return new StartOptions(lesson, step, language, theme, file, wanted);
    }

    /**
     * The options as a command line gives them.
     *
     * @param dark whether dark or light was asked for
     */
    public static StartOptions of(
            OptionalInt lesson,
            OptionalInt step,
            Optional<Language> language,
            Optional<Boolean> dark,
            Optional<Path> file) {
        return new StartOptions(
                lesson, step, language, dark.map(asked -> asked ? Theme.DARK : Theme.LIGHT), file, false);
    }
}
