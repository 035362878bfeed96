package org.mqttxray.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.command.Keys;
import org.mqttxray.ui.firstrun.FirstRunView;
import org.mqttxray.ui.model.Verb;

/** What the keys do in the whole window, and where the keyboard goes. Before there are views, keys do nothing. */
final class WindowKeys {
    private final Scene scene;
    private final CardLayer cards;
    private Optional<Shell> shell = Optional.empty();

    /** The keys of a scene. While a card is open, keys without a modifier are the card's. */
    WindowKeys(Scene scene, CardLayer cards) {
        this.scene = scene;
        this.cards = cards;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> shell.ifPresent(views -> pressed(event, views)));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> Focus.show(scene, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> Focus.show(scene, false));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> view().ifPresent(view -> leftOver(event, view)));
    }

    /** Takes over new views. */
    void use(Shell newShell) {
        shell = Optional.of(newShell);
    }

    private Optional<PerspectiveView> view() {
        return body(PerspectiveView.class);
    }

    private <T> Optional<T> body(Class<T> kind) {
        return shell.map(Shell::body).filter(kind::isInstance).map(kind::cast);
    }

    private void pressed(KeyEvent event, Shell views) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl || cards.isOpen();
        Optional<Verb> verb = views.commands().keys().verb(event);
        boolean kept = Focus.keeps(scene.getFocusOwner(), event);
        if (verb.isEmpty() || kept || typing && !Keys.modified(event)) {
            return;
        }
        if (views.commands().can(verb.get())) {
            views.commands().run(verb.get());
            event.consume();
        }
    }

    /** A key that nobody wanted may be the answer to the lesson's question, wherever the keyboard is. */
    private void leftOver(KeyEvent event, PerspectiveView view) {
        KeyCode code = event.getCode();
        boolean answer = code.isDigitKey() || code == KeyCode.ENTER || code.isLetterKey();
        boolean passedOn = view.lesson().filter(event.getTarget()::equals).isPresent();
        if (!answer || passedOn || cards.isOpen() || Keys.modified(event)) {
            return;
        }
        view.lesson()
                .filter(lesson -> lesson.getScene() == scene && !Focus.within(scene.getFocusOwner(), lesson))
                .ifPresent(lesson -> lesson.fireEvent(event.copyFor(lesson, lesson)));
    }

    // Where the keyboard goes

    /** Puts the keyboard into the next pane that can have it, or the one before. */
    void nextPane(int step) {
        List<Region> panes =
                view().stream().flatMap(view -> view.order().stream()).toList();
        int now = -1;
        for (int i = 0; i < panes.size(); i++) {
            now = Focus.within(scene.getFocusOwner(), panes.get(i)) ? i : now;
        }
        int from = now < 0 && step < 0 ? 0 : now;
        for (int tried = 1; tried <= panes.size(); tried++) {
            Region next = panes.get(Math.floorMod(from + step * tried, panes.size()));
            Optional<Node> first = Focus.first(next);
            if (first.isPresent()) {
                view().ifPresent(view -> view.bringToFront(next));
                first.get().requestFocus();
                return;
            }
        }
    }

    /** Puts the keyboard where most will go on: at the main button, or in the lesson. */
    void focusFirst() {
        body(FirstRunView.class).map(FirstRunView::mainButton).ifPresent(Node::requestFocus);
        view().map(view -> view.order().get(0))
                .flatMap(first ->
                        Optional.ofNullable(first.lookup(".lesson-foot #next")).or(() -> Focus.first(first)))
                .ifPresent(Node::requestFocus);
    }
}
