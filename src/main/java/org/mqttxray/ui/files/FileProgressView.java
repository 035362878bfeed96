package org.mqttxray.ui.files;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.model.Moment;

/** In the strip: a bar, what is done with a file, and a button to give it up. */
public final class FileProgressView implements Pane {
    private final FileProgressViewModel model;
    private final ProgressBar bar = new ProgressBar();
    private final Label says = new Label();
    private final HBox root;

    /** Nothing is done yet. */
    public FileProgressView(FileProgressViewModel model, Messages messages) {
        this.model = model;
        bar.getStyleClass().add("file-progress");
        says.getStyleClass().addAll("small", "ink2");
        Button cancel = new Button(messages.get("files.cancel"));
        cancel.setId("cancelFile");
        cancel.getStyleClass().addAll("small", "ghost");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        root = new HBox(bar, says, cancel);
        root.setId("fileProgress");
        root.getStyleClass().add("strip-part");
        goOn();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        goOn();
    }

    @Override
    public void goOn() {
        Optional<FileProgressViewModel.State> state = model.state();
        Presence.shown(root, state.isPresent());
        state.ifPresent(now -> {
            bar.setProgress(now.share());
            says.setText(now.says());
        });
    }
}
