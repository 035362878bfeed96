package org.mqttxray.lesson;

import java.util.List;

/**
 * Something wrong with a lesson. A value: whoever shows it finds the words by {@link Fault#wrong} and {@link Fault#mend} and fills them
 * with the arguments.
 *
 * @param file the file, as a name within the lesson's folder; the folder's own name if it is about no file
 * @param line 1, 2, …; 0 if it is about no line
 * @param fault what is wrong
 * @param arguments as many as the fault says: texts and numbers
 */
public record Problem(String file, int line, Fault fault, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != fault.arguments()) {
            throw new IllegalArgumentException(fault + " takes " + fault.arguments() + " arguments: " + arguments);
        }
    }
}
