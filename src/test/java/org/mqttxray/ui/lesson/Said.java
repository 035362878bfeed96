package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.List;

/** Writes down which verbs were called. */
final class Said {
    final List<String> verbs = new ArrayList<>();

    LessonVerbs verbs() {
        return new LessonVerbs(
                step -> verbs.add("goTo " + step),
                () -> verbs.add("next"),
                () -> verbs.add("retry"),
                () -> verbs.add("live"),
                () -> verbs.add("recorded"),
                option -> verbs.add("pick " + option),
                frame -> verbs.add("show " + frame),
                typed -> verbs.add("type " + typed),
                () -> verbs.add("hint"),
                () -> verbs.add("skip"),
                () -> verbs.add("reopen"),
                () -> verbs.add("finish"),
                () -> verbs.add("all lessons"));
    }
}
