package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.Sight;

/**
 * Which layer supplied each byte of a packet: APP what the application said or set, MQTT all that the protocol adds to carry it, its
 * lengths, flags and identifiers. A flag that the application asked for stands in a byte of MQTT's.
 */
final class Provenance {
    private static final Set<Field> SAID = EnumSet.of(
            Field.TOPIC_NAME,
            Field.APPLICATION_MESSAGE,
            Field.KEEP_ALIVE,
            Field.CLIENT_IDENTIFIER,
            Field.WILL_TOPIC,
            Field.WILL_MESSAGE,
            Field.USER_NAME,
            Field.PASSWORD,
            Field.TOPIC_FILTER,
            Field.REQUESTED_QOS,
            Field.SUBSCRIPTION_OPTIONS,
            Field.PAYLOAD_FORMAT_INDICATOR,
            Field.MESSAGE_EXPIRY_INTERVAL,
            Field.CONTENT_TYPE,
            Field.RESPONSE_TOPIC,
            Field.CORRELATION_DATA,
            Field.SESSION_EXPIRY_INTERVAL,
            Field.WILL_DELAY_INTERVAL,
            Field.USER_PROPERTY_NAME,
            Field.USER_PROPERTY_VALUE);

    private Provenance() {}

    /**
     * Bytes in a row that one layer supplied.
     *
     * @param layer which; none if they could not be read
     * @param from the first of them
     * @param to behind the last
     */
    record Run(Optional<Layer> layer, int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** The runs of a packet, as far as it is written; together they are all its bytes. */
    static List<Run> of(SeenPacket packet) {
        List<Run> runs = new ArrayList<>();
        for (SeenPacket.SeenField field : packet.fields()) {
            Dissection.Leaf leaf = field.leaf();
            if (leaf.from() < leaf.to() && field.sight() != Sight.UNWRITTEN) {
                add(runs, new Run(layer(leaf), leaf.from(), leaf.to()));
            }
        }
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, Run run) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).layer.equals(run.layer)) {
            runs.set(last, new Run(run.layer, runs.get(last).from, run.to));
        } else {
            runs.add(run);
        }
    }

    private static Optional<Layer> layer(Dissection.Leaf leaf) {
        if (leaf.field() == Field.UNDECODED) {
            return Optional.empty();
        }
        boolean said = SAID.contains(leaf.field()) && !leaf.lengthPrefix();
        return Optional.of(said ? Layer.APP : Layer.MQTT);
    }

    /** How many bytes a layer supplied; of none, how many could not be read. */
    static int bytes(List<Run> runs, Optional<Layer> layer) {
        return runs.stream()
                .filter(run -> run.layer.equals(layer))
                .mapToInt(Run::length)
                .sum();
    }
}
