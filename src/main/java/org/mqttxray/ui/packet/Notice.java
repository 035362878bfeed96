package org.mqttxray.ui.packet;

import java.util.Optional;
import org.mqttxray.ui.model.SeenPacket.SeenField;

/**
 * What is wrong with the packet shown.
 *
 * @param what the sentence
 * @param who whose fault it is, and what the other side does
 * @param rule as it is shown
 * @param warning whether it is out of place, but no reason to close the connection
 * @param field the field at fault, if it is one and can be seen
 */
record Notice(String what, String who, String rule, boolean warning, Optional<SeenField> field) {}
