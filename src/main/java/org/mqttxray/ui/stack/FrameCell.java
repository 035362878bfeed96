package org.mqttxray.ui.stack;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.mqttxray.i18n.Messages;

/** A row of the call stack: a frame, or the frames that are folded. */
final class FrameCell extends ListCell<StackContent.Row> {
    /** Stacks with more frames are deep. */
    static final int DEEP = 6;

    private final Messages messages;
    private final StackMotion motion;
    private final FrameBox row;
    private final Label fold = new Label();

    FrameCell(Messages messages, StackMotion motion) {
        this.messages = messages;
        this.motion = motion;
        this.row = new FrameBox(messages);
        fold.getStyleClass().addAll("small", "accent");
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(StackContent.Row item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            row.setVisible(false); // it stays: taken out and put back, it would be styled anew
            fold.setVisible(false);
            setAccessibleText("");
            setTooltip(null);
        } else if (item instanceof StackContent.FrameRow frame) {
            show(frame);
        } else if (item instanceof StackContent.FoldRow folded) {
            fold.setText(messages.get("stack.folded", folded.frames()));
            setTooltip(null);
            fold.setVisible(true);
            setGraphic(fold);
            setAccessibleText(fold.getText());
        }
    }

    private void show(StackContent.FrameRow frame) {
        row.show(frame, getListView().getWidth(), getListView().getItems().size() > DEEP);
        setTooltip(frame.fullArguments().isEmpty() ? null : row.tip());
        motion.shows(frame, row);
        row.setVisible(true);
        setGraphic(row);
        setAccessibleText(row.spoken());
    }
}
