package org.mqttxray.client.mqttclient;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqtt.PacketBuffer;
import org.mqttxray.client.mqtt.TracedCodec;
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
    boolean willFlag;
    WillOptions willOptions;
    boolean cleanSession;
    int pingOutstanding;
    int version;
    int cmdTimeout;
    int reconnectTryDuration;
    Runnable reconnectHandler;
    Object interceptorHandler;
    PacketBuffer readBuf;
    PacketBuffer writeBuf;
    PlatformThread thread;
    final PlatformMutex writeLock;
    final PlatformMutex globalLock;
    final PlatformTimer lastSent;
    final PlatformTimer lastReceived;
    final MqttList<Object> msgHandlerList;
    final MqttList<Object> ackHandlerList;
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
    final CleanSession cleaning = new CleanSession(this);
    final Yield yield = new Yield(this);
    final Disconnect disconnect = new Disconnect(this);
    final Release release = new Release(this);
    final TracedCodec codec;

    /**
     * {@code mqtt_will_options_t}.
     *
     * @param topic where the will goes
     * @param qos 0 to 2
     * @param retained whether the broker keeps it
     * @param message the payload
     */
    record WillOptions(String topic, int qos, boolean retained, String message) {}

    MqttClient(TracedPlatform platform) {
        this.platform = platform;
        this.trace = platform.trace();
        this.writeLock = platform.mutex("mqtt_write_lock");
        this.globalLock = platform.mutex("mqtt_global_lock");
        this.lastSent = platform.timer(ClientField.LAST_SENT);
        this.lastReceived = platform.timer(ClientField.LAST_RECEIVED);
        this.msgHandlerList = new MqttList<>(trace, "mqtt_msg_handler_list");
        this.ackHandlerList = new MqttList<>(trace, "mqtt_ack_handler_list");
        this.network = new Network(platform);
        this.codec = new TracedCodec(trace);
    }

    /** {@code mqtt_lease}: a new client, with the library's defaults. */
    public static MqttClient lease(TracedPlatform platform) {
        return Lease.lease(platform);
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
