package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Kind;

/** The cards of a question's choices, and the way of the keyboard through them. */
final class OptionCards {
    private static final double PERCENT = 100;

    private final GridPane grid;
    private final LessonViewModel model;
    private final MarkdownBlocks markdown;
    private final Messages messages;
    /** By their numbers. */
    private final List<OptionCard> cards = new ArrayList<>();
    /** In the order in which they are shown. */
    private final List<OptionCard> places = new ArrayList<>();

    private Kind kind = Kind.PICK;

    OptionCards(GridPane grid, LessonViewModel model, MarkdownBlocks markdown, Messages messages) {
        this.grid = grid;
        this.model = model;
        this.markdown = markdown;
        this.messages = messages;
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::goThrough);
    }

    /** Makes the cards of a question. */
    void build(QuestionPage page) {
        kind = page.kind();
        cards.clear();
        places.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < page.columns(); i++) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setPercentWidth(PERCENT / page.columns());
            grid.getColumnConstraints().add(wide);
        }
        page.choices().stream()
                .sorted(Comparator.comparingInt(Choice::number))
                .map(choice -> card(choice, page))
                .forEach(cards::add);
        for (Choice choice : page.choices()) {
            int at = places.size();
            places.add(card(choice));
            grid.add(card(choice), at % page.columns(), at / page.columns());
        }
    }

    private OptionCard card(Choice choice) {
        return cards.get(choice.number() - 1);
    }

    private OptionCard card(Choice choice, QuestionPage page) {
        Region text = kind == Kind.FRAME ? name(choice.text()) : markdown.line(choice.text());
        int at = choice.number() - 1;
        OptionCard card = new OptionCard(choice, kind, text, page.inFigures(), messages, () -> model.select(at));
        GridPane.setHgrow(card, Priority.ALWAYS);
        if (kind == Kind.ORDER) {
            new CardDrag(card, places, model::move);
        }
        return card;
    }

    /** The name of a function, cut in the middle where there is no room for it. */
    private static Label name(String function) {
        Label name = new Label(function);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        return name;
    }

    /** Shows how the choices stand, and in which order. */
    void show(QuestionPage page) {
        for (int i = 0; i < page.choices().size(); i++) {
            Choice choice = page.choices().get(i);
            card(choice).show(choice, i + 1, page.done());
        }
        place(page.choices().stream().map(this::card).toList());
    }

    /** The keyboard stays with the card that it is on. */
    private void place(List<OptionCard> now) {
        if (now.equals(places)) {
            return;
        }
        Optional<OptionCard> keyboard = now.stream().filter(Node::isFocused).findFirst();
        places.clear();
        places.addAll(now);
        for (int at = 0; at < now.size(); at++) {
            GridPane.setRowIndex(now.get(at), at);
        }
        grid.getChildren().setAll(now); // the keyboard goes through them in this order
        keyboard.ifPresent(Node::requestFocus);
    }

    /** Puts the keyboard on a choice, if there is one of this number: 0, 1, … */
    void focus(int number) {
        if (number < cards.size()) {
            cards.get(number).requestFocus();
        }
    }

    /** The card that stands first, if there is one. */
    Optional<Node> first() {
        return places.stream().map(Node.class::cast).findFirst();
    }

    /** The number of a choice, if it is one: 0, 1, … */
    OptionalInt number(EventTarget target) {
        boolean there = target instanceof OptionCard card && cards.contains(card);
        return there ? OptionalInt.of(cards.indexOf(target)) : OptionalInt.empty();
    }

    /** The arrows go from answer to answer and mark it, if one is asked for; with Alt they take along what is put in order. */
    private void goThrough(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN, RIGHT -> 1;
            case UP, LEFT -> -1;
            default -> 0;
        };
        if (step == 0 || !(event.getTarget() instanceof OptionCard card) || event.isShortcutDown()) {
            return;
        }
        int from = places.indexOf(card);
        int to = Math.max(0, Math.min(from + step, places.size() - 1));
        if (event.isAltDown()) {
            take(event, from, to);
        } else if (!event.isShiftDown()) {
            if (kind == Kind.PICK || kind == Kind.FRAME) {
                model.select(to);
            }
            places.get(to).requestFocus();
            event.consume();
        }
    }

    private void take(KeyEvent event, int from, int to) {
        if (kind == Kind.ORDER) {
            model.move(from, to);
            event.consume();
        }
    }
}
