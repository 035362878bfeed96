package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.lesson.QuestionPage.Notice;
import org.mqttxray.ui.lesson.QuestionPage.Tone;

/** What there is to say to a reply. */
final class QuestionNotice {
    private final HBox box;
    private final MarkdownBlocks markdown;
    private final Runnable reopen;
    private final Messages messages;
    private Optional<Notice> said = Optional.empty();

    QuestionNotice(HBox box, MarkdownBlocks markdown, Runnable reopen, Messages messages) {
        this.box = box;
        this.markdown = markdown;
        this.reopen = reopen;
        this.messages = messages;
    }

    void show(Optional<Notice> notice) {
        if (notice.isPresent() && notice.equals(said)) {
            return; // what has the keyboard in it keeps it
        }
        said = notice;
        shown(box, notice.isPresent());
        notice.ifPresent(this::say);
    }

    private void say(Notice notice) {
        String style = switch (notice.tone()) {
            case WRONG -> "wrong";
            case RIGHT -> "right";
            case PLAIN -> "plain";
        };
        Styles.set(box, "notice", style);
        FontIcon icon = new FontIcon(
                switch (notice.tone()) {
                    case WRONG -> "mdi2a-alert-circle-outline";
                    case RIGHT -> "mdi2c-check-circle";
                    case PLAIN -> "mdi2d-debug-step-over";
                });
        TextFlow sentence = markdown.line(notice.sentence());
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        box.getChildren().setAll(icon, sentence);
        if (notice.tone() == Tone.PLAIN) {
            Button again = new Button(messages.get("learn.reopen"));
            again.getStyleClass().add("small");
            again.setMinWidth(Region.USE_PREF_SIZE);
            again.setOnAction(event -> reopen.run());
            box.getChildren().add(again);
        }
        box.setAccessibleText(notice.sentence());
    }
}
