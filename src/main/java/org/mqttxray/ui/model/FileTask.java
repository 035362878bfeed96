package org.mqttxray.ui.model;

import java.nio.file.Path;
import org.mqttxray.workbench.Progress;

/**
 * A file that is being opened or saved.
 *
 * @param kind which of the two
 * @param file which
 * @param progress how far it has come
 */
public record FileTask(Kind kind, Path file, Progress progress) {
    /** What is done with a file. */
    public enum Kind {
        /** It is read. */
        OPEN,
        /** It is written. */
        SAVE
    }
}
