/**
 * The C folder {@code mqttclient}: lease, connect, read, write, yield, keep alive, release.
 *
 * <p>Start reading at {@link org.mqttxray.client.mqttclient.Connect}.
 */
package org.mqttxray.client.mqttclient;
