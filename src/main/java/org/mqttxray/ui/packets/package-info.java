/**
 * All packets up to the playhead as a table, and the filter above it.
 *
 * <p>Must not know: any other view, how a filter is written or read.
 *
 * <p>Start reading at {@link org.mqttxray.ui.packets.PacketTableViewModel}.
 */
package org.mqttxray.ui.packets;
