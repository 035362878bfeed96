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
        Moments moments = new Moments(log, edition.sections());
        moments.upTo(log.length());
        String previous = "";
        for (int i = 0; i < edition.sections().size(); i++) {
            Section section = edition.sections().get(i);
            OptionalLong event = moments.event(i);
            if (event.isEmpty()) {
                new Explanation(section, moments.search(i), log, problems).explain();
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

    /** Why a moment was not found. */
    private record Explanation(Section section, Search search, TraceLog log, Problems problems) {
        void explain() {
            Moment moment = section.moment();
            String what = moment.what().text();
            if (!search.begun()) {
                unbegun(moment.after().orElseThrow());
            } else if (!search.happened()) {
                problems.add(section.line(), Fault.NEVER, what, near(moment.what()));
            } else if (search.onlyOnThread().isPresent()) {
                String other = search.onlyOnThread().get();
                problems.add(section.line(), Fault.OTHER_THREAD, what, moment.thread(), other);
            } else if (search.onlyOfClient().isPresent()) {
                String client = moment.client().orElseThrow();
                problems.add(
                        section.line(),
                        Fault.OTHER_CLIENT,
                        what,
                        client,
                        search.onlyOfClient().get());
            } else if (!search.happenedInside()) {
                String function = moment.inside().orElseThrow().cName();
                problems.add(section.line(), Fault.NOT_INSIDE, what, function);
            } else if (search.most() == 0) {
                String after = after(moment.after().orElseThrow());
                problems.add(section.line(), Fault.NOT_AFTER, what, after);
            } else {
                problems.add(section.line(), Fault.TOO_FEW, what, moment.nth(), search.most());
            }
        }

        /** If it is an earlier section that was not found, that has been told. */
        private void unbegun(Moment.After after) {
            if (after instanceof Moment.AfterHappening happening) {
                Happening what = happening.what();
                problems.add(section.line(), Fault.NEVER, what.text(), near(what));
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
            Scan.through(log, (event, thread, open) -> {
                Happening.like(what, log, event)
                        .filter(text -> !happened.contains(text))
                        .ifPresent(happened::add);
                return true;
            });
            return Words.near(what.text(), happened);
        }
    }
}
