package org.mqttxray.broker;

import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** An MQTT broker in this process: 3.1, 3.1.1 and 5.0, on the loopback address, in memory. */
public final class BuiltInBroker implements AutoCloseable {
    private final EmbeddedActiveMQ server;
    private final int port;

    private BuiltInBroker(EmbeddedActiveMQ server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker; it is ready when this returns.
     *
     * @param port where it listens, on 127.0.0.1; must be free
     * @param users passwords by user name; when empty, everybody may come in
     * @throws BrokerFailed if the library can't start
     */
    public static BuiltInBroker start(int port, Map<String, String> users) throws BrokerFailed {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            server.setConfiguration(configuration(port, !users.isEmpty()));
            server.setSecurityManager(new Users(Map.copyOf(users)));
            server.start();
            if (!server.getActiveMQServer().isActive()
                    || !server.getActiveMQServer().getRemotingService().isStarted()) {
                throw new BrokerFailed("not active after its start", null);
            }
        } catch (BrokerFailed e) {
            stopQuietly(server, e);
            throw e;
        } catch (Exception e) { // the library declares nothing narrower
            stopQuietly(server, e);
            throw new BrokerFailed(e.toString(), e);
        }
        return new BuiltInBroker(server, port);
    }

    private static Configuration configuration(int port, boolean security) throws Exception {
        Configuration configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false);
        configuration.setSecurityEnabled(security);
        configuration.setJMXManagementEnabled(false);
        configuration.setGracefulShutdownEnabled(false);
        // handshake-timeout=0: a client held before its CONNECT is no reason to hang up
        configuration.addAcceptorConfiguration(
                "mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT;useEpoll=false;handshake-timeout=0");
        return configuration;
    }

    private static void stopQuietly(EmbeddedActiveMQ server, Exception reason) {
        try {
            server.stop();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops it: its port and its threads are free when this returns. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the built-in broker does not stop", e);
        }
    }

    /** Lets in who has the right password, and lets them do everything. */
    private record Users(Map<String, String> passwords) implements ActiveMQSecurityManager {
        @Override
        public String toString() {
            return "Users" + passwords.keySet();
        }

        @Override
        public boolean validateUser(String user, String password) {
            return user != null && password != null && password.equals(passwords.get(user));
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
            return validateUser(user, password);
        }
    }
}
