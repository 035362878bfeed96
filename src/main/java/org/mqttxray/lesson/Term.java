package org.mqttxray.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;

/** A term that is explained in the glossary. A lesson points to it as {@code term:keep-alive}. */
public enum Term {
    APP_LAYER,
    MQTT_LAYER,
    PLATFORM_LAYER,
    LESSON,
    STEP,
    EVENT,
    STAGE,
    SCENE,
    SEQUENCE,
    REGISTER,
    CALL_STACK,
    FRAME,
    DETAIL,
    THREAD,
    SEND_MUTEX,
    MUTEX,
    RACE,
    DEADLOCK,
    TIMER,
    COMMAND_TIMEOUT,
    CLIENT_STATE,
    SESSION_STATE,
    CLEAN_SESSION,
    SESSION_PRESENT,
    SOURCE,
    TIMELINE,
    WIRE,
    LINK,
    WRITE_BUFFER,
    READ_BUFFER,
    REPORTER,
    TV_STATION,
    VIEWER,
    BROKER,
    CLIENT,
    MESSAGE,
    SUBSCRIPTION,
    WILL,
    BUILT_IN_BROKER,
    PROXY,
    PACKET,
    FIELD,
    BYTE,
    BIT,
    OFFSET,
    HEXADECIMAL,
    BYTE_ORDER,
    FIXED_HEADER,
    VARIABLE_HEADER,
    PAYLOAD,
    REMAINING_LENGTH,
    PACKET_ID,
    CLIENT_ID,
    TOPIC_NAME,
    TOPIC_FILTER,
    KEEP_ALIVE,
    PINGREQ,
    PINGRESP,
    CONNECT,
    CONNACK,
    RETURN_CODE,
    PUBLISH,
    PUBACK,
    PUBREC,
    PUBREL,
    PUBCOMP,
    SUBSCRIBE,
    SUBACK,
    DISCONNECT,
    QOS,
    FLAGS,
    DUP,
    RETAIN,
    HANDLER,
    ACK_LIST,
    WAITING,
    BLOCKING,
    SOCKET,
    TCP,
    PORT,
    BREAKPOINT,
    STEP_INTO,
    STEP_OVER,
    STEP_OUT,
    STEP_BACK,
    LIVE,
    RECORDED,
    PREDICTION,
    TRUE_TIME,
    EVEN_STEPS,
    PROJECTOR_MODE,
    VERDICT,
    LOOP;

    /** The term that a lesson calls so, such as {@code keep-alive}. */
    public static Optional<Term> of(String id) {
        return Arrays.stream(values()).filter(term -> term.id().equals(id)).findFirst();
    }

    /** The term that explains a field of packets, if there is one. */
    public static Optional<Term> explaining(Field field) {
        return Optional.ofNullable(
                switch (field) {
                    case PACKET_TYPE_AND_FLAGS, PACKET_TYPE, FIXED_HEADER_FLAGS -> FIXED_HEADER;
                    case QOS, REQUESTED_QOS, REQUESTED_QOS_LEVEL, SUBSCRIPTION_QOS, WILL_QOS -> QOS;
                    case REMAINING_LENGTH -> REMAINING_LENGTH;
                    case CONNECT_FLAGS -> FLAGS;
                    case DUP -> DUP;
                    case RETAIN -> RETAIN;
                    case WILL_FLAG, WILL_RETAIN, WILL_TOPIC, WILL_MESSAGE -> WILL;
                    case CLEAN_SESSION -> CLEAN_SESSION;
                    case KEEP_ALIVE, SERVER_KEEP_ALIVE -> KEEP_ALIVE;
                    case CLIENT_IDENTIFIER, ASSIGNED_CLIENT_IDENTIFIER -> CLIENT_ID;
                    case SESSION_PRESENT -> SESSION_PRESENT;
                    case CONNECT_RETURN_CODE, SUBACK_RETURN_CODE -> RETURN_CODE;
                    case TOPIC_NAME -> TOPIC_NAME;
                    case TOPIC_FILTER -> TOPIC_FILTER;
                    case PACKET_IDENTIFIER -> PACKET_ID;
                    case APPLICATION_MESSAGE -> PAYLOAD;
                    default -> null;
                });
    }

    /** What a lesson calls it. */
    public String id() {
        return Messages.key(this);
    }

    /**
     * What there is to read about it.
     *
     * @param name of the term, the word of the standard if it has one
     * @param says one sentence
     * @param aliases other words for it
     */
    public record Entry(String name, String says, List<String> aliases) {}

    /** What there is to read about it in a language. */
    public Entry in(Messages messages) {
        String[] parts = messages.get("glossary.term." + id()).split("\\|", -1);
        List<String> aliases = Arrays.stream(parts[2].split("[,\u3001]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Entry(parts[0].strip(), parts[1].strip(), aliases);
    }
}
