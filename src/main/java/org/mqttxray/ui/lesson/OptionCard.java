package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Mark;

/** A choice of a question, as a card that is marked by a click, the space bar, its letter or its number. */
final class OptionCard extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Label number = new Label();
    private final FontIcon icon = new FontIcon();
    private final Messages messages;
    private final Runnable select;
    private boolean selected;

    OptionCard(Choice choice, TextFlow text, boolean figures, Messages messages, Runnable select) {
        this.messages = messages;
        this.select = select;
        number.setText(choice.letter());
        number.getStyleClass().add("option-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        text.setMinWidth(0);
        text.getStyleClass().add(figures ? "option-code" : "option-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(number, icon, text);
        setId("option-" + choice.number());
        getStyleClass().add("option-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
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
        show(choice, false);
    }

    /** Shows what is known of the choice; once the question is done, it can't be marked. */
    void show(Choice choice, boolean done) {
        selected = choice.selected();
        pseudoClassStateChanged(SELECTED, choice.selected() && choice.mark() == Mark.NONE);
        pseudoClassStateChanged(WRONG, choice.mark() == Mark.WRONG);
        pseudoClassStateChanged(RIGHT, choice.mark() == Mark.RIGHT);
        boolean marked = choice.mark() != Mark.NONE;
        icon.setIconLiteral(choice.mark() == Mark.RIGHT ? "mdi2c-check-circle" : "mdi2c-close-circle");
        shown(icon, marked);
        shown(number, !marked);
        setMouseTransparent(done);
        setFocusTraversable(!done);
        setAccessibleText(
                switch (choice.mark()) {
                    case NONE -> messages.get("learn.option", choice.letter(), choice.text());
                    case WRONG -> messages.get("learn.option-wrong", choice.letter(), choice.text());
                    case RIGHT -> messages.get("learn.option-right", choice.letter(), choice.text());
                });
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
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
