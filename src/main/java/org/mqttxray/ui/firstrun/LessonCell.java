package org.mqttxray.ui.firstrun;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Problem;
import org.mqttxray.lesson.Section;
import org.mqttxray.ui.model.ProgramPlace;
import org.mqttxray.ui.progress.LessonState;

/** One lesson folder: number, title, program, steps of the short route, minutes; or why it can't be read. */
final class LessonCell extends ListCell<LessonReader.Reading> {
    /** So many problems are told; the check on the command line tells all. */
    private static final int TOLD = 5;

    private static final double TOOLTIP_WIDTH = 560;
    /** In a narrower list a long title and its marks leave none, and where the lesson was left is said in brief. */
    private static final double ROOM_FOR_PROGRAM = 480;

    private final Standings progress;
    private final Messages messages;
    private final Consumer<Lesson> open;

    LessonCell(Standings progress, Messages messages, Consumer<Lesson> open) {
        this.progress = progress;
        this.messages = messages;
        this.open = open;
        setOnMouseClicked(this::clicked);
        setPrefWidth(0); // as wide as the list, never wider; the tooltip says what is cut
    }

    /** One click opens, as in the lists that programs begin with; a click that only ends a drag does not. */
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !isEmpty()) {
            getItem().lesson().ifPresent(open);
        }
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
        program.setMinWidth(Region.USE_PREF_SIZE);
        program.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_PROGRAM));
        program.managedProperty().bind(program.visibleProperty());
        HBox dots = new HBox(4);
        dots.setAlignment(Pos.CENTER_RIGHT);
        long core = edition.sections().stream().filter(Section::core).count();
        for (int at = 0; at < core; at++) {
            dots.getChildren().add(dot());
        }
        String route = messages.get("window.first.route", core);
        Tooltip.install(dots, new Tooltip(route));
        Label minutes =
                new Label(messages.get("window.first.minutes", lesson.head().minutes()));
        minutes.getStyleClass().addAll("small", "ink2");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        LessonState state = progress.of(lesson);
        row.getChildren().addAll(program, space());
        if (state.begun().isPresent()) {
            row.getChildren().add(begunMark(state));
        } else if (state.finished()) {
            row.getChildren().add(doneMark());
        }
        row.getChildren().addAll(dots, minutes);
        setGraphic(row);
        String spoken = messages.get(
                "window.first.lesson-spoken",
                lesson.number(),
                edition.head().title(),
                lesson.head().minutes());
        String told = core == 0 ? spoken : spoken + ", " + route;
        setAccessibleText(told + spoken(state));
    }

    private String spoken(LessonState state) {
        String finished = state.finished() ? ", " + messages.get("window.first.finished") : "";
        return state.begun().isPresent() ? finished + ", " + begun(state) : finished;
    }

    private String begun(LessonState state) {
        return state.inReview()
                ? messages.get("progress.in-review")
                : messages.get("progress.step-of", state.next() + 1, state.steps());
    }

    private String brief(LessonState state) {
        return state.inReview()
                ? begun(state)
                : messages.get("progress.step-of-brief", state.next() + 1, state.steps());
    }

    private Label begunMark(LessonState state) {
        Label mark = new Label();
        mark.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> getWidth() > ROOM_FOR_PROGRAM ? begun(state) : brief(state), widthProperty()));
        mark.setTooltip(new Tooltip(begun(state)));
        mark.getStyleClass().addAll("small", "ink2", "lesson-begun");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        if (state.finished()) {
            mark.setGraphic(new FontIcon("mdi2c-check"));
        }
        return mark;
    }

    private Label doneMark() {
        Label mark = new Label(messages.get("window.first.finished"), new FontIcon("mdi2c-check"));
        mark.getStyleClass().addAll("small", "lesson-done");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private void broken(LessonReader.Reading reading) {
        List<Problem> problems = reading.problems();
        String folder = String.valueOf(reading.folder().getFileName());
        String first = wrong(problems.get(0));
        HBox row = row("", folder);
        FontIcon icon = new FontIcon("mdi2a-alert-outline");
        icon.getStyleClass().add("error-icon");
        Label more =
                new Label(problems.size() == 1 ? "" : messages.get("window.first.more-wrong", problems.size() - 1));
        more.getStyleClass().addAll("small", "ink2");
        row.getChildren().add(0, icon);
        row.getChildren().addAll(more, space(), check(reading.folder()));
        setGraphic(new VBox(row, sentence(first, "error-text"), sentence(mend(problems.get(0)), "ink2")));
        String all = problems.stream()
                .limit(TOLD)
                .map(problem -> wrong(problem) + "\n" + mend(problem))
                .collect(Collectors.joining("\n"));
        Tooltip tooltip = new Tooltip(all);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
        setAccessibleText(folder + ", " + all);
    }

    /** The button that copies what a terminal is to be told to check a lesson. */
    private Button check(Path folder) {
        String command = ProgramPlace.command("lesson check", folder);
        Button copy = new Button(messages.get("window.first.check"));
        copy.getStyleClass().addAll("small", "ghost");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip says = new Tooltip(messages.get("window.first.check-says", command));
        says.setWrapText(true);
        says.setMaxWidth(TOOLTIP_WIDTH);
        copy.setTooltip(says);
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(command);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private static Label sentence(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", styleClass, "lesson-wrong");
        return label;
    }

    /** Sentences take as many lines as they need. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof VBox sentences)) {
            return super.computePrefHeight(width);
        }
        double room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + sentences.prefHeight(room) + snappedBottomInset();
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
