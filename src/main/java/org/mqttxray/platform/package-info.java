/**
 * All that the program asks of the machine: a clock, threads, mutexes, sockets and random numbers, once real and once simulated.
 *
 * <p>Must not know: MQTT, traces, words for people. Nothing else of the program may touch a socket or a lock.
 *
 * <p>Start reading at {@link org.mqttxray.platform.Clock}: its {@code await} is the one place where anything of the client waits.
 */
package org.mqttxray.platform;
