package org.mqttxray.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Scanner;
import org.mqttxray.i18n.Messages;

/**
 * Where a command listens and speaks.
 *
 * @param in what it is given
 * @param out what the user asked for
 * @param err what the user should know besides
 * @param charset the encoding of {@code out} and {@code err}, and of a secret that is typed into {@code in}; all else there is UTF-8
 * @param colours whether the terminal has them
 * @param messages the words
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Charset charset, boolean colours, Messages messages) {
    /** A failed command's exit code. */
    static final int FAILED = 1;
    /** The exit code of a command that could not be understood. */
    static final int USAGE = 2;

    /** Asks for a secret, unseen where there is a terminal; what the command prints stays free of it. */
    String askSecret(String key) {
        err.print(messages.get(key));
        err.flush();
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword();
            return typed == null ? "" : new String(typed);
        }
        Scanner line = new Scanner(in, charset);
        return line.hasNextLine() ? line.nextLine() : "";
    }

    /** Says in one sentence what went wrong, and gives the exit code. */
    int fail(int code, String key, Object... arguments) {
        err.println(Paint.ERROR.on(messages.get("error.prefix"), colours) + messages.get(key, arguments));
        return code;
    }

    /** Says in one sentence what is wrong with the command line, and gives the exit code, for whoever goes on if nothing is. */
    Optional<Integer> usage(String key, Object... arguments) {
        return Optional.of(fail(USAGE, key, arguments));
    }
}
