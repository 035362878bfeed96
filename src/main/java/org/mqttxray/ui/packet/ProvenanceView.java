package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Presence;

/** Which layer supplied each byte of the packet: a bar, and how many bytes each. */
final class ProvenanceView {
    private final FieldText text;
    private final Messages messages;
    private final ProvenanceBar bar;
    private final Label app = legend("app");
    private final Label mqtt = legend("mqtt");
    private final Label unread = legend("unread");
    private final VBox root;

    ProvenanceView(Messages messages, PointedByte pointed, IntConsumer chosen) {
        this.messages = messages;
        this.text = new FieldText(messages);
        this.bar = new ProvenanceBar(pointed, chosen);
        FlowPane legend = new FlowPane(app, mqtt, unread);
        legend.getStyleClass().add("provenance-legend");
        root = new VBox(bar, legend);
        root.getStyleClass().add("provenance");
        root.setMinHeight(Region.USE_PREF_SIZE);
        bar.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    private static Label legend(String styleClass) {
        Region dot = new Region();
        dot.getStyleClass().add("provenance-dot");
        Label label = new Label("", dot);
        label.getStyleClass().addAll("provenance-layer", styleClass);
        return label;
    }

    Region root() {
        return root;
    }

    void show(PacketViewModel.Shown now) {
        List<Provenance.Run> runs = Provenance.of(now.packet());
        bar.show(runs, now.framed().leaf().from(), now.framed().leaf().to());
        boolean out = now.packet().sighting().out();
        say(app, out ? "packet.provenance.app" : "packet.provenance.app-in", runs, Optional.of(Layer.APP));
        say(mqtt, "packet.provenance.mqtt", runs, Optional.of(Layer.MQTT));
        say(unread, "packet.provenance.unread", runs, Optional.empty());
        bar.setAccessibleText(app.getText() + ", " + mqtt.getText());
    }

    private void say(Label label, String key, List<Provenance.Run> runs, Optional<Layer> layer) {
        int bytes = Provenance.bytes(runs, layer);
        label.setText(messages.get(key, text.size(bytes)));
        Presence.shown(label, bytes > 0);
    }
}
