package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.trace.TraceLog;

/** Where the bytes that the questions of a lesson ask for lie in their packets: in a run, or in the recording as long as they are to come. */
final class AskedBytes {
    private final List<Section> sections;
    private final TraceLog log;
    private final Moments moments;
    private final Optional<TraceLog> recording;

    /**
     * The bytes of a run.
     *
     * @param moments of the run
     * @param recording of the lesson, if there is one
     */
    AskedBytes(List<Section> sections, TraceLog log, Moments moments, Optional<TraceLog> recording) {
        this.sections = sections;
        this.log = log;
        this.moments = moments;
        this.recording = recording;
    }

    /**
     * Where a section's bytes lie; nothing if it asks for none.
     *
     * @param section 0, 1, …
     */
    Optional<Facts.Place> place(int section) {
        Optional<Fact> fact = sections.get(section)
                .question()
                .flatMap(question -> question.asked().run());
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong moment = moment(moments, log, section);
        Optional<Facts.Place> own = place(fact.get(), log, moment);
        boolean come = own.isPresent() && isCome(fact.get(), moment);
        return come ? own : recorded(section, fact.get()).or(() -> own);
    }

    /** Whether the run has the packet at or after the moment; an earlier one of its type may be another. */
    private boolean isCome(Fact fact, OptionalLong moment) {
        return moment.isPresent()
                && new Facts(log, moment.getAsLong())
                        .find(fact)
                        .filter(found -> found.position() >= moment.getAsLong())
                        .isPresent();
    }

    private Optional<Facts.Place> recorded(int section, Fact fact) {
        return recording.flatMap(record -> {
            Moments found = record == log ? moments : new Moments(record, sections);
            return place(fact, record, moment(found, record, section));
        });
    }

    private static OptionalLong moment(Moments moments, TraceLog log, int section) {
        moments.upTo(log.length());
        return moments.event(section);
    }

    private static Optional<Facts.Place> place(Fact fact, TraceLog log, OptionalLong moment) {
        return moment.isPresent() ? new Facts(log, moment.getAsLong()).place(fact) : Optional.empty();
    }
}
