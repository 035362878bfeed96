package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_HANDLER_CREATE;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_HANDLER_DESTROY;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_HANDLER_IS_MAXIMUM;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_HANDLER_RESEND;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_LIST_NODE_IS_EXIST;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_LIST_RECORD;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_LIST_SCAN;
import static org.mqttxray.trace.TracedFunction.MQTT_ACK_LIST_UNRECORD;
import static org.mqttxray.trace.TracedFunction.MQTT_ADD_ACK_HANDLER_NUM;
import static org.mqttxray.trace.TracedFunction.MQTT_SUBTRACT_ACK_HANDLER_NUM;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;

/** The answers that the client waits for; what it sent for them is kept here and sent again. */
final class AckList {
    /** Look only at those whose time has come. */
    static final int EXPIRED = 1;
    /** Look at all of them. */
    static final int ALL = 0;
    /** {@code MQTT_ACK_HANDLER_NUM_MAX}. */
    static final int MAXIMUM = 64;
    /** What is left of a time in which nothing could be sent, in milliseconds: the network gets whole ones. */
    private static final int ROUNDING = 1;

    private final MqttClient c;
    private volatile int number;
    /** No timer in the list expires before this, in nanoseconds of the session's clock. */
    private final AtomicLong earliest = new AtomicLong(Long.MAX_VALUE);

    AckList(MqttClient c) {
        this.c = c;
    }

    /** How many answers are awaited; a look that C does not take. */
    int peekNumber() {
        return number;
    }

    boolean isMaximum() {
        return c.trace.call(MQTT_ACK_HANDLER_IS_MAXIMUM, call -> number >= MAXIMUM ? 1 : 0) == 1;
    }

    private void addHandlerNum() {
        count(MQTT_ADD_ACK_HANDLER_NUM, 1);
    }

    private void subtractHandlerNum() {
        count(MQTT_SUBTRACT_ACK_HANDLER_NUM, -1);
    }

    private void count(TracedFunction function, int change) {
        c.trace.run(function, call -> {
            c.globalLock.lock();
            number += change;
            call.state(ClientField.ACK_HANDLER_NUMBER, number);
            c.globalLock.unlock();
        });
    }

    /**
     * Remembers an answer to wait for.
     *
     * @param packet what to send again without it
     * @throws MqttException if it is awaited already
     */
    void record(PacketType type, int packetId, byte[] packet, Optional<MsgHandler> msgHandler) throws MqttException {
        c.trace.call(MQTT_ACK_LIST_RECORD, new Object[] {type.number(), packetId, packet.length}, call -> {
            if (nodeIsExist(type, packetId)) {
                throw new MqttException(MqttError.MQTT_ACK_NODE_IS_EXIST_ERROR);
            }
            AckHandler awaited = create(type, packetId, packet, msgHandler);
            addHandlerNum();
            c.ackHandlerList.addTail(awaited);
            heed(awaited);
            tell(call, awaited);
            return 0;
        });
    }

    private void heed(AckHandler awaited) {
        earliest.accumulateAndGet(awaited.timer().expiresNanos(), Math::min);
    }

    private boolean nodeIsExist(PacketType type, int packetId) {
        int exists = c.trace.call(MQTT_ACK_LIST_NODE_IS_EXIST, type.number(), packetId, call -> {
            return c.ackHandlerList.isEmpty() || !peek(awaited -> awaited.awaits(type, packetId)) ? 0 : 1;
        });
        return exists == 1;
    }

    /** Whether such an answer is awaited; a look that C does not take. */
    boolean peek(Predicate<AckHandler> wanted) {
        for (AckHandler awaited : c.ackHandlerList) {
            if (wanted.test(awaited)) {
                return true;
            }
        }
        return false;
    }

    private AckHandler create(PacketType type, int packetId, byte[] packet, Optional<MsgHandler> msgHandler) {
        Object[] arguments = {type.number(), packetId, packet.length};
        return c.trace.get(MQTT_ACK_HANDLER_CREATE, arguments, call -> {
            c.ackHandlerList.initNode();
            PlatformTimer timer = c.platform.timer("ack_handler->timer");
            timer.init();
            timer.cutdown(c.cmdTimeout);
            return new AckHandler(type, packetId, timer, packet, msgHandler);
        });
    }

    private static void tell(Call call, AckHandler awaited) {
        call.listed(
                ClientField.ACK_HANDLER_LIST,
                awaited.type().number(),
                awaited.packetId(),
                awaited.timer().expiresNanos(),
                awaited.packet().length);
    }

    /**
     * An answer has come.
     *
     * @return the handler that waited with it, if there is one
     */
    Optional<MsgHandler> unrecord(PacketType type, int packetId) {
        return c.trace.get(MQTT_ACK_LIST_UNRECORD, new Object[] {type.number(), packetId}, call -> {
            Optional<MsgHandler> msgHandler = Optional.empty();
            if (!c.ackHandlerList.isEmpty()) {
                for (AckHandler awaited : c.ackHandlerList) {
                    if (awaited.awaits(type, packetId)) {
                        msgHandler = awaited.msgHandler();
                        forget(awaited);
                    }
                }
            }
            return msgHandler;
        });
    }

    private void forget(AckHandler awaited) {
        destroy(awaited);
        subtractHandlerNum();
    }

    private void destroy(AckHandler awaited) {
        c.trace.run(MQTT_ACK_HANDLER_DESTROY, awaited.type().number(), awaited.packetId(), call -> {
            c.ackHandlerList.del(awaited);
            untell(call, awaited);
        });
    }

    private static void untell(Call call, AckHandler awaited) {
        call.unlisted(ClientField.ACK_HANDLER_LIST, awaited.type().number(), awaited.packetId());
    }

    /** The answer that has been awaited for the longest time; a look that C does not take. */
    Optional<AckHandler> peekFirst() {
        Iterator<AckHandler> awaited = c.ackHandlerList.iterator();
        return awaited.hasNext() ? Optional.of(awaited.next()) : Optional.empty();
    }

    /** Gives up waiting for some answers. */
    void drop(Predicate<AckHandler> unwanted) {
        for (AckHandler awaited : c.ackHandlerList) {
            if (unwanted.test(awaited)) {
                forget(awaited);
            }
        }
    }

    /**
     * Resends what got no answer, in the order in which it was first sent (MQTT-4.6.0-1 and -3), up to the first that can not be sent: each
     * attempt may wait the command timeout. An overdue request is dropped.
     */
    void scan(int flag) {
        c.trace.run(MQTT_ACK_LIST_SCAN, flag, call -> {
            if (c.ackHandlerList.isEmpty() || c.state.get() != CLIENT_STATE_CONNECTED) {
                return;
            }
            if (flag == EXPIRED && c.platform.surelyBefore(earliest.get())) {
                return;
            }
            earliest.set(Long.MAX_VALUE); // before the walk: whoever joins the list meanwhile says so afterwards
            boolean passable = true;
            for (AckHandler awaited : c.ackHandlerList) {
                if (passable && (awaited.timer().isExpired() || flag == ALL)) { // in this order, as in C
                    passable = overdue(awaited, flag);
                }
                heed(awaited);
            }
        });
    }

    /** Does what is to be done with it, and tells whether the line still takes packets. */
    private boolean overdue(AckHandler awaited, int flag) {
        if (!awaited.ofRequest() || flag == ALL && c.parts.resumption.resendsRequests()) {
            return resend(awaited, flag);
        }
        giveUp(awaited);
        return true;
    }

    /** Waits no longer for the answer to a request; with it goes the handler that waits for the answer. */
    void giveUp(AckHandler request) {
        request.msgHandler().ifPresent(c.msgHandlers::destory);
        forget(request);
    }

    /** Sends it again, and tells whether it could be sent. */
    private boolean resend(AckHandler awaited, int flag) {
        boolean[] sent = {true};
        c.trace.run(MQTT_ACK_HANDLER_RESEND, awaited.type().number(), awaited.packetId(), call -> {
            PlatformTimer timer = c.platform.timer("timer");
            timer.init();
            timer.cutdown(c.cmdTimeout);
            awaited.timer().cutdown(c.cmdTimeout);
            tell(call, awaited);
            c.writeLock.lock();
            try {
                c.codec.copy(call, c.writeBuf, c.network.connection().toServer(), awaited.packet());
                c.sender.sendPacket(timer);
            } catch (MqttException e) {
                call.local("rc", e.error().code()); // the next look at the list tries again
                sent[0] = false;
                if (flag == ALL && timer.millisLeft() <= ROUNDING) {
                    c.sender.dropLine(); // else new messages would overtake what was in flight (MQTT-4.6.0-1)
                }
            } finally {
                c.writeLock.unlock();
            }
        });
        return sent[0];
    }

    /** Empties the list at the end of the session. */
    void clean(Call call) {
        if (!c.ackHandlerList.isEmpty()) {
            for (AckHandler awaited : c.ackHandlerList) {
                c.ackHandlerList.del(awaited);
                untell(call, awaited);
                if (awaited.ofRequest()) {
                    awaited.msgHandler().ifPresent(c.msgHandlers::destory);
                }
            }
            c.ackHandlerList.delInit();
            number = 0;
            call.state(ClientField.ACK_HANDLER_NUMBER, 0);
        }
    }
}
