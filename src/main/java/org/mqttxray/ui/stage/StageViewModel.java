package org.mqttxray.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stage.StageScene.Actor;
import org.mqttxray.ui.stage.StageScene.Envelope;

/** The scene for one client or two: who acts, how the lines stand, where the packets are, what is written down and said. */
public final class StageViewModel {
    private static final String C_ERROR = "MQTT_";
    /** Events of what is ahead that are looked at in one frame. */
    private static final int EVENTS_A_FRAME = 20_000;

    // Properties
    private final ReadOnlyObjectWrapper<StageScene> scene = new ReadOnlyObjectWrapper<>();

    private final Bench bench;
    private final Messages messages;
    private final EverydayWords words;
    private ReadableLog log;
    private Replay<Wires.State> wires;
    /** Goes on to the end of what is recorded, a little in each frame. */
    private Replay<Wires.State> ends;

    private Wires.State end;
    private Replay<Register.State> registers;
    private String program = "";
    private List<String> cast = List.of();
    private Optional<String> address = Optional.empty();

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

    /** Whom a client will call that has not been told yet, as far as it is known: host, colon, port. */
    void calls(Optional<String> newAddress) {
        address = newAddress;
    }

    /**
     * Which program is played.
     *
     * @param newProgram its name, to be told where no lesson tells it; else empty
     * @param clients its clients, which are on the stage before they have come
     */
    void plays(String newProgram, List<String> clients) {
        program = newProgram;
        cast = clients;
    }

    /** Computes the scene of a moment; what was folded from its log before is kept. */
    public void show(Moment moment) {
        if (moment.log() != log) {
            log = moment.log();
            wires = new Replay<>(log, new Wires(log));
            ends = new Replay<>(log, new Wires(log));
            end = ends.at(0);
            registers = new Replay<>(log, new Register(log));
        }
        end = ends.at(moment.recorded(), EVENTS_A_FRAME).orElse(end);
        scene.set(sceneOf(moment, wires.at(moment.events())));
    }

    /** Chooses the innermost frame of a layer of a client, if it has one. */
    void choose(int seat, Layer layer) {
        StageScene.Row row = scene.get().actors().get(seat).row(layer);
        if (row.entered() >= 0) {
            bench.selectFrame(row.thread(), row.entered());
        }
    }

    /** Chooses the next layer with a frame, from the chosen one, else from the acting one; of the client that has it. */
    void chooseNext(boolean down) {
        int seat = leading();
        Actor now = scene.get().actors().get(seat);
        Layer from = now.chosen().or(now::acting).orElse(down ? Layer.APP : Layer.PLATFORM);
        int step = down ? 1 : -1;
        int at = from.ordinal() + step;
        while (at >= 0 && at < Layer.values().length) {
            if (now.rows().get(at).entered() >= 0) {
                choose(seat, Layer.values()[at]);
                return;
            }
            at += step;
        }
    }

    /** The other client, if there are two. */
    void chooseOther() {
        List<Actor> actors = scene.get().actors();
        int other = actors.size() - 1 - leading();
        for (Layer layer : Layer.values()) {
            if (actors.get(other).row(layer).entered() >= 0) {
                choose(other, layer);
                return;
            }
        }
    }

    /** The client of the chosen frame, else the acting one. */
    private int leading() {
        List<Actor> actors = scene.get().actors();
        for (int seat = 0; seat < actors.size(); seat++) {
            if (actors.get(seat).chosen().isPresent()) {
                return seat;
            }
        }
        for (int seat = 0; seat < actors.size(); seat++) {
            if (actors.get(seat).acting().isPresent()) {
                return seat;
            }
        }
        return 0;
    }

    /** The C name of the error that was thrown last, if one was. */
    Optional<String> lastError() {
        return end.of(end.speaker())
                .error()
                .or(() -> end.wires().values().stream()
                        .flatMap(wire -> wire.error().stream())
                        .findFirst())
                .filter(error -> error.startsWith(C_ERROR));
    }

    /** What the sequence diagram of the same moment shows. */
    String sequenceNote() {
        List<String> clients = ClientTitle.inOrder(end.clients());
        return switch (clients.size()) {
            case 0 -> messages.get("stage.note-sequence-none");
            case 1 -> messages.get("stage.note-sequence", clients.get(0));
            default ->
                messages.get(
                        "stage.note-sequence-two",
                        ClientTitle.of(clients.get(0), messages),
                        ClientTitle.of(clients.get(1), messages));
        };
    }

    // Helpers

    private StageScene sceneOf(Moment moment, Wires.State now) {
        Casting casting = new Casting(moment, now, everyone(now), messages);
        List<String> clients = casting.seats();
        List<Actor> actors = new ArrayList<>();
        for (String client : clients) {
            actors.add(casting.actor(
                    client, clients.size() > 1, envelope(moment, now.of(client).letter())));
        }
        StageScene.Register register = register(moment);
        return new StageScene(
                List.copyOf(actors),
                port(now, clients),
                register,
                bubble(moment, now, clients, casting),
                moment.allCovered() ? messages.get("window.why.covered") : note(actors.size()),
                moment.allCovered() ? messages.get("window.why.covered") : sentence(now, actors, register));
    }

    /** All clients that are recorded, as far as that is known, and those that are to come. */
    private List<String> everyone(Wires.State now) {
        List<String> known = end.clients().size() >= now.clients().size() ? end.clients() : now.clients();
        boolean asPlayed = !cast.isEmpty() && cast.containsAll(known);
        return asPlayed ? cast : ClientTitle.inOrder(known);
    }

    private String note(int clients) {
        if (!program.isEmpty()) {
            return messages.get("stage.note-program", program, messages.get("window.program." + program));
        }
        return messages.get(clients > 1 ? "stage.note-two" : "stage.note");
    }

    private StageScene.Register register(Moment moment) {
        if (moment.allCovered()) {
            return StageScene.Register.COVERED;
        }
        List<StageScene.Entry> entries = registers.at(moment.events()).entries().stream()
                .map(entry -> new StageScene.Entry(entry.filter(), who(entry)))
                .toList();
        return new StageScene.Register(true, entries);
    }

    private String who(Register.Entry entry) {
        return entry.askers().size() == 1
                ? ClientTitle.of(entry.askers().get(0).client(), messages)
                : messages.get("stage.viewers", entry.askers().size());
    }

    private String port(Wires.State now, List<String> clients) {
        return clients.stream()
                .flatMap(client -> now.of(client).port().stream())
                .findFirst()
                .map(StageViewModel::text)
                .or(() -> address.map(text -> text.substring(text.lastIndexOf(':') + 1)))
                .map(port -> messages.get("stage.port", port))
                .orElseGet(() -> messages.get("stage.port-unknown"));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "?";
    }

    private Envelope envelope(Moment moment, WireHistory.Letter letter) {
        if (letter.place() == Place.NOWHERE) {
            return Envelope.NONE;
        }
        String type = letter.writes()
                .or(() -> letter.range().flatMap(range -> EverydayWords.type(moment, range)))
                .map(Enum::name)
                .orElse("?");
        String label = switch (letter.place()) {
            case WRITING -> messages.get("stage.writing", type);
            case HELD -> messages.get("stage.held", type);
            default -> type;
        };
        return new Envelope(letter.place(), type, label, letter.out());
    }

    /** Whoever's packet moved last is heard. */
    private Optional<StageScene.Bubble> bubble(Moment moment, Wires.State now, List<String> clients, Casting casting) {
        WireHistory.Letter letter = now.of(now.speaker()).letter();
        boolean unsaid =
                letter.place() == Place.WRITTEN || letter.place() == Place.FALLEN || letter.place() == Place.HELD;
        int seat = clients.indexOf(now.speaker());
        if (letter.range().isEmpty() || unsaid || seat < 0) {
            return Optional.empty();
        }
        StageScene.Speaker speaker =
                letter.place() == Place.RECEIVED ? StageScene.Speaker.STATION : casting.speaker(letter.thread());
        return words.of(moment, letter.position(), letter.range().get())
                .map(text -> new StageScene.Bubble(seat, speaker, text, named(speaker, text)));
    }

    private String named(StageScene.Speaker speaker, String text) {
        return speaker == StageScene.Speaker.SECOND
                ? messages.get("stage.reporter-says", messages.get("stage.reporter"), text)
                : text;
    }

    private String sentence(Wires.State now, List<Actor> actors, StageScene.Register register) {
        if (actors.get(0).client().isEmpty() && actors.size() == 1) {
            return messages.get("stage.says.empty");
        }
        List<String> said = new ArrayList<>();
        for (Actor actor : actors) {
            said.add(sentence(now.of(actor.client()), actor));
        }
        if (!register.entries().isEmpty()) {
            List<String> entries = register.entries().stream()
                    .map(entry -> messages.get("stage.says.entry", entry.filter(), entry.who()))
                    .toList();
            said.add(messages.get("stage.says.register", String.join(messages.get("stage.says.and"), entries)));
        }
        return String.join(messages.get("stage.says.next"), said);
    }

    private String sentence(WireHistory.State wire, Actor actor) {
        String client = ClientTitle.of(actor.client(), messages);
        String who = actor.acting()
                .map(layer -> messages.get(
                        "stage.says.acting",
                        client,
                        actor.row(layer).function(),
                        messages.get("stage.layer." + layer.label())))
                .orElseGet(() -> messages.get("stage.says.idle", client));
        Envelope envelope = actor.envelope();
        String packet = envelope.place() == Place.NOWHERE
                ? messages.get("stage.says.nowhere")
                : messages.get("stage.says." + Messages.key(envelope.place()), envelope.type());
        String line = messages.get(
                "stage.line." + Messages.key(wire.line()),
                wire.port().map(StageViewModel::text).orElse("?"));
        String known = actor.deed().isEmpty() ? line : line + messages.get("stage.says.and") + actor.deed();
        String said = messages.get("stage.says", who, packet, known);
        return actor.why().isEmpty() ? said : said + messages.get("stage.says.next") + actor.why();
    }
}
