package org.mqttxray.ui.card;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Settings;

/** The settings that have no button of their own. */
public final class SettingsCard {
    private static final int SCALE_STEP = 10;

    private final Settings settings;
    private final Messages messages;
    private final Room room;
    private final VBox root;

    @FXML
    private ToggleButton intellij;

    @FXML
    private ToggleButton vsCode;

    @FXML
    private Button smaller;

    @FXML
    private Label scale;

    @FXML
    private Button larger;

    @FXML
    private Label scaleNote;

    @FXML
    private CheckBox reduceMotion;

    @FXML
    private CheckBox showEverything;

    /** Says what a scale means for the window. */
    @FunctionalInterface
    public interface Room {
        /** Whether the window is large enough to show everything at a scale, in percent. */
        boolean fits(int scale);
    }

    /** A card of the settings. */
    public SettingsCard(Settings settings, Messages messages, Room room) {
        this.settings = settings;
        this.messages = messages;
        this.room = room;
        this.root = Fxml.load(this, messages);
        preset();
        smaller.setAccessibleText(messages.get("window.settings.smaller"));
        larger.setAccessibleText(messages.get("window.settings.larger"));
        smaller.setOnAction(event -> scaleBy(-SCALE_STEP));
        larger.setOnAction(event -> scaleBy(SCALE_STEP));
        scaleBy(0);
        reduceMotion.setSelected(settings.reduceMotionProperty().get());
        reduceMotion.setOnAction(event -> settings.reduceMotionProperty().set(reduceMotion.isSelected()));
        showEverything.setSelected(settings.showEverythingProperty().get());
        showEverything.setOnAction(event -> settings.showEverythingProperty().set(showEverything.isSelected()));
    }

    private void preset() {
        Segment.join(
                Map.of(intellij, KeyPreset.INTELLIJ, vsCode, KeyPreset.VS_CODE),
                settings.presetProperty().get(),
                settings.presetProperty()::set);
    }

    private void scaleBy(int percent) {
        int wanted = settings.scaleProperty().get() + percent;
        int now = Math.max(Settings.SMALLEST_SCALE, Math.min(Settings.LARGEST_SCALE, wanted));
        settings.scaleProperty().set(now);
        scale.setText(now + "%");
        smaller.setDisable(now == Settings.SMALLEST_SCALE);
        larger.setDisable(now == Settings.LARGEST_SCALE);
        scaleNote.setText(room.fits(now) ? "" : messages.get("window.settings.panes-scroll"));
        scaleNote.setManaged(!room.fits(now));
    }

    /** The card's content. */
    public VBox root() {
        return root;
    }
}
