package org.mqttxray.lesson;

import java.util.List;
import org.mqttxray.trace.Detail;
import org.mqttxray.workbench.RunOptions;

/**
 * The front matter of a lesson.
 *
 * @param id the name of the folder, NN-name
 * @param title in the edition's language
 * @param minutes how long it takes
 * @param program the name of the program that it runs
 * @param settings of the program
 * @param detail how much of the calls is shown
 * @param panes what is shown besides the lesson
 */
public record Head(
        String id, String title, int minutes, String program, RunOptions settings, Detail detail, List<Pane> panes) {
    Head titled(String other) {
        return new Head(id, other, minutes, program, settings, detail, panes);
    }
}
