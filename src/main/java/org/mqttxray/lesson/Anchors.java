package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.mqttxray.trace.TraceLog;

/**
 * Where the moments of a lesson lie in a log.
 *
 * @param events the position of each section's event, by the section's id; the moment is once this event has happened. Sections whose
 *     moment was not found are absent
 * @param problems why they were not
 */
public record Anchors(Map<String, Long> events, List<Problem> problems) {
    /** Before all events. */
    private static final long START = -1;

    /** Looks for all moments of a lesson in a log. */
    public static Anchors resolve(Lesson lesson, TraceLog log) {
        return resolve(lesson.english(), log);
    }

    static Anchors resolve(Edition edition, TraceLog log) {
        Map<String, Long> events = new LinkedHashMap<>();
        Problems problems = new Problems(edition.file());
        String previous = "";
        for (Section section : edition.sections()) {
            OptionalLong event = new Search(section, events, log, problems).event();
            if (event.isEmpty()) {
                continue;
            }
            boolean inOrder =
                    section.moment().after().isPresent() || event.getAsLong() >= events.getOrDefault(previous, START);
            if (!inOrder) {
                problems.add(section.line(), Fault.OUT_OF_ORDER, section.id(), previous);
            }
            events.put(section.id(), event.getAsLong());
            previous = section.id();
        }
        return new Anchors(Map.copyOf(events), problems.inOrder());
    }

    /** The position of a section's event, if it was found. */
    public OptionalLong event(String section) {
        return events.containsKey(section) ? OptionalLong.of(events.get(section)) : OptionalLong.empty();
    }

    /** The search for one moment. It remembers what came near, to say so if nothing is it. */
    private static final class Search {
        private final Section section;
        private final Moment moment;
        private final Map<String, Long> known;
        private final TraceLog log;
        private final Problems problems;

        private final Map<Long, Integer> counts = new LinkedHashMap<>();
        private long found = START;
        private String otherThread = "";
        private boolean onThread;
        private boolean inside;
        private int most;

        Search(Section section, Map<String, Long> known, TraceLog log, Problems problems) {
            this.section = section;
            this.moment = section.moment();
            this.known = known;
            this.log = log;
            this.problems = problems;
        }

        OptionalLong event() {
            OptionalLong from = from();
            if (from.isEmpty()) {
                return OptionalLong.empty();
            }
            Walk.through(log, (event, thread, open) -> {
                if (moment.what().is(log, event)) {
                    look(event.position(), thread, open, from.getAsLong());
                }
                return found == START;
            });
            if (found != START) {
                return OptionalLong.of(found);
            }
            explain();
            return OptionalLong.empty();
        }

        private void look(long position, String thread, List<Walk.Call> open, long from) {
            if (!thread.equals(moment.thread())) {
                otherThread = thread;
                return;
            }
            onThread = true;
            long call = moment.inside()
                    .map(function -> Walk.innermost(open, function))
                    .orElse(START);
            if (moment.inside().isPresent() && call == START) {
                return;
            }
            inside = true;
            if (position <= from) {
                return;
            }
            int count = counts.merge(call, 1, Integer::sum);
            most = Math.max(most, count);
            if (count == moment.nth()) {
                found = position;
            }
        }

        /** Only what comes behind this event counts; nothing if it could not be found. */
        private OptionalLong from() {
            if (moment.after().isEmpty()) {
                return OptionalLong.of(START);
            }
            if (moment.after().get() instanceof Moment.AfterSection earlier) {
                // if it was not found, that has been told
                return known.containsKey(earlier.id())
                        ? OptionalLong.of(known.get(earlier.id()))
                        : OptionalLong.empty();
            }
            Happening what = ((Moment.AfterHappening) moment.after().get()).what();
            long[] first = {START};
            Walk.through(log, (event, thread, open) -> {
                first[0] = what.is(log, event) ? event.position() : START;
                return first[0] == START;
            });
            if (first[0] == START) {
                problems.add(section.line(), Fault.NEVER, what.text(), near(what));
                return OptionalLong.empty();
            }
            return OptionalLong.of(first[0]);
        }

        private void explain() {
            String what = moment.what().text();
            if (!onThread && otherThread.isEmpty()) {
                problems.add(section.line(), Fault.NEVER, what, near(moment.what()));
            } else if (!onThread) {
                problems.add(section.line(), Fault.OTHER_THREAD, what, moment.thread(), otherThread);
            } else if (!inside) {
                problems.add(
                        section.line(),
                        Fault.NOT_INSIDE,
                        what,
                        moment.inside().orElseThrow().cName());
            } else if (most == 0) {
                problems.add(
                        section.line(),
                        Fault.NOT_AFTER,
                        what,
                        after(moment.after().orElseThrow()));
            } else {
                problems.add(section.line(), Fault.TOO_FEW, what, moment.nth(), most);
            }
        }

        private static String after(Moment.After after) {
            return after instanceof Moment.AfterSection earlier
                    ? earlier.id()
                    : ((Moment.AfterHappening) after).what().text();
        }

        /** What does happen in this run and is written most like it. */
        private String near(Happening what) {
            List<String> happened = new ArrayList<>();
            Walk.through(log, (event, thread, open) -> {
                Happening.like(what, log, event)
                        .filter(text -> !happened.contains(text))
                        .ifPresent(happened::add);
                return true;
            });
            return Words.near(what.text(), happened);
        }
    }
}
