package org.mqttxray.ui.window;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.lesson.LessonView;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.packet.PacketView;
import org.mqttxray.ui.timeline.TimelineView;
import org.mqttxray.ui.transport.TransportView;

/** Makes the panes. */
final class PaneMaker {
    private final Desk desk;
    private final Commands commands;
    private final Messages messages;

    PaneMaker(Desk desk, Commands commands, Messages messages) {
        this.desk = desk;
        this.commands = commands;
        this.messages = messages;
    }

    private static Pane stub(String name) {
        Label label = new Label(name);
        HBox header = new HBox(label);
        header.getStyleClass().add("pane-header");
        Label text = new Label();
        VBox box = new VBox(header, text);
        return new Pane() {
            public Region root() {
                return box;
            }

            public void show(Moment moment) {
                text.setText(moment.events() + " "
                        + moment.frame().map(f -> f.function().cName()).orElse(""));
            }
        };
    }

    Panes make(TransportView.Opener breakpoints) {
        boolean taught = desk.settings().showEverythingProperty().get()
                || desk.lecture().lessonProperty().get().isEmpty();
        return new Panes(
                desk.lecture()
                        .lessonProperty()
                        .get()
                        .map(open -> new LessonView(
                                desk.bench(), desk.lecture(), messages, () -> commands.run(Verb.ALL_LESSONS))),
                stub("stage"),
                stub("stack"),
                stub("source"),
                new PacketView(desk.bench(), messages),
                new TransportView(desk.bench(), commands, messages, taught, breakpoints),
                new TimelineView(desk.bench(), messages));
    }

    void onFill(Consumer<Region> fill) {}

    static Region picture(Messages messages) {
        return new Region();
    }
}
