package org.mqttxray.ui.card;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.model.Bench;

/** The breakpoints on packets: one box for each type that the client can send or get. */
public final class BreakpointsCard extends VBox {
    private static final List<PacketType> SENT = List.of(PacketType.CONNECT, PacketType.PINGREQ, PacketType.DISCONNECT);
    private static final List<PacketType> RECEIVED = List.of(PacketType.CONNACK, PacketType.PINGRESP);

    /** The breakpoints of a bench. */
    public BreakpointsCard(Bench bench, Messages messages) {
        Label title = new Label(messages.get("window.breakpoints"));
        title.getStyleClass().add("card-title");
        getChildren().add(title);
        add(bench, messages, Direction.C2S, SENT);
        add(bench, messages, Direction.S2C, RECEIVED);
    }

    private void add(Bench bench, Messages messages, Direction direction, List<PacketType> types) {
        boolean out = direction == Direction.C2S;
        Label heading = new Label(messages.get(out ? "window.breakpoints.out" : "window.breakpoints.in"));
        heading.getStyleClass().addAll("small", "ink2");
        getChildren().add(heading);
        for (PacketType type : types) {
            CheckBox box = new CheckBox(type.name());
            box.getStyleClass().addAll("mono", out ? "out" : "in");
            box.setSelected(bench.breaksAt(type, direction));
            box.setOnAction(event -> {
                if (box.isSelected()) {
                    bench.breakAt(new Where.Packet(type, direction));
                } else {
                    bench.remove(type, direction);
                }
            });
            getChildren().add(box);
        }
    }
}
