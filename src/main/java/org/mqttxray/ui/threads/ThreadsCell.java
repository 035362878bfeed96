package org.mqttxray.ui.threads;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.stack.FrameBox;

/** A row of the list of threads: a client, a thread, or one of its frames. */
final class ThreadsCell extends ListCell<ThreadsContent.Row> {
    private final Messages messages;
    private final ThreadsViewModel model;
    private final FrameBox frame;
    private final HeadBox head;
    private final Label client = new Label();

    ThreadsCell(Messages messages, ThreadsViewModel model) {
        this.messages = messages;
        this.model = model;
        this.frame = new FrameBox(messages);
        this.head = new HeadBox(messages);
        client.getStyleClass().add("thread-client");
        setPrefWidth(0); // as wide as the list, never wider
        widthProperty().addListener((observed, before, now) -> {
            if (getItem() instanceof ThreadsContent.FrameRow row) {
                show(row); // a scroll bar has come or gone: the name has another room
            }
        });
    }

    @Override
    protected void updateItem(ThreadsContent.Row item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            show(null, null, "");
        } else if (item instanceof ThreadsContent.FrameRow row) {
            show(row);
            show(frame, row.frame().fullArguments().isEmpty() ? null : frame.tip(), frame.spoken());
        } else if (item instanceof ThreadsContent.ThreadRow row) {
            head.show(row);
            head.onClick(() -> model.open(row.number(), !row.open()));
            show(head, head.tip(), head.spoken());
        } else if (item instanceof ThreadsContent.ClientRow row) {
            client.setText(ClientTitle.of(row.client(), messages));
            show(client, null, client.getText());
        }
    }

    private void show(ThreadsContent.FrameRow row) {
        Insets around = getListView().getInsets();
        boolean placed = getWidth() > 0;
        double width = placed
                ? getWidth() + around.getLeft() + around.getRight()
                : getListView().getWidth();
        frame.show(row.frame(), width, true);
    }

    private void show(Region graphic, Tooltip tip, String spoken) {
        setGraphic(graphic);
        setTooltip(tip);
        setAccessibleText(spoken);
    }
}
