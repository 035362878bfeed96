/**
 * The C folder {@code platform}: lets the plain platform speak with the names of the C functions. It is what a port to another
 * system rewrites.
 *
 * <p>Start reading at {@link org.mqttxray.client.platform.TracedPlatform}.
 */
package org.mqttxray.client.platform;
