package org.mqttxray.ui.variables;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.RowCell;
import org.mqttxray.ui.Styles;

/** A row with the name of a variable and its value. */
final class VariableCell extends RowCell<VariablesContent.Variable> {
    /** Characters of a value that is shown whole, be it at the cost of the name: a number of which the middle is left out is another number. */
    private static final int SHORT_VALUE = 16;
    /** Of a name at least so much is shown, in pixels. */
    private static final double LEAST_NAME = 60;

    private final Messages messages;
    private final Label name = new Label();
    private final Region dot = new Region();
    private final Label value = new Label();
    private final HBox row;
    private final Tooltip tip = new Tooltip();

    VariableCell(Messages messages) {
        this.messages = messages;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        dot.getStyleClass().add("changed-dot");
        value.getStyleClass().add("value");
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // constants differ at their ends
        row = new HBox(name, dot, space, value);
        row.getStyleClass().add("variable");
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void show(VariablesContent.Variable item) {
        name.setText(item.name());
        value.setText(item.value());
        boolean whole = item.value().length() <= SHORT_VALUE;
        name.setMinWidth(whole ? LEAST_NAME : USE_PREF_SIZE);
        value.setMinWidth(whole ? USE_PREF_SIZE : 0);
        dot.setVisible(item.changed());
        Styles.mark(row, "changed", item.changed());
        Styles.mark(row, "returned", item.origin() == VariablesContent.Origin.RETURNED);
        Styles.mark(row, "threw", item.origin() == VariablesContent.Origin.THREW);
        String plain = item.name() + " = " + item.value();
        String said = item.changed() ? messages.get("variables.spoken-changed", plain) : plain;
        tip.setText(said + "\n" + origin(item));
        setTooltip(tip);
        setAccessibleText(said);
        setGraphic(row);
    }

    private String origin(VariablesContent.Variable item) {
        String function = (String) getListView().getUserData();
        return switch (item.origin()) {
            case RETURNED -> messages.get("variables.returned", item.name());
            case THREW -> messages.get("variables.threw", item.name());
            case ARGUMENT -> messages.get("variables.argument", function);
            case LOCAL -> messages.get("variables.local", function);
            case FIELD -> messages.get("variables.field");
        };
    }
}
