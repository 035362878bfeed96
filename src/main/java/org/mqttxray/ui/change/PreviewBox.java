package org.mqttxray.ui.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;

/** One side of the preview: the bytes before, or after. */
final class PreviewBox extends HBox {
    private final String name;
    private final Messages messages;
    private final FlowPane octets = new FlowPane();

    PreviewBox(String name, Messages messages) {
        this.name = name;
        this.messages = messages;
        Label side = new Label(name);
        side.getStyleClass().add("side");
        octets.getStyleClass().add("change-octets");
        octets.setPrefWrapLength(0);
        octets.setMinWidth(0);
        HBox.setHgrow(octets, Priority.ALWAYS);
        getStyleClass().add("change-preview");
        getChildren().setAll(side, octets);
    }

    void show(List<Preview.Cell> cells) {
        if (cells.isEmpty()) {
            Label nothing = new Label(messages.get("change.preview.nothing"));
            nothing.getStyleClass().add("words");
            octets.getChildren().setAll(nothing);
        } else {
            octets.getChildren().setAll(cells.stream().map(PreviewBox::octet).toList());
        }
        setAccessibleText(name + ": "
                + octets.getChildren().stream()
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining(" ")));
    }

    private static Label octet(Preview.Cell cell) {
        Label octet = new Label(cell.text());
        Styles.mark(octet, Preview.Mark.class, Optional.of(cell.mark()));
        return octet;
    }
}
