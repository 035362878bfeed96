package org.mqttxray.ui.packet;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.ui.Styles;

/** What is wrong with the packet shown, above its bytes. Whose fault it is stands with the first of those for whom it is the same. */
final class NoticeView {
    private static final String WARNING = "warning";

    private final VBox place;
    private List<Notice> drawn = List.of();

    NoticeView(VBox place) {
        this.place = place;
        shown(place, false);
    }

    void show(List<Notice> notices) {
        if (notices.equals(drawn)) {
            return;
        }
        drawn = notices;
        shown(place, !notices.isEmpty());
        Styles.toggle(place, WARNING, notices.stream().allMatch(Notice::warning));
        place.getChildren().clear();
        String said = "";
        for (Notice notice : notices) {
            place.getChildren().add(row(notice, !notice.who().equals(said)));
            said = notice.who();
        }
    }

    private static HBox row(Notice notice, boolean withWho) {
        VBox texts = new VBox(text(notice.what(), "notice-what"));
        if (withWho) {
            texts.getChildren().add(text(notice.who(), "small"));
        }
        texts.getChildren().add(text(notice.rule(), "small", "mono", "ink2"));
        HBox.setHgrow(texts, Priority.ALWAYS);
        FontIcon icon = new FontIcon(notice.warning() ? "mdi2i-information-outline" : "mdi2a-alert-circle-outline");
        HBox row = new HBox(icon, texts);
        row.getStyleClass().addAll("notice-row", notice.warning() ? WARNING : "error");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(notice.what() + " " + notice.who() + " " + notice.rule());
        return row;
    }

    private static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
