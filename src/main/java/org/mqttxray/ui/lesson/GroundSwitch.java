package org.mqttxray.ui.lesson;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Lecture.Ground;

/** The switch between the live client and the recording; it turns when the lesson does. */
final class GroundSwitch {
    private final HBox place;
    private final ToggleButton live;
    private final ToggleButton recorded;
    private final Tooltip noRecording = new Tooltip();
    private Ground ground = Ground.LIVE;

    /**
     * A switch.
     *
     * @param place in which both buttons stand
     */
    GroundSwitch(HBox place, ToggleButton live, ToggleButton recorded, LessonVerbs verbs, Messages messages) {
        this.place = place;
        this.live = live;
        this.recorded = recorded;
        noRecording.setText(messages.get("learn.no-recording"));
        live.setOnAction(event -> turn(verbs.live()));
        recorded.setOnAction(event -> turn(verbs.recorded()));
    }

    private void turn(Runnable to) {
        select();
        to.run();
    }

    private void select() {
        live.setSelected(ground == Ground.LIVE);
        recorded.setSelected(ground == Ground.RECORDED);
    }

    /** Shows on what the lesson is played, and whether there is a recording. */
    void show(LessonPage page) {
        ground = page.ground();
        select();
        recorded.setDisable(!page.recording());
        recorded.setAccessibleHelp(page.recording() ? "" : noRecording.getText());
        // A button that is switched off has no tooltip of its own.
        if (page.recording()) {
            Tooltip.uninstall(place, noRecording);
        } else {
            Tooltip.install(place, noRecording);
        }
    }
}
