package org.mqttxray.mqtt.packet;

import java.util.Objects;

/**
 * What a client asks for in a SUBSCRIBE (3.1.1 section 3.8.3, 5.0 section 3.8.3.1). It is no record, because it remembers how many bytes its
 * Topic Filter takes.
 */
public final class Subscription {
    /** Which kept messages the server sends when a subscription is made. The number is the ordinal. */
    public enum RetainHandling {
        /** All of them. */
        SEND,
        /** Those for a subscription that did not exist. */
        SEND_IF_NEW,
        /** None. */
        DO_NOT_SEND
    }

    private final String topicFilter;
    private final int filterLength;
    private final QoS qos;
    private final boolean noLocal;
    private final boolean retainAsPublished;
    private final RetainHandling retainHandling;

    /**
     * Of a Topic Filter that is checked now.
     *
     * @param topicFilter at most 65535 bytes of UTF-8
     * @param qos the most that the server may use: Requested QoS in 3.1.1, Maximum QoS in 5.0
     * @param noLocal whether the client's own messages are left out; 5.0
     * @param retainAsPublished whether RETAIN is passed on as it was published; 5.0
     * @param retainHandling which kept messages are sent at once; 5.0
     */
    public Subscription(
            String topicFilter, QoS qos, boolean noLocal, boolean retainAsPublished, RetainHandling retainHandling) {
        this(topicFilter, Limits.text("Topic Filter", topicFilter), qos, noLocal, retainAsPublished, retainHandling);
    }

    /** As in 3.1.1. */
    public Subscription(String topicFilter, QoS qos) {
        this(topicFilter, qos, false, false, RetainHandling.SEND);
    }

    /**
     * Of a Topic Filter that has been read as UTF-8, and is not checked again.
     *
     * @param filterLength how many bytes of UTF-8 it was. It is believed: the codec writes the text by it
     *     without counting again, so of a wrong one comes a packet that can't be read
     */
    public Subscription(
            String topicFilter,
            int filterLength,
            QoS qos,
            boolean noLocal,
            boolean retainAsPublished,
            RetainHandling retainHandling) {
        assert Limits.takes(topicFilter, filterLength);
        this.topicFilter = topicFilter;
        this.filterLength = filterLength;
        this.qos = qos;
        this.noLocal = noLocal;
        this.retainAsPublished = retainAsPublished;
        this.retainHandling = retainHandling;
    }

    /** The Topic Filter. */
    public String topicFilter() {
        return topicFilter;
    }

    /** How many bytes of UTF-8 the Topic Filter takes. */
    public int filterLength() {
        return filterLength;
    }

    /** The most that the server may use. */
    public QoS qos() {
        return qos;
    }

    /** Whether the client's own messages are left out. */
    public boolean noLocal() {
        return noLocal;
    }

    /** Whether RETAIN is passed on as it was published. */
    public boolean retainAsPublished() {
        return retainAsPublished;
    }

    /** Which kept messages are sent at once. */
    public RetainHandling retainHandling() {
        return retainHandling;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subscription that
                && topicFilter.equals(that.topicFilter)
                && qos == that.qos
                && noLocal == that.noLocal
                && retainAsPublished == that.retainAsPublished
                && retainHandling == that.retainHandling;
    }

    @Override
    public int hashCode() {
        return Objects.hash(topicFilter, qos, noLocal, retainAsPublished, retainHandling);
    }

    @Override
    public String toString() {
        return "Subscription[topicFilter=" + topicFilter + ", qos=" + qos + ", noLocal=" + noLocal
                + ", retainAsPublished=" + retainAsPublished + ", retainHandling=" + retainHandling + "]";
    }
}
