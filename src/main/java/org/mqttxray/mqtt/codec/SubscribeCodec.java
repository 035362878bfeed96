package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.NO_LOCAL;
import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.REQUESTED_QOS;
import static org.mqttxray.mqtt.codec.Field.REQUESTED_QOS_LEVEL;
import static org.mqttxray.mqtt.codec.Field.REQUESTED_QOS_RESERVED;
import static org.mqttxray.mqtt.codec.Field.RETAIN_AS_PUBLISHED;
import static org.mqttxray.mqtt.codec.Field.RETAIN_HANDLING;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIPTION_OPTIONS;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIPTION_OPTIONS_RESERVED;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIPTION_QOS;
import static org.mqttxray.mqtt.codec.Field.TOPIC_FILTER;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.Subscription.RetainHandling;
import org.mqttxray.mqtt.packet.Unsubscribe;

/** What follows the Fixed Header of SUBSCRIBE and UNSUBSCRIBE (3.1.1 and 5.0 sections 3.8 and 3.10). */
final class SubscribeCodec {
    private static final int QOS_MAX = 2;
    /** How many topic filters a packet has as a rule, at most. */
    private static final int FEW = 2;

    private static final int RETAIN_HANDLING_MAX = 2;
    private static final RetainHandling[] RETAIN_HANDLINGS = RetainHandling.values();

    private SubscribeCodec() {}

    static void write(Subscribe subscribe, ProtocolVersion version, Out out) {
        out.uint16(PACKET_IDENTIFIER, subscribe.packetIdentifier());
        if (version.hasProperties()) {
            PropertiesCodec.write(subscribe.properties(), out);
        }
        for (Subscription subscription : subscribe.subscriptions()) {
            out.utf8(TOPIC_FILTER, subscription.topicFilter(), subscription.filterLength());
            if (version.hasProperties()) {
                out.uint8(SUBSCRIPTION_OPTIONS, options(subscription));
            } else {
                out.uint8(REQUESTED_QOS, subscription.qos().level());
            }
        }
    }

    private static int options(Subscription subscription) {
        return SUBSCRIPTION_QOS.bits(subscription.qos().level())
                | NO_LOCAL.bit(subscription.noLocal())
                | RETAIN_AS_PUBLISHED.bit(subscription.retainAsPublished())
                | RETAIN_HANDLING.bits(subscription.retainHandling().ordinal());
    }

    static void write(Unsubscribe unsubscribe, ProtocolVersion version, Out out) {
        out.uint16(PACKET_IDENTIFIER, unsubscribe.packetIdentifier());
        if (version.hasProperties()) {
            PropertiesCodec.write(unsubscribe.properties(), out);
        }
        for (String topicFilter : unsubscribe.topicFilters()) {
            out.utf8(TOPIC_FILTER, topicFilter);
        }
    }

    static Subscribe read(In in) throws CodecException {
        int packetIdentifier = packetIdentifier(in);
        Properties properties = PropertiesCodec.read(PacketType.SUBSCRIBE, in);
        demandFilter(in, in.rule("MQTT-3.8.3-3", "MQTT-3.8.3-2"));
        List<Subscription> subscriptions = new ArrayList<>(FEW);
        while (in.remaining() > 0) {
            String topicFilter = topicFilter(in);
            int length = in.textLength();
            subscriptions.add(
                    in.hasProperties() ? subscription(topicFilter, length, in) : requested(topicFilter, length, in));
        }
        in.check();
        return new Subscribe(packetIdentifier, properties, subscriptions);
    }

    static Unsubscribe readUnsubscribe(In in) throws CodecException {
        int packetIdentifier = packetIdentifier(in);
        Properties properties = PropertiesCodec.read(PacketType.UNSUBSCRIBE, in);
        demandFilter(in, "MQTT-3.10.3-2");
        List<String> topicFilters = new ArrayList<>(FEW);
        while (in.remaining() > 0) {
            topicFilters.add(topicFilter(in));
        }
        in.check();
        return new Unsubscribe(packetIdentifier, properties, topicFilters);
    }

    private static int packetIdentifier(In in) throws CodecException {
        return AckCodec.packetIdentifier(in, "MQTT-2.3.1-1", "MQTT-2.2.1-3");
    }

    /** A packet that asks for nothing has its form, but must not be sent. */
    private static void demandFilter(In in, String rule) {
        if (in.remaining() == 0) {
            in.keep(new ProtocolViolation(in.end(), TOPIC_FILTER, rule));
        }
    }

    private static String topicFilter(In in) throws CodecException {
        String topicFilter = in.utf8(TOPIC_FILTER);
        Topics.checkFilter(in, topicFilter);
        return topicFilter;
    }

    private static Subscription requested(String topicFilter, int length, In in) throws CodecException {
        in.uint8(REQUESTED_QOS);
        int reserved = in.bits(REQUESTED_QOS_RESERVED);
        int qos = in.bits(REQUESTED_QOS_LEVEL);
        if (reserved != 0) {
            in.malformed(REQUESTED_QOS_RESERVED, "MQTT-3-8.3-4"); // the text prints it like this
        }
        QoS maximum = qos(qos, REQUESTED_QOS_LEVEL, in);
        return new Subscription(topicFilter, length, maximum, false, false, RetainHandling.SEND);
    }

    private static Subscription subscription(String topicFilter, int length, In in) throws CodecException {
        in.uint8(SUBSCRIPTION_OPTIONS);
        int reserved = in.bits(SUBSCRIPTION_OPTIONS_RESERVED);
        int retainHandling = in.bits(RETAIN_HANDLING);
        boolean retainAsPublished = in.flag(RETAIN_AS_PUBLISHED);
        boolean noLocal = in.flag(NO_LOCAL);
        int qos = in.bits(SUBSCRIPTION_QOS);
        if (reserved != 0) {
            in.malformed(SUBSCRIPTION_OPTIONS_RESERVED, "MQTT-3.8.3-5");
        }
        if (retainHandling > RETAIN_HANDLING_MAX) {
            in.violated(RETAIN_HANDLING, "5.0 section 3.8.3.1");
        }
        if (noLocal && Topics.isShared(topicFilter)) {
            in.violated(NO_LOCAL, "MQTT-3.8.3-4");
        }
        QoS maximum = qos(qos, SUBSCRIPTION_QOS, in);
        RetainHandling handling = RETAIN_HANDLINGS[Math.min(retainHandling, RETAIN_HANDLING_MAX)];
        return new Subscription(topicFilter, length, maximum, noLocal, retainAsPublished, handling);
    }

    /** The QoS; if there is none of this number the fault is kept, and the answer is any. */
    private static QoS qos(int level, Field field, In in) {
        if (level <= QOS_MAX) {
            return QoS.of(level);
        }
        if (in.hasProperties()) {
            in.violated(field, "5.0 section 3.8.3.1");
        } else {
            in.malformed(field, "MQTT-3-8.3-4");
        }
        return QoS.EXACTLY_ONCE;
    }
}
