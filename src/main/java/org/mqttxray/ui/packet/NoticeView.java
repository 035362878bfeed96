package org.mqttxray.ui.packet;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong with the packet shown, above its bytes. Whose fault it is stands with the first; it is mostly the same for all. */
final class NoticeView {
    private final VBox place;

    NoticeView(VBox place) {
        this.place = place;
    }

    void show(List<Notice> notices) {
        place.setVisible(!notices.isEmpty());
        place.setManaged(!notices.isEmpty());
        place.getChildren().clear();
        for (int i = 0; i < notices.size(); i++) {
            place.getChildren().add(row(notices.get(i), i == 0));
        }
    }

    private static HBox row(Notice notice, boolean first) {
        VBox texts = new VBox(text(notice.what(), "notice-what"));
        if (first) {
            texts.getChildren().add(text(notice.who(), "notice-who"));
        }
        texts.getChildren().add(text(notice.rule(), "notice-rule"));
        HBox.setHgrow(texts, Priority.ALWAYS);
        FontIcon icon = new FontIcon("mdi2a-alert-circle-outline");
        icon.getStyleClass().add("error-icon");
        HBox row = new HBox(icon, texts);
        row.getStyleClass().add("notice-row");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(notice.what() + " " + notice.who() + " " + notice.rule());
        return row;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        if (style.equals("notice-rule")) {
            label.getStyleClass().addAll("small", "mono", "ink2");
        } else if (style.equals("notice-who")) {
            label.getStyleClass().add("small");
        }
        return label;
    }
}
