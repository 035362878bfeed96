/**
 * The C folder {@code network}: chooses between TCP and TLS.
 *
 * <p>Start reading at {@link org.mqttxray.client.network.Network}.
 */
package org.mqttxray.client.network;
