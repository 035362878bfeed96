package org.mqttxray.mqtt.packet;

/**
 * How something went and what there is to say about it: the end of PUBACK, PUBREC, PUBREL, PUBCOMP, DISCONNECT and AUTH. In 5.0 its tail
 * may be left out, and three forms mean the same; in 3.1.1 all of it is. Two reasons are equal only if they are written alike.
 *
 * @param code {@link ReasonCode#SUCCESS} if it is left out
 * @param properties none if they are left out
 * @param form what is written
 */
public record Reason(ReasonCode code, Properties properties, Form form) {
    /** Nothing is written: it went well. */
    public static final Reason OMITTED = new Reason(ReasonCode.SUCCESS, Properties.NONE, Form.OMITTED);

    /** What is written. */
    public enum Form {
        /** Nothing: it went well. */
        OMITTED,
        /** The reason code. */
        CODE,
        /** The reason code and the properties, with their length even if there are none. */
        CODE_AND_PROPERTIES
    }

    public Reason(ReasonCode code, Properties properties, Form form) {
        this.code = code;
        this.properties = properties;
        this.form = form;
        if (form == Form.OMITTED && code != ReasonCode.SUCCESS
                || form != Form.CODE_AND_PROPERTIES && !properties.isEmpty()) {
            throw new IllegalArgumentException(form + " leaves out " + code + " or " + properties);
        }
    }

    /** In the shortest form. */
    public static Reason of(ReasonCode code) {
        return code == ReasonCode.SUCCESS ? OMITTED : new Reason(code, Properties.NONE, Form.CODE);
    }

    /** In the shortest form. */
    public static Reason of(ReasonCode code, Properties properties) {
        return properties.isEmpty() ? of(code) : new Reason(code, properties, Form.CODE_AND_PROPERTIES);
    }
}
