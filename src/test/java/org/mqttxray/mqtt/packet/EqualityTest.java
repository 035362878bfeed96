package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.Subscription.RetainHandling;

/** What is no record is a value all the same. */
class EqualityTest {
    private static final String TOPIC = "caf\u00E9"; // four characters, five bytes

    @Test
    void valuesAreEqualIfEachPartIs() {
        List<Object> some = values();
        List<Object> others = values();
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                assertEquals(i == j, some.get(i).equals(others.get(j)), some.get(i) + " and " + others.get(j));
            }
            assertEquals(some.get(i).hashCode(), others.get(i).hashCode());
            assertEquals(some.get(i).toString(), others.get(i).toString());
        }
    }

    /** Each differs from one before it in one part, or is of another kind. */
    private static List<Object> values() {
        Property user = new Property.User("k", "v");
        return List.of(
                new Subscription(TOPIC, QoS.AT_LEAST_ONCE, false, false, RetainHandling.SEND),
                new Subscription("t", QoS.AT_LEAST_ONCE, false, false, RetainHandling.SEND),
                new Subscription(TOPIC, QoS.AT_MOST_ONCE, false, false, RetainHandling.SEND),
                new Subscription(TOPIC, QoS.AT_LEAST_ONCE, true, false, RetainHandling.SEND),
                new Subscription(TOPIC, QoS.AT_LEAST_ONCE, false, true, RetainHandling.SEND),
                new Subscription(TOPIC, QoS.AT_LEAST_ONCE, false, false, RetainHandling.SEND_IF_NEW),
                new Property.Text(PropertyName.REASON_STRING, "a"),
                new Property.Text(PropertyName.CONTENT_TYPE, "a"),
                new Property.Text(PropertyName.REASON_STRING, "b"),
                user,
                new Property.User("l", "v"),
                new Property.User("k", "w"),
                Properties.NONE,
                Properties.of(user),
                Properties.of(user, user),
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.EMPTY),
                publish(true, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.EMPTY),
                publish(false, QoS.EXACTLY_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.EMPTY),
                publish(false, QoS.AT_LEAST_ONCE, true, TOPIC, 1, Properties.NONE, Bytes.EMPTY),
                publish(false, QoS.AT_LEAST_ONCE, false, "t", 1, Properties.NONE, Bytes.EMPTY),
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 2, Properties.NONE, Bytes.EMPTY),
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.of(user), Bytes.EMPTY),
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.of((byte) 1)));
    }

    private static Publish publish(
            boolean duplicate,
            QoS qos,
            boolean retain,
            String topicName,
            int packetIdentifier,
            Properties properties,
            Bytes payload) {
        return new Publish(duplicate, qos, retain, topicName, packetIdentifier, properties, payload);
    }

    @Test
    void arePrintedLikeRecords() {
        assertEquals(
                "Subscription[topicFilter=t, qos=AT_LEAST_ONCE, noLocal=false, retainAsPublished=false, retainHandling=SEND]",
                new Subscription("t", QoS.AT_LEAST_ONCE).toString());
        assertEquals(
                "Publish[duplicate=false, qos=AT_LEAST_ONCE, retain=true, topicName=t, packetIdentifier=1, "
                        + "properties=Properties[list=[User[key=k, value=v], Text[name=REASON_STRING, value=a]]], payload=01]",
                new Publish(
                                false,
                                QoS.AT_LEAST_ONCE,
                                true,
                                "t",
                                1,
                                Properties.of(
                                        new Property.User("k", "v"),
                                        new Property.Text(PropertyName.REASON_STRING, "a")),
                                Bytes.of((byte) 1))
                        .toString());
    }

    @Test
    void knowHowManyBytesTheirTextTakes() {
        assertEquals(5, new Subscription(TOPIC, QoS.AT_LEAST_ONCE).filterLength());
        Property.User user = new Property.User(TOPIC, "v");
        assertEquals(List.of(5, 1), List.of(user.keyLength(), user.valueLength()));
        assertEquals(5, new Property.Text(PropertyName.REASON_STRING, TOPIC).length());
        assertEquals(
                5,
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.EMPTY)
                        .topicLength());
    }

    @Test
    void areTheSameWithTextThatIsNotCheckedAgain() {
        assertEquals(
                new Subscription(TOPIC, QoS.AT_LEAST_ONCE),
                new Subscription(TOPIC, 5, QoS.AT_LEAST_ONCE, false, false, RetainHandling.SEND));
        assertEquals(new Property.User(TOPIC, "v"), new Property.User(TOPIC, 5, "v", 1));
        assertEquals(
                new Property.Text(PropertyName.REASON_STRING, TOPIC),
                new Property.Text(PropertyName.REASON_STRING, TOPIC, 5));
        assertEquals(
                publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 1, Properties.NONE, Bytes.EMPTY),
                new Publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, 5, 1, Properties.NONE, Bytes.EMPTY));
    }
}
