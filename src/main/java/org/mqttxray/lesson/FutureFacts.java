package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.lesson.Facts.Found;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/** What a run says about facts that lie behind a moment. */
final class FutureFacts {
    private final TraceLog log;
    private final long moment;

    /**
     * The facts behind a moment.
     *
     * @param moment the position of an event; -1 for the whole run
     */
    FutureFacts(TraceLog log, long moment) {
        this.log = log;
        this.moment = moment;
    }

    /** What the run says; nothing if what is asked for does not happen. */
    Optional<Found> find(Fact fact) {
        if (fact instanceof Fact.FirstOf first) {
            return first(first.choices());
        } else if (fact instanceof Fact.CountOf count) {
            return call(count.inside(), List.of(count.what()))
                    .map(call -> new Found(call.end, Long.toString(call.happened.size())));
        } else if (fact instanceof Fact.CallerOf caller) {
            return caller(caller.what());
        } else if (fact instanceof Fact.OrderOf order) {
            return order(order.choices());
        } else if (fact instanceof Fact.WhichOf which) {
            return which(which);
        }
        return Optional.empty();
    }

    private Optional<Found> first(List<Happening> choices) {
        return order(choices, 1).stream().findFirst();
    }

    private Optional<Found> order(List<Happening> choices) {
        List<Found> order = order(choices, choices.size());
        return order.size() < choices.size()
                ? Optional.empty()
                : Optional.of(new Found(order.get(0).position(), joined(order)));
    }

    private static String joined(List<Found> happened) {
        return String.join(Fact.STROKE, happened.stream().map(Found::value).toList());
    }

    /** The first so many that happen, each for the first time. */
    private List<Found> order(List<Happening> choices, int most) {
        List<Happening> left = new ArrayList<>(choices);
        List<Found> order = new ArrayList<>();
        Scan.through(log, (event, thread, open) -> {
            if (event.position() > moment) {
                left.stream()
                        .filter(choice -> choice.is(log, event))
                        .findFirst()
                        .ifPresent(choice -> {
                            left.remove(choice);
                            order.add(new Found(event.position(), choice.text()));
                        });
            }
            return order.size() < most;
        });
        return order;
    }

    private Optional<Found> caller(Happening what) {
        Found[] caller = new Found[1];
        Scan.through(log, (event, thread, open) -> {
            boolean asked = event.position() > moment
                    && (moment < 0 || event.thread() == log.event(moment).thread())
                    && !open.isEmpty()
                    && what.is(log, event);
            if (asked) {
                String name = open.get(open.size() - 1).function().cName();
                caller[0] = new Found(event.position(), name);
            }
            return caller[0] == null;
        });
        return Optional.ofNullable(caller[0]);
    }

    private Optional<Found> which(Fact.WhichOf which) {
        if (which.inside().isEmpty()) {
            List<Found> happened = order(which.choices(), which.choices().size());
            return Optional.of(new Found(log.length(), joined(happened)));
        }
        return call(which.inside().get(), which.choices())
                .map(call -> new Found(
                        call.end,
                        String.join(
                                Fact.STROKE, call.happened.stream().distinct().toList())));
    }

    /** A call that is over, and what of some things happened in it, each time. */
    private record Call(long end, List<String> happened) {}

    /** The next call of a function. */
    private Optional<Call> call(TracedFunction function, List<Happening> choices) {
        long[] call = {-1, -1}; // where it began, where it ended
        List<String> happened = new ArrayList<>();
        Scan.through(log, (event, thread, open) -> {
            if (call[0] < 0) {
                call[0] = begins(event, function) ? event.position() : -1;
            } else if (open.stream().anyMatch(one -> one.entered() == call[0])) {
                choices.stream()
                        .filter(choice -> choice.is(log, event))
                        .map(Happening::text)
                        .forEach(happened::add);
            } else if (event.thread() == log.event(call[0]).thread()) {
                call[1] = event.position();
            }
            return call[1] < 0;
        });
        return call[1] < 0 ? Optional.empty() : Optional.of(new Call(call[1], List.copyOf(happened)));
    }

    private boolean begins(Event event, TracedFunction function) {
        return event.position() >= moment && new Happening.Entered(function).is(log, event);
    }
}
