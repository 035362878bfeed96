package org.mqttxray.ui.firstrun;

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
        Problem problem = reading.problems().get(0);
        Object[] arguments = problem.arguments().toArray();
        String where = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        String wrong = where + "  " + messages.get(problem.fault().wrong(), arguments);
        String mend = messages.get(problem.fault().mend(), arguments);
        String folder = String.valueOf(reading.folder().getFileName());
        HBox row = row("", folder);
        FontIcon icon = new FontIcon("mdi2a-alert-outline");
        icon.getStyleClass().add("error-icon");
        row.getChildren().add(0, icon);
        Label why = new Label(wrong);
        why.getStyleClass().addAll("small", "error-text");
        HBox.setHgrow(why, Priority.ALWAYS);
        row.getChildren().add(why);
        setGraphic(row);
        setTooltip(new Tooltip(wrong + "\n" + mend));
        setAccessibleText(folder + ", " + wrong + " " + mend);
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
