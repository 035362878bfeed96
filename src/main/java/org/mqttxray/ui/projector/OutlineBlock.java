package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.MiddleCut;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.source.SourceContent;
import org.mqttxray.ui.source.SourceViewModel;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** What C calls in the function shown: the call that is made and those around it, as many as have room. */
final class OutlineBlock implements Pane {
    private static final double SIZE = 24;
    private static final double ROW = 44;
    private static final int USUAL = 3;
    /** The number, the bar, the gaps and the padding. */
    private static final double AROUND = 24 + 78 + 8 + 28;

    private final Messages messages;
    private final SourceViewModel model = new SourceViewModel();
    private final Label title = new Label();
    private final VBox rows = new VBox();
    private final VBox root = new VBox(title, rows);

    OutlineBlock(Messages messages) {
        this.messages = messages;
        title.getStyleClass().addAll("ink2", "projector-stack-title");
        title.setMinWidth(0);
        root.getStyleClass().add("projector-stack");
        root.setMinSize(0, 0);
        rows.setMinSize(0, 0);
        rows.setPrefHeight(USUAL * ROW);
        VBox.setVgrow(rows, Priority.ALWAYS);
        model.contentProperty().addListener(change -> draw());
        rows.heightProperty().addListener(change -> draw());
        rows.widthProperty().addListener(change -> draw());
        draw();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
    }

    private void draw() {
        Optional<SourceContent.Outline> outline = model.contentProperty().get().outline();
        title.setText(outline.map(this::title).orElseGet(() -> messages.get("projector.no-c")));
        if (rows.getWidth() <= 0) {
            return;
        }
        List<Node> drawn = new ArrayList<>();
        outline.ifPresent(one -> {
            int room = (int) (rows.getHeight() / ROW);
            int from =
                    Math.max(0, Math.min(one.current() - room / 2, one.calls().size() - room));
            int to = Math.min(one.calls().size(), from + room);
            one.calls().subList(from, to).forEach(call -> drawn.add(row(call)));
        });
        rows.getChildren().setAll(drawn);
    }

    private String title(SourceContent.Outline outline) {
        String function = outline.signature().split("\\(", 2)[0];
        String name = function.substring(function.lastIndexOf(' ') + 1).replace("*", "");
        String file = outline.file().substring(outline.file().lastIndexOf('/') + 1);
        return cut(messages.get("projector.c-of", name, file), root.getWidth() - 24);
    }

    private Node row(SourceContent.Call call) {
        Label number = new Label(Integer.toString(call.line()));
        number.getStyleClass().add("projector-number");
        Region bar = new Region();
        bar.getStyleClass().add("projector-bar");
        Styles.mark(bar, Layer.class, call.layer());
        Label name = new Label(cut(call.name() + "(\u2026)", rows.getWidth() - AROUND));
        name.getStyleClass().add("projector-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(number, bar, name);
        row.getStyleClass().add("projector-row");
        row.setMinHeight(ROW);
        row.setMaxHeight(ROW);
        Styles.mark(row, "selected", call.turn() == SourceContent.Turn.CURRENT);
        return row;
    }

    private static String cut(String text, double room) {
        return MiddleCut.cut(text, (int) (room / Measure.width(Type.mono(SIZE), "m")));
    }
}
