package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Kind;
import org.mqttxray.ui.lesson.QuestionPage.Mark;

/** A choice of a question, as a card that is marked by a click, the space bar, its letter or its number; or one that is put in order. */
final class OptionCard extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Label number = new Label();
    private final FontIcon icon = new FontIcon();
    private final Messages messages;
    private final Kind kind;
    private final Runnable select;
    private boolean selected;

    OptionCard(Choice choice, Kind kind, Region text, boolean figures, Messages messages, Runnable select) {
        this.kind = kind;
        this.messages = messages;
        this.select = select;
        number.setText(choice.letter());
        number.getStyleClass().add("option-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        text.setMinWidth(0);
        text.getStyleClass().add(kind == Kind.FRAME ? "option-frame" : figures ? "option-code" : "option-text");
        if (kind == Kind.FRAME) {
            Tooltip.install(text, new Tooltip(choice.text())); // a long name is cut in the middle
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        if (text instanceof TextFlow flow) {
            cutNames(flow);
        }
        getChildren().addAll(number, icon, text);
        setId("option-" + choice.number());
        getStyleClass().add("option-card");
        setFocusTraversable(true);
        setAccessibleRole(
                switch (kind) {
                    case SEVERAL -> AccessibleRole.CHECK_BOX;
                    case ORDER -> AccessibleRole.LIST_ITEM;
                    default -> AccessibleRole.RADIO_BUTTON;
                });
        setOnMouseClicked(event -> {
            requestFocus();
            select.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                select.run();
                event.consume();
            }
        });
        if (kind == Kind.ORDER) {
            Focus.keepAltArrows(this);
        }
        show(choice, choice.number(), false);
    }

    /** A flow breaks its line before a long name, but not within it. */
    private static void cutNames(TextFlow flow) {
        for (Node part : flow.getChildren()) {
            if (part instanceof Label name) {
                name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                name.maxWidthProperty().bind(flow.widthProperty());
            }
        }
    }

    /**
     * Shows what is known of the choice; once the question is done, it can't be marked.
     *
     * @param place among the cards: 1, 2, …
     */
    void show(Choice choice, int place, boolean done) {
        selected = choice.selected();
        pseudoClassStateChanged(SELECTED, choice.selected() && choice.mark() == Mark.NONE && kind != Kind.ORDER);
        pseudoClassStateChanged(WRONG, choice.mark() == Mark.WRONG);
        pseudoClassStateChanged(RIGHT, choice.mark() == Mark.RIGHT);
        boolean marked = choice.mark() != Mark.NONE;
        Icons.show(icon, literal(choice));
        shown(icon, marked || !done && (kind == Kind.SEVERAL || kind == Kind.ORDER));
        shown(number, !marked || kind == Kind.ORDER || kind == Kind.SEVERAL);
        setMouseTransparent(done);
        setFocusTraversable(!done);
        setAccessibleText(spoken(choice, place));
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private String spoken(Choice choice, int place) {
        if (kind == Kind.ORDER) {
            return switch (choice.mark()) {
                case NONE -> messages.get("learn.place", place, choice.letter(), choice.text());
                case WRONG -> messages.get("learn.place-wrong", place, choice.letter(), choice.text());
                case RIGHT -> messages.get("learn.place-right", place, choice.letter(), choice.text());
            };
        }
        return switch (choice.mark()) {
            case NONE -> messages.get("learn.option", choice.letter(), choice.text());
            case WRONG -> messages.get("learn.option-wrong", choice.letter(), choice.text());
            case RIGHT -> messages.get("learn.option-right", choice.letter(), choice.text());
        };
    }

    private String literal(Choice choice) {
        return switch (choice.mark()) {
            case RIGHT -> "mdi2c-check-circle";
            case WRONG -> "mdi2c-close-circle";
            case NONE -> {
                if (kind == Kind.ORDER) {
                    yield "mdi2d-drag-vertical";
                }
                yield choice.selected() ? "mdi2c-checkbox-marked-outline" : "mdi2c-checkbox-blank-outline";
            }
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            select.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
