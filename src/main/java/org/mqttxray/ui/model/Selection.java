package org.mqttxray.ui.model;

import java.util.Optional;

/**
 * What the user has chosen, one value for all panes.
 *
 * @param thread the thread whose stack is shown, or 0 for the acting one
 * @param frame the position of the event that entered the chosen frame, if one is chosen
 * @param packet the position of the event that reported the chosen packet, if one is chosen; else the last one is shown
 * @param offset the chosen byte of the packet, if one is chosen
 */
public record Selection(int thread, Optional<Long> frame, Optional<Long> packet, Optional<Integer> offset) {
    /** Nothing chosen: everything follows the playhead. */
    public static final Selection NONE = new Selection(0, Optional.empty(), Optional.empty(), Optional.empty());

    /** Another frame, of another thread perhaps. */
    public Selection withFrame(int newThread, long entered) {
        return new Selection(newThread, Optional.of(entered), packet, offset);
    }

    /** Another packet, and none of its bytes. */
    public Selection withPacket(long position) {
        return new Selection(thread, frame, Optional.of(position), Optional.empty());
    }

    /** Another byte of the packet shown. */
    public Selection withOffset(int newOffset) {
        return new Selection(thread, frame, packet, Optional.of(newOffset));
    }
}
