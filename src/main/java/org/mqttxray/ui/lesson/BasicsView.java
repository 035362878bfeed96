package org.mqttxray.ui.lesson;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.model.Bench;

/** What the lessons take for granted, topic by topic; the answer to each question is shown on demand. */
public final class BasicsView extends VBox {
    private static final double WIDTH = 640;

    private final Messages messages;
    private final MarkdownBlocks markdown;

    /** The page in the language of the window. */
    public BasicsView(Bench bench, Messages messages) {
        this.messages = messages;
        this.markdown = new MarkdownBlocks(new Chips(bench, messages), address -> {});
        Basics basics = Basics.in(messages.language());
        Label title = new Label(messages.get("learn.basics"));
        title.getStyleClass().add("card-title");
        getStylesheets().add(BasicsView.class.getResource("lesson.css").toExternalForm());
        getStyleClass().addAll("lesson", "basics");
        setPrefWidth(WIDTH);
        getChildren().add(title);
        getChildren().addAll(markdown.blocks(basics.introduction(), Path.of("")));
        basics.topics().forEach(this::add);
    }

    private void add(Basics.Topic topic) {
        Label title = new Label(topic.title());
        title.getStyleClass().add("lesson-heading");
        TextFlow answer = markdown.line(topic.answer());
        ToggleButton show = new ToggleButton(messages.get("learn.basics-answer"));
        show.getStyleClass().addAll("button", "small");
        show.setAccessibleText(messages.get("learn.basics-answer") + ": " + topic.title());
        show.selectedProperty().addListener((observed, before, now) -> Presence.shown(answer, now));
        Presence.shown(answer, false);
        VBox check = new VBox(8, markdown.line(topic.ask()), show, answer);
        check.getStyleClass().add("question");
        getChildren().add(title);
        getChildren().addAll(markdown.blocks(topic.text(), Path.of("")).toArray(new Node[0]));
        getChildren().add(check);
    }

    /** Puts the keyboard on the first question. */
    public void ask() {
        lookup(".toggle-button").requestFocus();
    }
}
