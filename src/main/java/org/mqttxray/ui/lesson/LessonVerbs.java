package org.mqttxray.ui.lesson;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Leaving;
import org.mqttxray.ui.model.Lecture;

/**
 * What the reader of a lesson can do.
 *
 * @param goTo to a step: 0, 1, …
 * @param next to the next step; an open question is skipped
 * @param retry tries again what has failed
 * @param live plays it on a live client
 * @param recorded plays it on its recording
 * @param pick picks an option: 0, 1, …
 * @param showFrame chooses the frame of a function, if there is one
 * @param type replies with what was typed
 * @param showHint shows the hint of the question
 * @param skip gives the question up
 * @param reopen opens a question again that was given up
 * @param finish ends the lesson after its last step
 * @param allLessons shows the list of lessons
 */
record LessonVerbs(
        IntConsumer goTo,
        Runnable next,
        Runnable retry,
        Runnable live,
        Runnable recorded,
        IntConsumer pick,
        Consumer<String> showFrame,
        Consumer<String> type,
        Runnable showHint,
        Runnable skip,
        Runnable reopen,
        Runnable finish,
        Runnable allLessons) {
    static LessonVerbs of(Lecture lecture, Leaving leaving, Bench bench, Runnable finish, Runnable allLessons) {
        return new LessonVerbs(
                lecture::goTo,
                leaving::next,
                leaving::retry,
                () -> leaving.leave(lecture::live),
                leaving::recorded,
                lecture.quiz()::pick,
                function -> showFrame(bench, function),
                lecture.quiz()::type,
                lecture.quiz()::showHint,
                lecture.quiz()::skip,
                lecture.quiz()::reopen,
                finish,
                allLessons);
    }

    private static void showFrame(Bench bench, String name) {
        Stream.of(TracedFunction.values())
                .filter(function -> function.cName().equals(name))
                .findFirst()
                .flatMap(function -> Pointing.frame(bench.moment(), function))
                .ifPresent(frame -> bench.selectFrame(frame.thread(), frame.entered()));
    }
}
