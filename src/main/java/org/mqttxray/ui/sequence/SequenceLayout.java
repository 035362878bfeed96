package org.mqttxray.ui.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.sequence.SequencePicture.Bracket;
import org.mqttxray.ui.sequence.SequencePicture.Covered;
import org.mqttxray.ui.sequence.SequencePicture.Dot;
import org.mqttxray.ui.sequence.SequencePicture.Frame;
import org.mqttxray.ui.sequence.SequencePicture.Group;
import org.mqttxray.ui.sequence.SequencePicture.Look;
import org.mqttxray.ui.sequence.SequencePicture.Mark;
import org.mqttxray.ui.sequence.SequencePicture.Row;
import org.mqttxray.ui.sequence.SequencePicture.Standing;

/** Where everything of the diagram is in the pane. Pure: the same is always at the same place. Its cost is that of what can be seen. */
final class SequenceLayout {
    /** Where the times end. */
    static final double TIMES = 50;

    private static final double RAIL = 30;
    private static final double NARROW_RAIL = 22;
    private static final double NARROW = 640;

    private static final double FIRST = 78;
    private static final double LAST = 86;
    private static final double LONE_BROKER = 84;
    private static final double GROUP = 130;
    /** The least between client and broker, for words. */
    private static final double WORDS = 150;

    private static final double WORDS_MARGIN = 16;
    /** Between a name and whose it is. */
    private static final String BETWEEN = " \u00b7 ";

    private static final double COVERED_HEIGHT = 40;
    private static final double COVERED_MARGIN = 16;

    private final Exchanges.State exchanges;
    private final Moment moment;
    private final SequenceWords words;
    private final LinkMarks marks;
    private final Frame frame;
    private final double scroll;
    private final List<String> clients;
    private final List<Group> groups;
    private final double broker;
    private final int happened;
    /** Between the lines of a client. */
    private final double rail;

    SequenceLayout(Exchanges.State exchanges, Moment moment, SequenceWords words, Frame frame, double scroll) {
        this.exchanges = exchanges;
        this.moment = moment;
        this.words = words;
        this.marks = new LinkMarks(moment.log(), words);
        this.frame = frame;
        this.scroll = scroll;
        this.rail = frame.width() < NARROW ? NARROW_RAIL : RAIL;
        this.happened = exchanges.passagesBefore(moment.events());
        this.clients = ClientTitle.inOrder(exchanges.clients());
        int shown = Math.min(clients.size(), most());
        int left = (shown + 1) / 2;
        this.broker = shown < 2 ? frame.width() - LONE_BROKER : middle(left, shown - left);
        this.groups = groups(shown, left);
    }

    /** The parts of a pane: a low one keeps its rows and loses the legend and a line of the names. */
    static Frame frame(double width, double height) {
        if (height >= 420) {
            return new Frame(width, height, 50, height - 46, 57);
        } else if (height >= 230) {
            return new Frame(width, height, 44, height - 34, 46);
        }
        return new Frame(width, height, 26, height, 38);
    }

    /** How high all rows are. */
    static double height(Frame frame, int passages, boolean covered) {
        return passages * frame.row() + (covered ? COVERED_HEIGHT + 2 * COVERED_MARGIN : COVERED_MARGIN);
    }

    SequencePicture picture() {
        List<Row> rows = new ArrayList<>();
        Set<Integer> joined = new LinkedHashSet<>();
        int first = Math.max(0, (int) Math.floor(scroll / frame.row()));
        double room = frame.bottom() - frame.top();
        int end = Math.min(exchanges.passages().size(), (int) Math.ceil((scroll + room) / frame.row()) + 1);
        for (int number = first; number < end; number++) {
            Passage passage = exchanges.passages().get(number);
            rows.add(row(passage));
            if (passage.join().request() != Join.NONE) {
                joined.add(passage.join().request());
            }
            if (passage.join().answer() != Join.NONE) {
                joined.add(number);
            }
        }
        return new SequencePicture(
                frame,
                groups,
                broker,
                List.copyOf(rows),
                brackets(joined),
                covered(),
                height(frame, exchanges.passages().size(), moment.covered()),
                scroll);
    }

    // Clients

    /** How many clients have room, so that words fit between the innermost of them and the broker. */
    private int most() {
        return Math.max(2, (int) ((frame.width() - FIRST - LAST - 2 * WORDS + 2 * (GROUP - 2 * rail)) / GROUP));
    }

    private double middle(int left, int right) {
        double from = FIRST + (left - 1) * GROUP + 2 * rail;
        double to = frame.width() - LAST - (right - 1) * GROUP - 2 * rail;
        return (from + to) / 2;
    }

    /** The first, third… client left of the broker, the others right of it. */
    private List<Group> groups(int shown, int left) {
        List<Group> made = new ArrayList<>();
        for (int at = 0; at < shown; at++) {
            boolean onLeft = at < left;
            double app = onLeft ? FIRST + at * GROUP : frame.width() - LAST - (shown - 1 - at) * GROUP;
            double step = onLeft ? rail : -rail;
            int client = at;
            int more = clients.size() - shown;
            String title = words.client(clients.get(client));
            String note = at == shown - 1 && more > 0
                    ? words.moreClients(more)
                    : words.number(ClientTitle.number(clients.get(client), clients));
            made.add(new Group(title, note, app, app + step, app + 2 * step));
        }
        return List.copyOf(made);
    }

    private Group group(Passage passage) {
        int client = clients.indexOf(passage.client());
        return groups.get(Math.max(0, Math.min(client, groups.size() - 1)));
    }

    // Rows

    private double y(int number) {
        return frame.top() + frame.arrow(number) - scroll;
    }

    /** What has happened is shown as it is at the playhead; what comes after it, as it will be. */
    private long then(Passage passage) {
        return passage.number() < happened ? moment.events() : moment.recorded();
    }

    private Row row(Passage passage) {
        Group group = group(passage);
        List<Dot> dots = dots(passage, group);
        Look look = look(passage);
        double reach = broker - group.platform();
        double inside = dots.isEmpty() ? group.platform() : dots.get(0).x();
        Way way = new Way(group, broker, then(passage));
        Optional<Mark> mark = marks.of(passage, through(passage), then(passage), way.link(), group.side());
        return new Row(
                passage,
                y(passage.number()),
                words.time(passage.origin().timeNanos()),
                name(passage),
                words.detail(moment.log(), passage, then(passage)),
                way.from(passage, inside),
                way.to(passage, look, inside, mark.isPresent()),
                (group.platform() + broker) / 2,
                Math.abs(reach) - WORDS_MARGIN,
                dots,
                look,
                standing(passage),
                mark);
    }

    /** What it was when it came to the link, if the link did something to it before the client got it. */
    private Optional<Passage> through(Passage passage) {
        return passage.through() == Join.NONE
                ? Optional.empty()
                : Optional.of(exchanges.passages().get(passage.through()));
    }

    /** Of several clients, whose line it is that something happens to. */
    private String name(Passage passage) {
        String name = words.name(passage);
        return passage.goes() || clients.size() < 2 ? name : name + BETWEEN + words.client(passage.client());
    }

    /** From the outermost layer to the innermost. */
    private List<Dot> dots(Passage passage, Group group) {
        List<Dot> dots = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (passage.layers().since(layer) < then(passage)) {
                dots.add(new Dot(layer, group.x(layer)));
            }
        }
        return List.copyOf(dots);
    }

    private Look look(Passage passage) {
        if (!passage.goes()) {
            return Look.GONE;
        } else if (passage.lostAt(then(passage))) {
            return Look.LOST;
        }
        boolean own = passage.layers().mqtt() != Passage.NEVER;
        boolean waits = passage.out() && own && passage.layers().platform() >= then(passage);
        return waits ? Look.DASHED : Look.WHOLE;
    }

    private Standing standing(Passage passage) {
        boolean chosen = moment.packet()
                .filter(packet -> packet.sighting().position() == passage.position())
                .isPresent();
        return new Standing(chosen, passage.number() == happened - 1, passage.number() >= happened);
    }

    // Brackets

    /** Those whose request is in sight first, so that their times have their places. */
    private List<Bracket> brackets(Set<Integer> requests) {
        BracketLayout layout = new BracketLayout(frame, words);
        List<Integer> fromBelow = new ArrayList<>(requests);
        fromBelow.sort(Comparator.reverseOrder());
        for (int number : fromBelow) {
            Passage request = exchanges.passages().get(number);
            Passage answer = exchanges.passages().get(request.join().answer());
            boolean future = answer.number() >= happened;
            if (request.number() >= happened || !future) {
                layout.add(request, answer, group(request), y(request.number()), y(answer.number()), future);
            }
        }
        return layout.brackets();
    }

    private Optional<Covered> covered() {
        double y = frame.top() + exchanges.passages().size() * frame.row() - scroll + COVERED_MARGIN;
        if (!moment.covered() || y > frame.bottom()) {
            return Optional.empty();
        }
        double x = FIRST - COVERED_MARGIN;
        return Optional.of(new Covered(x, y, broker - COVERED_MARGIN - x, COVERED_HEIGHT));
    }
}
