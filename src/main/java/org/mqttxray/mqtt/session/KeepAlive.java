package org.mqttxray.mqtt.session;

import java.util.Optional;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * How long a client may be silent.
 *
 * <pre>
 *   silence                          breaks, in 3.1.1   in 5.0
 *   at most 1.5 times Keep Alive
 *   longer                           MQTT-3.1.2-24      MQTT-3.1.2-22
 *   any, if Keep Alive is 0
 * </pre>
 *
 * The Keep Alive is the client's, or the Server Keep Alive (MQTT-3.2.2-21). It counts from the CONNACK on, and each silence once. Times
 * are nanoseconds from any start.
 */
public final class KeepAlive {
    private static final long ONE_AND_A_HALF_SECONDS = 1_500_000_000L;

    private ProtocolVersion version = ProtocolVersion.V3_1_1;
    private long limit;
    private long since;
    private boolean told;

    /** One that knows the same; what either is told from now on is its own. */
    public KeepAlive copy() {
        KeepAlive copy = new KeepAlive();
        copy.version = version;
        copy.limit = limit;
        copy.since = since;
        copy.told = told;
        return copy;
    }

    /** The connection is accepted. */
    public void start(ProtocolVersion newVersion, long seconds, long nanos) {
        version = newVersion;
        limit = seconds * ONE_AND_A_HALF_SECONDS;
        heard(nanos);
    }

    /** Silence is in order from here on. */
    public void stop() {
        limit = 0;
    }

    /** Something came from the client. */
    public void heard(long nanos) {
        since = nanos;
        told = false;
    }

    /** Whether something is wrong if nothing came from the client until now, and has not been told yet. */
    public boolean overdue(long nanos) {
        return limit != 0 && !told && nanos - since > limit;
    }

    /** The first moment at which {@link #overdue} holds if nothing comes before; {@link Long#MAX_VALUE} if it never will. */
    public long overdueFrom() {
        return limit == 0 || told ? Long.MAX_VALUE : since + limit + 1;
    }

    /** What is wrong if nothing came from the client until now. */
    public Optional<Fault> silent(long nanos) {
        if (!overdue(nanos)) {
            return Optional.empty();
        }
        told = true;
        String rule = version.hasProperties() ? "MQTT-3.1.2-22" : "MQTT-3.1.2-24";
        return Optional.of(new Fault(
                Optional.empty(), 0, rule, Fault.Kind.PROTOCOL_ERROR, Optional.of(ReasonCode.KEEP_ALIVE_TIMEOUT)));
    }
}
