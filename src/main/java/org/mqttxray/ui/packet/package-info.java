/**
 * The packet: its bytes, what the framed ones mean, its fields as a tree.
 *
 * <p>Must not know: where a packet comes from, what may not be seen of it; it is shown a packet without that.
 *
 * <p>Start reading at {@link org.mqttxray.ui.packet.PacketView}.
 */
package org.mqttxray.ui.packet;
