package org.mqttxray.ui.packets;

import java.util.function.Function;
import org.mqttxray.ui.Styles;

/** The columns, in their order. */
enum PacketColumn {
    NUMBER(46, true, PacketLine::number),
    TIME(88, true, PacketLine::time),
    GAP(88, true, PacketLine::gap),
    WAY(48, false, line -> ""),
    TYPE(122, false, PacketLine::type),
    IDENTIFIER(46, true, PacketLine::identifier),
    TOPIC(150, false, PacketLine::topic),
    BYTES(56, true, PacketLine::bytes),
    CLIENT(150, false, PacketLine::client),
    /** The last one: it has what room there is. */
    PAYLOAD(140, false, PacketLine::payload);

    private final double width;
    private final boolean numeric;
    private final Function<PacketLine, String> text;

    PacketColumn(double width, boolean numeric, Function<PacketLine, String> text) {
        this.width = width;
        this.numeric = numeric;
        this.text = text;
    }

    /** Its usual width in pixels; that of the last one is its least. */
    double width() {
        return width;
    }

    /** Whether numbers stand in it, of which the last figures are to stand below each other. */
    boolean numeric() {
        return numeric;
    }

    /** What stands in it. */
    String text(PacketLine line) {
        return text.apply(line);
    }

    /** The key of its name. */
    String key() {
        return "packets.column." + Styles.name(this);
    }
}
