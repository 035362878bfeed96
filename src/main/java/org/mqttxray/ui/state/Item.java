package org.mqttxray.ui.state;

import java.util.Locale;
import org.mqttxray.ui.model.SendMutex;

/** A value of the client that has a row, in the order of the rows. */
enum Item {
    PACKET_ID("mqtt_packet_id"),
    KEEP_ALIVE("mqtt_keep_alive_interval"),
    CMD_TIMEOUT("mqtt_cmd_timeout"),
    PINGS("mqtt_ping_outstanding"),
    LAST_SENT("mqtt_last_sent"),
    LAST_RECEIVED("mqtt_last_received"),
    WRITE_BUFFER("mqtt_write_buf"),
    READ_BUFFER("mqtt_read_buf"),
    SEND_MUTEX(SendMutex.C_NAME);

    private final String cName;

    Item(String cName) {
        this.cName = cName;
    }

    /** The field of {@code mqtt_client_t}. */
    String cName() {
        return cName;
    }

    /** Whether it is a part of something. */
    boolean part() {
        return switch (this) {
            case LAST_SENT, LAST_RECEIVED, WRITE_BUFFER, READ_BUFFER -> true;
            default -> false;
        };
    }

    /** The key of its name; with {@code .says} behind it, of the sentence about it. */
    String words() {
        return "state.item." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
