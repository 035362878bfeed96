/**
 * The programs that the lessons run; each is the {@code main} of a C program that uses the client.
 *
 * <p>Must not know: links, debuggers, windows. A program talks to nobody but the client.
 *
 * <p>Start reading at {@link org.mqttxray.program.ConnectProgram}.
 */
package org.mqttxray.program;
