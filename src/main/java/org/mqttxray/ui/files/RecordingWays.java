package org.mqttxray.ui.files;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.model.RecentFiles;
import org.mqttxray.ui.model.TraceFiles;

/** Ways in from the first screen: any recording, and the last one again. */
public final class RecordingWays {
    private final TraceFiles files;
    private final Messages messages;
    private final Button any;
    private final Button last;
    private final Label lastTitle = new Label();
    private final Label lastSays = new Label();

    /**
     * The ways to recordings.
     *
     * @param choose asks for a file
     */
    public RecordingWays(TraceFiles files, Messages messages, Runnable choose) {
        this.files = files;
        this.messages = messages;
        any = way(
                "recording",
                "mdi2f-file-outline",
                new Label(messages.get("files.way")),
                new Label(messages.get("files.way-says")));
        any.setAccessibleText(messages.get("files.way") + ". " + messages.get("files.way-says"));
        any.setOnAction(event -> choose.run());
        last = way("lastRecording", "mdi2f-file-restore-outline", lastTitle, lastSays);
        ChangeListener<List<RecentFiles.Recent>> teller = (observed, before, now) -> tell(now);
        last.sceneProperty().addListener((observed, before, now) -> {
            files.recent().filesProperty().removeListener(teller); // views are made anew, the models stay
            if (now != null) {
                files.recent().filesProperty().addListener(teller);
                tell(files.recent().filesProperty().get());
            }
        });
        tell(files.recent().filesProperty().get());
    }

    private void tell(List<RecentFiles.Recent> recent) {
        Presence.shown(last, !recent.isEmpty());
        recent.stream().findFirst().ifPresent(one -> {
            lastTitle.setText(messages.get("files.last", one.name()));
            lastSays.setText(messages.get("files.last-says", FileTime.said(one.written(), messages)));
            last.setTooltip(new Tooltip(one.file().toString()));
            last.setAccessibleText(lastTitle.getText() + ". " + lastSays.getText());
            last.setOnAction(event -> files.open(one.file()));
        });
    }

    private static Button way(String id, String literal, Label title, Label says) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("way-icon");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        says.getStyleClass().add("ink2");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(icon, title);
        head.getStyleClass().add("way-title");
        VBox content = new VBox(head, says);
        content.getStyleClass().add("way-content");
        Button way = new Button();
        way.setId(id);
        way.setGraphic(content);
        way.getStyleClass().add("way");
        HBox.setHgrow(way, Priority.ALWAYS);
        return way;
    }

    /** The buttons. */
    public List<Region> buttons() {
        return List.of(any, last);
    }
}
