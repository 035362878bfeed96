package org.mqttxray.ui.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.lesson.LessonPage.StepMark;

/** The steps of a lesson side by side; each can be gone to. */
final class StepBar extends HBox {
    private final IntConsumer goTo;
    private List<StepMark> shown = List.of();

    StepBar(IntConsumer goTo) {
        this.goTo = goTo;
        getStyleClass().add("step-bar");
    }

    /** Shows the steps. */
    void show(List<StepMark> steps) {
        if (steps.equals(shown)) {
            return;
        }
        while (getChildren().size() > steps.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < steps.size()) {
            getChildren().add(segment(getChildren().size()));
        }
        for (int i = 0; i < steps.size(); i++) {
            show(steps.get(i), (Button) getChildren().get(i));
        }
        shown = steps;
    }

    private Button segment(int number) {
        Button button = new Button();
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> goTo.accept(number));
        button.setTooltip(new Tooltip());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static void show(StepMark step, Button button) {
        String reach = step.reach().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Styles.set(button, "step-segment", reach);
        button.getTooltip().setText(step.spoken());
        button.setAccessibleText(step.spoken());
        Styles.mark(button, LessonPage.Kept.class, Optional.of(step.kept()));
        VBox marks = new VBox(mark(step.kept()));
        marks.getStyleClass().add("step-marks");
        if (step.core()) {
            Region dot = new Region();
            dot.getStyleClass().add("step-dot");
            marks.getChildren().add(dot);
        }
        button.setGraphic(marks);
    }

    /** A tick above what was answered rightly, a dash above what was skipped. */
    private static Region mark(LessonPage.Kept kept) {
        Label mark = new Label();
        mark.getStyleClass().add("step-mark");
        if (kept == LessonPage.Kept.RIGHT || kept == LessonPage.Kept.SKIPPED) {
            mark.setGraphic(new FontIcon(kept == LessonPage.Kept.RIGHT ? "mdi2c-check-bold" : "mdi2m-minus-thick"));
        }
        return mark;
    }
}
