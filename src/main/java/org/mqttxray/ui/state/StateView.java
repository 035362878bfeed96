package org.mqttxray.ui.state;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;

/** The client's state: the five states, and the values below them in one column or two, or beside them where there is room. */
public final class StateView implements Pane {
    /** Room for two columns. */
    private static final double TWO_COLUMNS = 360;

    /** Of the width; what has a bar needs a little more room. */
    private static final double FIRST_COLUMN = 0.48;

    /** Room for the states beside the values. */
    private static final double BESIDE = 700;

    /** How wide the states are then. */
    private static final double STATES = 336;

    private final Messages messages;
    private final StateViewModel model;
    private final Region root;
    private final StateDiagram diagram;
    private final List<ValueRow> rows = new ArrayList<>();
    private final ListBox awaited;
    private final ListBox subscribed;

    @FXML
    private Label client;

    @FXML
    private Button fullscreen;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox values;

    @FXML
    private HBox beside;

    @FXML
    private VBox now;

    @FXML
    private Label says;

    @FXML
    private FlowPane columns;

    @FXML
    private VBox first;

    @FXML
    private VBox second;

    @FXML
    private Label empty;

    /** The state of no client yet, in the language of the words. */
    public StateView(Messages messages) {
        this.messages = messages;
        this.model = new StateViewModel(messages);
        this.root = Fxml.load(this, messages);
        this.diagram = new StateDiagram(messages);
        this.awaited = new ListBox(ListContent.Kind.AWAITED, messages);
        this.subscribed = new ListBox(ListContent.Kind.SUBSCRIBED, messages);
        now.getChildren().add(0, diagram);
        first.getChildren().add(awaited);
        second.getChildren().add(subscribed);
        fullscreen.setAccessibleText(messages.get("state.fullscreen"));
        fullscreen.setTooltip(new Tooltip(messages.get("state.fullscreen")));
        columns.widthProperty().addListener((width, before, wide) -> arrange(wide.doubleValue()));
        root.widthProperty().addListener((width, before, wide) -> place(wide.doubleValue() >= BESIDE));
        place(false);
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(StateContent.EMPTY);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        empty.setText(messages.get(moment.emptyKey("state.empty")));
    }

    /** What the button in the corner does. */
    public void setOnFullscreen(Runnable action) {
        fullscreen.setOnAction(event -> action.run());
    }

    /** Puts the states beside the values, or above them. */
    private void place(boolean wide) {
        if (beside.isManaged() == wide && beside.getChildren().isEmpty() != wide) {
            return;
        }
        values.getChildren().setAll(beside);
        beside.getChildren().clear();
        (wide ? beside : values).getChildren().addAll(now, columns);
        shown(beside, wide);
        widen(now, wide ? STATES : Region.USE_COMPUTED_SIZE);
        Styles.toggle(values, "wide", wide);
    }

    private void arrange(double width) {
        columns.setPrefWrapLength(width); // its height is asked for before its width is known
        boolean two = width >= TWO_COLUMNS;
        double room = width - columns.getHgap();
        double left = Math.floor(room * FIRST_COLUMN);
        widen(first, two ? left : width);
        widen(second, two ? Math.floor(room - left) : width);
    }

    private static void widen(VBox column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private void draw(StateContent content) {
        client.setText(ClientTitle.of(content.client(), messages));
        shown(scroll, !content.empty());
        shown(empty, content.empty());
        diagram.show(content);
        says.setText(words(content));
        drawRows(content.rows());
        content.lists().forEach(list -> box(list.kind()).show(list));
        scroll.setAccessibleText(Stream.concat(
                        Stream.of(StateDiagram.spoken(content, messages)),
                        Stream.concat(
                                content.rows().stream().map(row -> ValueRow.spoken(row, messages)),
                                content.lists().stream().map(list -> ListBox.spoken(list, messages))))
                .collect(Collectors.joining("\n")));
    }

    private String words(StateContent content) {
        return content.state()
                .map(state -> messages.get(state.words()))
                .orElse(content.stateHidden() ? messages.get("state.covered") : "");
    }

    private static void fill(VBox column, ListBox list, Stream<ValueRow> rows) {
        column.getChildren().setAll(list);
        column.getChildren().addAll(rows.toList());
    }

    private ListBox box(ListContent.Kind kind) {
        return kind == ListContent.Kind.AWAITED ? awaited : subscribed;
    }

    /** What has a bar stands in the second column, below the list of each. */
    private void drawRows(List<StateContent.Row> content) {
        List<Item> items = content.stream().map(StateContent.Row::item).toList();
        if (!rows.stream().map(ValueRow::item).toList().equals(items)) {
            rows.clear();
            items.forEach(item -> rows.add(new ValueRow(item, messages)));
            fill(first, awaited, rows.stream().filter(row -> !row.item().part()));
            fill(second, subscribed, rows.stream().filter(row -> row.item().part()));
        }
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).show(content.get(at));
        }
    }
}
