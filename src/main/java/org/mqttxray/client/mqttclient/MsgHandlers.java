package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_GET_MSG_HANDLER;
import static org.mqttxray.trace.TracedFunction.MQTT_IS_TOPIC_EQUALS;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_SUBSCRIBE_TOPIC;
import static org.mqttxray.trace.TracedFunction.MQTT_MSG_HANDLERS_INSTALL;
import static org.mqttxray.trace.TracedFunction.MQTT_MSG_HANDLER_CREATE;
import static org.mqttxray.trace.TracedFunction.MQTT_MSG_HANDLER_DESTORY;
import static org.mqttxray.trace.TracedFunction.MQTT_MSG_HANDLER_IS_EXIST;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_EQUALS;
import static org.mqttxray.trace.TracedFunction.MQTT_TOPIC_IS_MATCHED;

import java.util.Optional;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;

/** Who takes the messages of which Topic Filter. */
final class MsgHandlers {
    private final MqttClient c;

    MsgHandlers(MqttClient c) {
        this.c = c;
    }

    MsgHandler create(String topicFilter, int qos, MessageHandler handler) {
        Object[] arguments = {topicFilter, qos, handler.name()};
        return c.trace.get(MQTT_MSG_HANDLER_CREATE, arguments, call -> {
            c.msgHandlerList.initNode();
            return new MsgHandler(topicFilter, qos, handler);
        });
    }

    void destory(MsgHandler msgHandler) {
        c.trace.run(MQTT_MSG_HANDLER_DESTORY, msgHandler.topicFilter(), call -> {
            boolean installed = c.msgHandlerList.contains(msgHandler);
            c.msgHandlerList.del(msgHandler);
            if (installed) {
                call.unlisted(ClientField.MSG_HANDLER_LIST, msgHandler.topicFilter());
            }
        });
    }

    /** The broker has granted a subscription: from now on its handler takes messages. */
    void install(MsgHandler msgHandler) {
        c.trace.call(MQTT_MSG_HANDLERS_INSTALL, msgHandler.topicFilter(), call -> {
            Optional<MsgHandler> there = isExist(msgHandler.topicFilter());
            boolean add = there.isEmpty() || c.parts.resubscription.replaces();
            if (there.isPresent()) {
                destory(add ? there.get() : msgHandler);
            }
            if (add) {
                c.msgHandlerList.addTail(msgHandler);
                tell(call, msgHandler);
            }
            return 0;
        });
    }

    private static void tell(Call call, MsgHandler installed) {
        call.listed(
                ClientField.MSG_HANDLER_LIST,
                installed.topicFilter(),
                installed.qos(),
                installed.handler().name());
    }

    private Optional<MsgHandler> isExist(String topicFilter) {
        MsgHandler[] found = new MsgHandler[1];
        c.trace.call(MQTT_MSG_HANDLER_IS_EXIST, topicFilter, call -> {
            if (!c.msgHandlerList.isEmpty()) {
                for (MsgHandler installed : c.msgHandlerList) {
                    if (isTopicEquals(installed.topicFilter(), topicFilter)) {
                        found[0] = installed;
                        return 1;
                    }
                }
            }
            return 0;
        });
        return Optional.ofNullable(found[0]);
    }

    private boolean isTopicEquals(String topicFilter, String other) {
        Object[] arguments = {topicFilter, other};
        return c.trace.call(MQTT_IS_TOPIC_EQUALS, arguments, call -> topicFilter.equals(other) ? 1 : 0) == 1;
    }

    /**
     * The first handler whose Topic Filter matches a Topic Name; without one, the first that still waits for its SUBACK, because a broker
     * may send messages before it (3.1.1 section 3.8.4).
     */
    Optional<MsgHandler> get(String topicName) {
        return c.trace.get(MQTT_GET_MSG_HANDLER, new Object[] {topicName}, call -> {
            for (MsgHandler installed : c.msgHandlerList) {
                if (takes(installed.topicFilter(), topicName)) {
                    return Optional.of(installed);
                }
            }
            return waiting(topicName);
        });
    }

    private Optional<MsgHandler> waiting(String topicName) {
        for (AckHandler awaited : c.ackHandlerList) {
            Optional<MsgHandler> waits = awaited.msgHandler();
            if (waits.isPresent() && awaited.ofSubscribe() && takes(waits.get().topicFilter(), topicName)) {
                return waits;
            }
        }
        return Optional.empty();
    }

    private Optional<MsgHandler> lastWaiting(String topicFilter) {
        Optional<MsgHandler> last = Optional.empty();
        for (AckHandler awaited : c.ackHandlerList) {
            if (awaited.ofSubscribe() && awaited.concerns(topicFilter)) {
                last = awaited.msgHandler();
            }
        }
        return last;
    }

    private boolean takes(String topicFilter, String topicName) {
        return packetEquals(topicName, topicFilter) || topicIsMatched(topicFilter, topicName);
    }

    private boolean packetEquals(String a, String b) {
        return c.trace.call(MQTT_PACKET_EQUALS, new Object[] {a, b}, call -> a.equals(b) ? 1 : 0) == 1;
    }

    private boolean topicIsMatched(String topicFilter, String topicName) {
        Object[] arguments = {topicFilter, topicName};
        return c.trace.call(MQTT_TOPIC_IS_MATCHED, arguments, call -> {
                    return c.parts.topics.matches(topicFilter, topicName) ? 1 : 0;
                })
                == 1;
    }

    /**
     * The handler of the very filter, for {@code mqtt_unsubscribe}: a filter is no Topic Name to be matched. One that waits for its SUBACK
     * will be installed by the time the UNSUBACK comes, so it is that one then, the last of several.
     */
    Optional<MsgHandler> ofFilter(String topicFilter) {
        return c.trace.get(MQTT_GET_MSG_HANDLER, new Object[] {topicFilter}, call -> {
            Optional<MsgHandler> last = lastWaiting(topicFilter);
            if (last.isPresent()) {
                return last;
            }
            for (MsgHandler installed : c.msgHandlerList) {
                if (packetEquals(topicFilter, installed.topicFilter())) {
                    return Optional.of(installed);
                }
            }
            return Optional.empty();
        });
    }

    /** Nobody takes the messages of a filter any more, because the broker does not send them. */
    void forget(String topicFilter) {
        for (MsgHandler installed : c.msgHandlerList) {
            if (installed.topicFilter().equals(topicFilter)) {
                destory(installed);
            }
        }
    }

    /** Tells the installed filters. */
    void listSubscribeTopic() {
        c.trace.call(MQTT_LIST_SUBSCRIBE_TOPIC, call -> {
            if (!c.msgHandlerList.isEmpty()) {
                for (MsgHandler installed : c.msgHandlerList) {
                    call.local("topic_filter", installed.topicFilter());
                }
            }
            return 0;
        });
    }

    /** Empties the list at the end of the session. */
    void clean(Call call) {
        if (!c.msgHandlerList.isEmpty()) {
            for (MsgHandler installed : c.msgHandlerList) {
                c.msgHandlerList.del(installed);
                call.unlisted(ClientField.MSG_HANDLER_LIST, installed.topicFilter());
            }
            c.msgHandlerList.delInit();
        }
    }
}
