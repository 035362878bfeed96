package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A step: a moment of the run and what there is to say about it.
 *
 * @param line of its heading
 * @param id the same in both languages, and for ever: progress is kept by it
 * @param title in the edition's language
 * @param moment what it belongs to
 * @param core whether the short route has it
 * @param panes shown in addition, with this step only
 * @param projector what the projector shows; if nothing is named, a rule chooses
 * @param body the text
 * @param question at most one
 * @param notes for the teacher only; may be empty
 */
public record Section(
        int line,
        String id,
        String title,
        Moment moment,
        boolean core,
        List<Pane> panes,
        List<ProjectorBlock> projector,
        Body body,
        Optional<Question> question,
        Body notes) {}
