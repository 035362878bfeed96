package org.mqttxray.ui.files;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.FileNotice;

/** Why a file could not be opened or saved, and what can be done now. */
public final class FailedCard extends VBox {
    private final Button again;

    /**
     * A card.
     *
     * @param title which of the two
     * @param retry asks for another file
     */
    public FailedCard(FileNotice notice, String title, Messages messages, Runnable retry, Runnable close) {
        Label head = new Label(title);
        head.getStyleClass().add("card-title");
        Label file = new Label(notice.file().toString());
        file.getStyleClass().addAll("mono", "small", "ink2");
        file.setTooltip(new Tooltip(notice.file().toString()));
        file.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        again = new Button(messages.get("files.another"));
        again.getStyleClass().add("primary");
        again.setOnAction(event -> retry.run());
        Button leave = new Button(messages.get("files.leave"));
        leave.setOnAction(event -> close.run());
        HBox buttons = new HBox(again, leave);
        buttons.getStyleClass().add("card-row");
        getStyleClass().add("file-card");
        setId("fileFailed");
        getChildren()
                .setAll(
                        head,
                        file,
                        wrapped(notice.sentence().apply(messages), ""),
                        wrapped(messages.get("files.nothing-lost"), "ink2"),
                        buttons);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().addAll("small", style);
        }
        return label;
    }

    /** Puts the keyboard where one can go on. */
    public void ask() {
        again.requestFocus();
    }
}
