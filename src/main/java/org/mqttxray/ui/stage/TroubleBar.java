package org.mqttxray.ui.stage;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;

/** What the stage's card says of a call that failed, in a bar, where there is no stage. It is there only while there is something to say. */
public final class TroubleBar {
    private static final double BUTTON_GAP = 6;
    private static final String BETWEEN = "  ";

    private final Messages messages;
    private final TextFlow words = new TextFlow();
    private final HBox buttons = new HBox(BUTTON_GAP);
    private final HBox root;
    private Optional<Trouble> told = Optional.empty();

    /** A bar that says nothing. */
    public TroubleBar(Messages messages) {
        this.messages = messages;
        StackPane icon = new StackPane(new FontIcon("mdi2a-alert-circle-outline"));
        icon.getStyleClass().add("stop-icon");
        icon.setAlignment(Pos.TOP_CENTER);
        icon.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(0);
        VBox all = new VBox(BUTTON_GAP, words, buttons);
        HBox.setHgrow(all, Priority.ALWAYS);
        root = new HBox(icon, all);
        root.setId("trouble-bar");
        root.getStyleClass().add("stop-bar");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setAccessibleRole(AccessibleRole.TEXT);
        shown(root, false);
    }

    /** What stands in the window. */
    public Region root() {
        return root;
    }

    /** Says what went wrong, or nothing any more. */
    public void tell(Optional<Trouble> trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            shown(root, trouble.isPresent());
            trouble.ifPresent(this::say);
        }
    }

    private void say(Trouble trouble) {
        String title = messages.get(trouble.step());
        String called = trouble.address().isEmpty() ? "" : messages.get("stage.trouble.address", trouble.address());
        String what = trouble.words(messages);
        words.getChildren().setAll(text(title, "stop-title"));
        if (!called.isEmpty()) {
            words.getChildren().add(text(BETWEEN + called, "stop-text"));
        }
        words.getChildren().add(text(BETWEEN + what, "stop-text"));
        root.setAccessibleText(String.join(" ", title, called, what));
        buttons.getChildren()
                .setAll(TroubleCard.button(messages.get("stage.trouble.retry"), trouble.retry(), "primary"));
        trouble.builtIn()
                .map(action -> TroubleCard.button(messages.get("stage.trouble.built-in"), action, "small"))
                .ifPresent(buttons.getChildren()::add);
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
