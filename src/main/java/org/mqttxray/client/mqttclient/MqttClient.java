package org.mqttxray.client.mqttclient;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqtt.PacketBuffer;
import org.mqttxray.client.mqtt.TracedCodec;
import org.mqttxray.client.mqtt.TracedDecoder;
import org.mqttxray.client.network.Network;
import org.mqttxray.client.platform.PlatformMutex;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Tracer;

/**
 * {@code mqtt_client_t} ({@code mqttclient.h:97-131}): the fields of one client, and the classes that work on them, one for each
 * subject. What a program calls is here; each method is one function of C.
 */
public final class MqttClient {
    final Tracer trace;
    final TracedPlatform platform;
    final Parts parts;

    // The fields of mqtt_client_t, in the order of the functions that use them
    String clientId;
    String userName;
    String password;
    String host;
    String port;
    String ca;
    Object reconnectData;
    int keepAliveInterval;
    int packetId;
    boolean sessionPresent;
    boolean willFlag;
    WillOptions willOptions;
    boolean cleanSession;
    int pingOutstanding;
    int version;
    int cmdTimeout;
    int reconnectTryDuration;
    Runnable reconnectHandler;
    MessageHandler interceptorHandler;
    PacketBuffer readBuf;
    PacketBuffer writeBuf;
    volatile PlatformThread thread;
    final PlatformMutex writeLock;
    final PlatformMutex globalLock;
    final PlatformTimer lastSent;
    final PlatformTimer lastReceived;
    final MqttList<MsgHandler> msgHandlerList;
    final MqttList<AckHandler> ackHandlerList;
    final Network network;

    // The functions, by subject
    final ClientState state = new ClientState(this);
    final Settings settings = new Settings(this);
    final Reader reader = new Reader(this);
    final Sender sender = new Sender(this);
    final KeepAlive keepAlive = new KeepAlive(this);
    final PacketHandler packetHandler = new PacketHandler(this);
    final AckList ackList = new AckList(this);
    final Connect connect = new Connect(this);
    final Reconnect reconnect = new Reconnect(this);
    final FatalRequest fatalRequest = new FatalRequest(this);
    final CleanSession cleaning = new CleanSession(this);
    final Yield yield = new Yield(this);
    final Disconnect disconnect = new Disconnect(this);
    final Release release = new Release(this);
    final PacketIds packetIds = new PacketIds(this);
    final MsgHandlers msgHandlers = new MsgHandlers(this);
    final AckPackets ackPackets = new AckPackets(this);
    final Publishing publishing = new Publishing(this);
    final Subscribing subscribing = new Subscribing(this);
    final Unsubscribing unsubscribing = new Unsubscribing(this);
    final Delivery delivery = new Delivery(this);
    final TracedCodec codec;
    final TracedDecoder decoder;

    /**
     * {@code mqtt_will_options_t}.
     *
     * @param topic where the will goes
     * @param qos 0 to 2
     * @param retained whether the broker keeps it
     * @param message the payload
     */
    record WillOptions(String topic, int qos, boolean retained, String message) {}

    MqttClient(TracedPlatform platform, Parts parts) {
        this.platform = platform;
        this.parts = parts;
        this.trace = platform.trace();
        this.writeLock = platform.mutex("mqtt_write_lock");
        this.globalLock = platform.mutex("mqtt_global_lock");
        this.lastSent = platform.timer(ClientField.LAST_SENT);
        this.lastReceived = platform.timer(ClientField.LAST_RECEIVED);
        this.msgHandlerList = new MqttList<>(trace, "mqtt_msg_handler_list");
        this.ackHandlerList = new MqttList<>(trace, "mqtt_ack_handler_list");
        this.network = new Network(platform);
        this.codec = new TracedCodec(trace);
        this.decoder = new TracedDecoder(trace);
    }

    /** {@code mqtt_lease}: a new client, with the library's defaults. */
    public static MqttClient lease(TracedPlatform platform, Parts parts) {
        return Lease.lease(platform, parts);
    }

    /** {@code mqtt_set_*}. */
    public Settings settings() {
        return settings;
    }

    /**
     * {@code mqtt_connect}: connects and waits for the CONNACK.
     *
     * @return the CONNACK's return code, 0 if accepted
     * @throws MqttException if there was no answer to read it from
     */
    public int connect() throws MqttException {
        return connect.connect();
    }

    /**
     * {@code mqtt_subscribe}: asks for the messages of a Topic Filter, and does not wait for the SUBACK.
     *
     * @param qos the highest that is wanted, 0 to 2
     * @param handler takes them once the broker has granted it
     * @throws MqttException if there is no connection, or no SUBSCRIBE can carry the filter
     */
    public void subscribe(String topicFilter, int qos, MessageHandler handler) throws MqttException {
        subscribing.subscribe(topicFilter, qos, handler);
    }

    /**
     * {@code mqtt_subscribe} without a handler: {@code default_msg_handler} takes the messages.
     *
     * @param qos the highest that is wanted, 0 to 2
     * @throws MqttException if there is no connection, or no SUBSCRIBE can carry the filter
     */
    public void subscribe(String topicFilter, int qos) throws MqttException {
        subscribe(topicFilter, qos, delivery.defaultHandler());
    }

    /**
     * {@code mqtt_unsubscribe}: no longer wants the messages of a Topic Filter, and does not wait for the UNSUBACK.
     *
     * @throws MqttException if there is no connection, or no UNSUBSCRIBE can carry the filter
     */
    public void unsubscribe(String topicFilter) throws MqttException {
        unsubscribing.unsubscribe(topicFilter);
    }

    /**
     * {@code mqtt_publish}: sends a message. At QoS 1 and 2 it is kept and sent again until the broker has it; with 64 of those under way
     * it waits for a place, except in a handler, whose thread reads the answers.
     *
     * @throws MqttException if there is no connection, no place within the command timeout, or no PUBLISH can carry it
     */
    public void publish(String topicName, Message message) throws MqttException {
        publishing.publish(topicName, message);
    }

    /** {@code mqtt_list_subscribe_topic}: tells the trace the filters that the broker has granted. */
    public void listSubscribeTopic() {
        msgHandlers.listSubscribeTopic();
    }

    /** {@code mqtt_sleep_ms}: waits. */
    public void sleepMs(int millis) {
        Sleep.sleepMs(platform, millis);
    }

    /**
     * {@code mqtt_disconnect}: sends DISCONNECT; the yield thread then cleans up and ends.
     *
     * @throws MqttException if it could not be sent; the yield thread ends all the same
     */
    public void disconnect() throws MqttException {
        disconnect.disconnect();
    }

    /**
     * {@code mqtt_release}: waits until the yield thread has cleaned up, then gives everything back.
     *
     * @throws MqttException if that did not happen within the command timeout
     */
    public void release() throws MqttException {
        release.release();
    }
}
