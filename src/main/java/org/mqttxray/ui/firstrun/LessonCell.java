package org.mqttxray.ui.firstrun;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Problem;
import org.mqttxray.lesson.Section;

/** One lesson folder: number, title, program, steps of the short route, minutes; or why it can't be read. */
final class LessonCell extends ListCell<LessonReader.Reading> {
    /** So many problems are told; the check on the command line tells all. */
    private static final int TOLD = 5;

    private static final double TOOLTIP_WIDTH = 560;

    private final Messages messages;

    LessonCell(Messages messages) {
        this.messages = messages;
        setPrefWidth(0); // as wide as the list, never wider; the tooltip says what is cut
    }

    @Override
    protected void updateItem(LessonReader.Reading reading, boolean nothing) {
        super.updateItem(reading, nothing);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        if (nothing || reading == null) {
            return;
        }
        reading.lesson().ifPresentOrElse(this::whole, () -> broken(reading));
    }

    private void whole(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        HBox row = row(Integer.toString(lesson.number()), edition.head().title());
        Label program = new Label(lesson.head().program());
        program.getStyleClass().addAll("mono", "small", "ink2");
        HBox dots = new HBox(4);
        dots.setAlignment(Pos.CENTER_RIGHT);
        edition.sections().stream()
                .filter(Section::core)
                .forEach(section -> dots.getChildren().add(dot()));
        Label minutes =
                new Label(messages.get("window.first.minutes", lesson.head().minutes()));
        minutes.getStyleClass().addAll("small", "ink2");
        row.getChildren().addAll(program, space(), dots, minutes);
        setGraphic(row);
        setAccessibleText(messages.get(
                "window.first.lesson-spoken",
                lesson.number(),
                edition.head().title(),
                lesson.head().minutes()));
    }

    private void broken(LessonReader.Reading reading) {
        List<Problem> problems = reading.problems();
        String folder = String.valueOf(reading.folder().getFileName());
        String first = wrong(problems.get(0));
        HBox row = row("", folder);
        FontIcon icon = new FontIcon("mdi2a-alert-outline");
        icon.getStyleClass().add("error-icon");
        row.getChildren().add(0, icon);
        Label why = new Label(
                problems.size() == 1 ? first : messages.get("window.first.more-wrong", first, problems.size() - 1));
        why.getStyleClass().addAll("small", "error-text");
        HBox.setHgrow(why, Priority.ALWAYS);
        row.getChildren().add(why);
        setGraphic(row);
        String all = problems.stream()
                .limit(TOLD)
                .map(problem -> wrong(problem) + "\n" + mend(problem))
                .collect(Collectors.joining("\n"));
        Tooltip tooltip = new Tooltip(all + "\n" + messages.get("window.first.check", reading.folder()));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
        setAccessibleText(folder + ", " + all);
    }

    private String wrong(Problem problem) {
        String where = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        return where + "  "
                + messages.get(problem.fault().wrong(), problem.arguments().toArray());
    }

    private String mend(Problem problem) {
        return messages.get(problem.fault().mend(), problem.arguments().toArray());
    }

    private static HBox row(String number, String title) {
        Label figure = new Label(number);
        figure.getStyleClass().addAll("mono", "number");
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name);
        if (!number.isEmpty()) {
            row.getChildren().add(0, figure);
        }
        row.getStyleClass().add("lesson-row");
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("core-dot");
        return dot;
    }
}
