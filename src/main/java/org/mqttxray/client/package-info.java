/**
 * The traced MQTT client: the C library mqttclient in Java, one package for each of its folders, one class for each subject, one
 * method for each function.
 *
 * <p>True to the library in functions, threads, locks, lists, timers and the order of calls, and to the MQTT specification in what
 * it does; each intended difference is a line of {@code departures.yaml}. Must not know: files, links, debuggers, windows.
 *
 * <p>Start reading at {@link org.mqttxray.client.mqttclient.Connect}.
 */
package org.mqttxray.client;
