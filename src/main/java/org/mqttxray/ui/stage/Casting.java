package org.mqttxray.ui.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stage.StageScene.Actor;
import org.mqttxray.ui.stage.StageScene.Part;
import org.mqttxray.ui.stage.StageScene.Row;

/** Which clients are on the stage, where, and what they play. */
final class Casting {
    private static final String PUBLISHING_THREAD = "mqtt_publish_thread";
    /** The client that watches and reports. */
    private static final String BOTH_PARTS = "emqx";

    private final Moment moment;
    private final Wires.State wires;
    private final List<String> everyone;
    private final Messages messages;

    /**
     * A cast.
     *
     * @param everyone all clients that are recorded or to come, in their order
     */
    Casting(Moment moment, Wires.State wires, List<String> everyone, Messages messages) {
        this.moment = moment;
        this.wires = wires;
        this.everyone = everyone;
        this.messages = messages;
    }

    /**
     * Who is on the stage: one, or two from the left; the reporter stands left. There is no room for more than two: then it is the first
     * and the one that acts, or the second. As many are on the stage from the beginning as there will be.
     */
    List<String> seats() {
        if (everyone.size() < 2) {
            return everyone.isEmpty() ? List.of("") : List.of(everyone.get(0));
        }
        String acting = client(moment.actingThread());
        boolean other = everyone.indexOf(acting) > 1;
        List<String> pair = new ArrayList<>(List.of(everyone.get(0), other ? acting : everyone.get(1)));
        boolean turned = pair.get(0).equals(ClientTitle.VIEWER) || pair.get(1).equals(ClientTitle.REPORTER);
        return turned ? List.of(pair.get(1), pair.get(0)) : List.copyOf(pair);
    }

    private String client(int thread) {
        Threads.Thread known = moment.threads().get(thread);
        return known == null ? "" : known.client();
    }

    /**
     * A client.
     *
     * @param pair whether there is another one beside it
     */
    Actor actor(String client, boolean pair, StageScene.Envelope envelope) {
        int thread = thread(client);
        boolean started = wires.clients().contains(client);
        List<Row> rows = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            rows.add(row(thread, layer));
        }
        Part part = part(client, pair);
        return new Actor(
                started ? client : "",
                title(client, part),
                note(client, pair, started),
                part,
                wires.of(client).line(),
                List.copyOf(rows),
                thread == moment.actingThread() ? acting(thread) : Optional.empty(),
                chosen(client),
                reporting(client),
                wires.watching().contains(client),
                envelope,
                wires.of(client)
                        .deed()
                        .map(act -> messages.get("stage.deed." + act.label()))
                        .orElse(""),
                wires.of(client)
                        .deed()
                        .filter(act -> act == LinkAct.PINGED || act == LinkAct.SWALLOWED)
                        .map(act -> messages.get("stage.deed.alive-says"))
                        .orElse(""));
    }

    private String title(String client, Part part) {
        return switch (part) {
            case BOTH -> messages.get("stage.both-parts");
            case ALONE -> messages.get("stage.one-client");
            default -> ClientTitle.of(client, messages);
        };
    }

    private String note(String client, boolean pair, boolean started) {
        if (pair) {
            return started
                    ? messages.get("stage.client", ClientTitle.number(client, everyone))
                    : messages.get("stage.not-started");
        }
        return client.isEmpty() ? "" : messages.get("stage.program") + " " + client;
    }

    /** Of two clients that are not called by what they play, both are viewers. */
    private static Part part(String client, boolean pair) {
        if (client.equals(ClientTitle.REPORTER)) {
            return Part.REPORTER;
        }
        if (pair || client.equals(ClientTitle.VIEWER)) {
            return Part.VIEWER;
        }
        return client.equals(BOTH_PARTS) ? Part.BOTH : Part.ALONE;
    }

    // Threads

    /** The thread of a client that is shown: the acting one, else the one that entered a function last. */
    private int thread(String client) {
        if (client.equals(client(moment.actingThread())) || client.isEmpty()) {
            return moment.actingThread();
        }
        int latest = -1;
        long entered = -1;
        for (Threads.Thread thread : moment.threads().values()) {
            long last = frames(thread.number()).stream()
                    .mapToLong(CallStacks.Frame::entered)
                    .findFirst()
                    .orElse(-1);
            if (thread.client().equals(client) && last > entered) {
                latest = thread.number();
                entered = last;
            }
        }
        return latest;
    }

    private Collection<CallStacks.Frame> frames(int thread) {
        Collection<CallStacks.Frame> stack = moment.stacks().get(thread);
        return stack == null ? List.of() : stack;
    }

    private Row row(int thread, Layer layer) {
        return frames(thread).stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .filter(frame -> frame.function().layer() == layer)
                .findFirst()
                .map(frame -> new Row(layer, frame.function().cName(), thread, frame.entered()))
                .orElse(new Row(layer, "", 0, -1));
    }

    private Optional<Layer> acting(int thread) {
        return frames(thread).stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .map(frame -> frame.function().layer())
                .findFirst();
    }

    private Optional<Layer> chosen(String client) {
        boolean own = client.equals(client(moment.shownThread()));
        return !own || moment.selection().frame().isEmpty()
                ? Optional.empty()
                : moment.frame().map(frame -> frame.function().layer());
    }

    /** Who of a client sends what a thread sends. */
    StageScene.Speaker speaker(int thread) {
        Threads.Thread known = moment.threads().get(thread);
        boolean reports = known != null
                && known.client().equals(BOTH_PARTS)
                && known.name().equals(PUBLISHING_THREAD)
                && everyone.size() < 2;
        return reports ? StageScene.Speaker.SECOND : StageScene.Speaker.CLIENT;
    }

    private boolean reporting(String client) {
        return moment.threads().values().stream()
                .anyMatch(thread -> thread.alive()
                        && thread.client().equals(client)
                        && thread.name().equals(PUBLISHING_THREAD));
    }
}
