package org.mqttxray.ui.stage;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;

/** Which step failed, what to do, and the buttons that do it. */
final class TroubleCard extends VBox {
    private static final double WIDTH = 344;

    TroubleCard(Trouble trouble, Optional<String> error, Messages messages) {
        getStyleClass().add("card");
        setStyle("-fx-padding: 5 12 6 12; -fx-spacing: 3");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon("mdi2a-alert-circle-outline");
        icon.getStyleClass().add("error-icon");
        Label title = label(messages.get(trouble.step()), "card-title");
        title.setGraphic(icon);
        Label words = label(trouble.words(messages), "small");
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, label(messages.get("stage.trouble.address", trouble.address()), "small"), words);
        error.ifPresent(name -> getChildren()
                .add(new HBox(6, label(messages.get("stage.trouble.error"), "small"), label(name, "mono"))));
        HBox buttons = new HBox(8, button(messages.get("stage.trouble.retry"), trouble.retry(), "primary"));
        trouble.builtIn()
                .ifPresent(action ->
                        buttons.getChildren().add(button(messages.get("stage.trouble.built-in"), action, "small")));
        getChildren().add(buttons);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styleClass);
        return label;
    }

    static Button button(String text, Runnable action, String styleClass) {
        Button button = new Button(text);
        button.getStyleClass().addAll("small", styleClass);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
