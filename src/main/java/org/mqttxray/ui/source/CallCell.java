package org.mqttxray.ui.source;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Styles;

/** A line of the outline: a call in C. */
final class CallCell extends ListCell<SourceContent.Call> {
    private static final double GAP = 9;

    private final Messages messages;
    private final Label number = new Label();
    private final Region bar = new Region();
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row = new HBox(number, bar, name);

    CallCell(Messages messages) {
        name.setTooltip(whole);
        this.messages = messages;
        row.getStyleClass().add("row");
        number.getStyleClass().add("number");
        name.getStyleClass().add("name");
        bar.getStyleClass().add("call-bar");
        name.setMinWidth(0);
        HBox.setMargin(name, new Insets(0, 0, 0, GAP));
        setGraphic(row); // stays, also without an item: taken out and put back, it would be styled anew
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(SourceContent.Call call, boolean empty) {
        super.updateItem(call, empty);
        boolean nothing = empty || call == null;
        Styles.mark(this, SourceContent.Turn.class, nothing ? Optional.empty() : Optional.of(call.turn()));
        row.setVisible(!nothing);
        if (nothing) {
            setAccessibleText("");
            return;
        }
        number.setText(Integer.toString(call.line()));
        name.setText(call.name() + "(…)");
        whole.setText(name.getText());
        Styles.mark(bar, Layer.class, call.layer());
        String spoken = messages.get("source.spoken.call", call.line(), call.name());
        boolean current = call.turn() == SourceContent.Turn.CURRENT;
        setAccessibleText(current ? messages.get("source.spoken.current", spoken) : spoken);
    }
}
