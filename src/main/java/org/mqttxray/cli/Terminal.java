package org.mqttxray.cli;

import java.io.PrintStream;
import org.mqttxray.i18n.Messages;

/**
 * Where a command speaks.
 *
 * @param out what the user asked for
 * @param err what the user should know besides
 * @param colours whether the terminal has them
 * @param messages the words
 */
record Terminal(PrintStream out, PrintStream err, boolean colours, Messages messages) {
    /** A failed command's exit code. */
    static final int FAILED = 1;
    /** The exit code of a command that could not be understood. */
    static final int USAGE = 2;

    /** Says in one sentence what went wrong, and gives the exit code. */
    int fail(int code, String key, Object... arguments) {
        err.println(Paint.ERROR.on(messages.get("error.prefix"), colours) + messages.get(key, arguments));
        return code;
    }
}
