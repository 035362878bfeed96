package org.mqttxray.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.pcollections.PStack;

/** The scene for one client: who acts, how the line stands, where the packet is, what is said. */
public final class StageViewModel {
    private static final String PUBLISHING_THREAD = "mqtt_publish_thread";
    private static final String C_ERROR = "MQTT_";

    // Properties
    private final ReadOnlyObjectWrapper<StageScene> scene = new ReadOnlyObjectWrapper<>();

    private final Bench bench;
    private final Messages messages;
    private final EverydayWords words;
    private ReadableLog log;
    private Replay<WireHistory.State> wires;

    /** A scene in which nothing happens. */
    public StageViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.words = new EverydayWords(messages);
        show(Moment.NOTHING);
    }

    /** What is shown; never null. */
    ReadOnlyObjectProperty<StageScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    // Commands

    /** Computes the scene of a moment; what was folded from its log before is kept. */
    public void show(Moment moment) {
        scene.set(sceneOf(moment, wires(moment).at(moment.events())));
    }

    /** Chooses the innermost frame of a layer, if it has one. */
    void choose(Layer layer) {
        StageScene.Row row = scene.get().row(layer);
        if (row.entered() >= 0) {
            bench.selectFrame(row.thread(), row.entered());
        }
    }

    /** Chooses the next layer with a frame, from the chosen one, else from the acting one. */
    void chooseNext(boolean down) {
        StageScene now = scene.get();
        Layer from = now.chosen().or(now::acting).orElse(down ? Layer.APP : Layer.PLATFORM);
        int step = down ? 1 : -1;
        int at = from.ordinal() + step;
        while (at >= 0 && at < Layer.values().length) {
            if (now.rows().get(at).entered() >= 0) {
                choose(Layer.values()[at]);
                return;
            }
            at += step;
        }
    }

    /** The C name of the error that was thrown last, if one was. */
    Optional<String> lastError(Moment moment) {
        return wires(moment).at(moment.recorded()).error().filter(error -> error.startsWith(C_ERROR));
    }

    // Helpers

    private Replay<WireHistory.State> wires(Moment moment) {
        if (moment.log() != log) {
            log = moment.log();
            wires = new Replay<>(log, new WireHistory());
        }
        return wires;
    }

    private StageScene sceneOf(Moment moment, WireHistory.State wire) {
        List<StageScene.Row> rows = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            rows.add(row(moment, layer));
        }
        Optional<Layer> acting = frames(moment).stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .map(frame -> frame.function().layer())
                .findFirst();
        StageScene.Envelope envelope = envelope(moment, wire.letter());
        return new StageScene(
                program(moment),
                wire.line(),
                port(wire),
                List.copyOf(rows),
                acting,
                chosen(moment),
                reporting(moment),
                envelope,
                bubble(moment, wire.letter(), envelope),
                sentence(moment, wire, rows, acting, envelope));
    }

    private static List<CallStacks.Frame> frames(Moment moment) {
        PStack<CallStacks.Frame> stack = moment.stacks().get(moment.actingThread());
        return stack == null ? List.of() : stack;
    }

    private static StageScene.Row row(Moment moment, Layer layer) {
        return frames(moment).stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .filter(frame -> frame.function().layer() == layer)
                .findFirst()
                .map(frame ->
                        new StageScene.Row(layer, frame.function().cName(), moment.actingThread(), frame.entered()))
                .orElse(new StageScene.Row(layer, "", 0, -1));
    }

    private static Optional<Layer> chosen(Moment moment) {
        return moment.selection().frame().isEmpty()
                ? Optional.empty()
                : moment.frame().map(frame -> frame.function().layer());
    }

    private static String program(Moment moment) {
        return moment.threads().values().stream()
                .map(Threads.Thread::client)
                .findFirst()
                .orElse("");
    }

    private static boolean reporting(Moment moment) {
        return moment.threads().values().stream()
                .anyMatch(thread -> thread.alive() && thread.name().equals(PUBLISHING_THREAD));
    }

    private String port(WireHistory.State wire) {
        return wire.port()
                .map(port -> messages.get("stage.port", text(port)))
                .orElseGet(() -> messages.get("stage.port-unknown"));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "?";
    }

    private StageScene.Envelope envelope(Moment moment, WireHistory.Letter letter) {
        if (letter.place() == Place.NOWHERE) {
            return StageScene.Envelope.NONE;
        }
        String type = letter.writes()
                .or(() -> letter.range().flatMap(range -> EverydayWords.type(moment, range)))
                .map(Enum::name)
                .orElse("?");
        String label = letter.place() == Place.WRITING ? messages.get("stage.writing", type) : type;
        return new StageScene.Envelope(letter.place(), type, label, letter.place() != Place.RECEIVED);
    }

    private Optional<StageScene.Bubble> bubble(Moment moment, WireHistory.Letter letter, StageScene.Envelope envelope) {
        boolean unsaid = letter.place() == Place.WRITTEN || letter.place() == Place.FALLEN;
        if (letter.range().isEmpty() || unsaid) {
            return Optional.empty();
        }
        return words.of(moment, letter.position(), letter.range().get())
                .map(text -> new StageScene.Bubble(!envelope.out(), text));
    }

    private String sentence(
            Moment moment,
            WireHistory.State wire,
            List<StageScene.Row> rows,
            Optional<Layer> acting,
            StageScene.Envelope envelope) {
        if (program(moment).isEmpty()) {
            return messages.get("stage.says.empty");
        }
        String who = acting.map(layer -> messages.get(
                        "stage.says.acting",
                        program(moment),
                        rows.get(layer.ordinal()).function(),
                        messages.get("stage.layer." + layer.label())))
                .orElseGet(() -> messages.get("stage.says.idle", program(moment)));
        String packet = envelope.place() == Place.NOWHERE
                ? messages.get("stage.says.nowhere")
                : messages.get("stage.says." + Messages.key(envelope.place()), envelope.type());
        String line = messages.get(
                "stage.line." + Messages.key(wire.line()),
                wire.port().map(StageViewModel::text).orElse("?"));
        return messages.get("stage.says", who, packet, line);
    }
}
