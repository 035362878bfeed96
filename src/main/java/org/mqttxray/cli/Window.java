package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Language;

/** Opens the window; the terminal does not know how. */
public interface Window {
    /** A process without a window. */
    Window NONE = options -> {
        throw new Missing("");
    };

    /**
     * With what it opens; what is absent is as the user left it.
     *
     * @param lesson the number of a lesson
     * @param step the number of its step: 1, 2, …
     * @param projector whether the lesson is opened on the projector
     * @param language if one was asked for
     * @param dark whether dark or light was asked for
     * @param file a trace
     */
    record Options(
            OptionalInt lesson,
            OptionalInt step,
            boolean projector,
            Optional<Language> language,
            Optional<Boolean> dark,
            Optional<Path> file) {
        /** As the user left it. */
        public static final Options NONE = new Options(
                OptionalInt.empty(), OptionalInt.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Shows it, takes pictures of it in both languages and themes, and closes it.
     *
     * @param folder gets the pictures
     * @return the exit code
     * @throws Missing if no window can be opened here
     * @throws IOException if a picture can't be written
     */
    default int takePictures(Path folder) throws Missing, IOException {
        throw new Missing("");
    }

    /**
     * Shows it until it is closed.
     *
     * @return the exit code
     * @throws Missing if no window can be opened here
     */
    int open(Options options) throws Missing;

    /** No window can be opened here; the message is the machine's own. */
    final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        /** Missing, because of what the machine says. */
        public Missing(String message) {
            super(message);
        }
    }
}
