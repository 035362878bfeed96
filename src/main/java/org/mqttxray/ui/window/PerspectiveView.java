package org.mqttxray.ui.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.LearnPanes;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Perspectives;
import org.mqttxray.ui.motion.Motions;

/**
 * The panes of the perspective that is shown. Panes are the same in each; what folds when there is little room is told by {@link Fold},
 * where they stand by {@link Places}; any pane can fill the whole place until Escape.
 */
final class PerspectiveView implements Pane {
    private final Panes panes;
    private final LearnPanes choice;
    private final Bottom bottom;
    private final Map<Perspective, Places> placesOf;
    private final Perspectives perspectives;
    private final Consumer<Perspective> suit;
    private final StackPane root = new StackPane();
    private final PaneDoors doors;
    private Perspective perspective;
    private LearnPanes.Open open;
    private Optional<Fold> fold = Optional.empty();
    /** The pane beside the timeline for which the step asks. */
    private Optional<org.mqttxray.lesson.Pane> asked = Optional.empty();

    private Optional<Region> filled = Optional.empty();

    /**
     * The panes in the places that suit the window's size.
     *
     * @param suit tells panes that look different in each in which perspective they are
     * @param motions says whether a pane that is opened or closed may move
     */
    PerspectiveView(Panes panes, Desk desk, Messages messages, Consumer<Perspective> suit, Motions motions) {
        this.panes = panes;
        this.choice = desk.panes();
        this.perspectives = desk.perspectives();
        this.suit = suit;
        this.doors = new PaneDoors(root, motions);
        this.bottom = new Bottom(panes, messages);
        this.placesOf = Map.of(
                Perspective.LEARN, new LearnPlaces(panes, bottom, desk.settings(), messages),
                Perspective.DEBUG, new DebugPlaces(panes, bottom, desk.settings(), messages));
        this.perspective = perspectives.now();
        this.open = choice.open();
        suit.accept(perspective);
        root.getStyleClass().add("perspective");
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        LearnPanes.Open now = choice.open();
        if (perspectives.now() != perspective) {
            open = now;
            changeTo(perspectives.now());
        } else if (!now.equals(open)) {
            List<Region> before = openRoots();
            open = now;
            boolean stays = filled.filter(openRoots()::contains).isPresent();
            if (!stays && fold.isPresent()) {
                doors.close(filled.isPresent() ? List.of() : before, openRoots());
                filled = Optional.empty();
                arrangeAll(fold.get());
                doors.open(before, openRoots());
            }
        }
        bringWhatIsAsked();
        places().open(open).forEach(pane -> pane.show(moment));
        panes.stopBar().show(moment);
        bottom.count(moment);
    }

    /** What the step asks for comes to the front beside the timeline, and goes back with the step. */
    private void bringWhatIsAsked() {
        Optional<org.mqttxray.lesson.Pane> now = choice.front();
        if (!now.equals(asked) && !panes.besideTimeline().isEmpty()) {
            asked = now;
            Pane wanted = now.map(pane -> panes.besideTimeline().get(pane == org.mqttxray.lesson.Pane.PACKETS ? 0 : 1))
                    .orElse(panes.timeline());
            bringToFront(wanted.root());
        }
    }

    private Places places() {
        return placesOf.get(perspective);
    }

    private void changeTo(Perspective now) {
        places().takeApart();
        perspective = now;
        suit.accept(now);
        filled = Optional.empty();
        fold.ifPresent(this::arrangeAll);
    }

    @Override
    public void goOn() {
        places().open(open).forEach(Pane::goOn);
        panes.stopBar().goOn();
    }

    /** The same pane fills the place. */
    @Override
    public void takeOver(Pane before) {
        if (!(before instanceof PerspectiveView old)
                || old.panes.lesson().isPresent() != panes.lesson().isPresent()) {
            return;
        }
        int common = Math.min(panes.all().size(), old.panes.all().size()); // packets and log come last, once taught
        for (int at = 0; at < common; at++) {
            Pane pane = panes.all().get(at);
            Pane place = old.panes.all().get(at);
            if (old.filled.equals(Optional.of(place.root())) && filled.isEmpty()) {
                fillOrReturn(pane.root());
            }
            pane.takeOver(place);
        }
    }

    /** Arranges the panes for what folds, if that has changed. */
    void arrange(Fold now) {
        if (fold.filter(now::equals).isPresent()) {
            return;
        }
        fold = Optional.of(now);
        filled = Optional.empty();
        arrangeAll(now);
    }

    /** The keyboard stays where it is; where that is closed now, it goes to the pane that takes the place. */
    private void arrangeAll(Fold now) {
        Optional<Scene> scene = Optional.ofNullable(root.getScene());
        Optional<Node> owner =
                scene.map(Scene::getFocusOwner).filter(node -> pane(node).isPresent());
        root.getChildren().setAll(places().arrange(now, open));
        root.applyCss(); // only now are the panes in the scene again: split panes take them over with their skin
        if (owner.isPresent()) {
            owner.filter(node -> node.getScene() != null).or(this::firstStop).ifPresent(Node::requestFocus);
        }
    }

    /** Where the keyboard can go, when the pane in which it was is closed. */
    private Optional<Node> firstStop() {
        return openRoots().stream().flatMap(pane -> Focus.first(pane).stream()).findFirst();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2
                && event.getTarget() instanceof Node node
                && header(node).isPresent()) {
            pane(node).ifPresent(this::fillOrReturn);
            event.consume();
        }
    }

    private static Optional<Node> header(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("pane-header")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Region> pane(Node node) {
        List<Region> roots = panes.all().stream().map(Pane::root).toList();
        for (Node at = node; at != null; at = at.getParent()) {
            if (roots.contains(at)) {
                return Optional.of((Region) at);
            }
        }
        return Optional.empty();
    }

    /** Lets one pane fill the place, or brings the others back. */
    void fillOrReturn(Region pane) {
        if (filled.isPresent()) {
            leaveFilled();
            return;
        }
        filled = Optional.of(pane);
        Optional<Node> owner = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        places().takeApart();
        root.getChildren().setAll(Splits.boxed(pane));
        root.applyCss();
        owner.filter(node -> Focus.within(node, pane))
                .or(() -> Focus.first(pane))
                .ifPresent(Node::requestFocus);
    }

    /** Whether one pane fills the place. */
    boolean isFilled() {
        return filled.isPresent();
    }

    /**
     * Brings all panes back if one fills the place.
     *
     * @return whether one did
     */
    boolean leaveFilled() {
        if (filled.isEmpty()) {
            return false;
        }
        filled = Optional.empty();
        fold.ifPresent(this::arrangeAll);
        return true;
    }

    /** The lesson's pane, if one is open. */
    Optional<Region> lesson() {
        return panes.lesson().map(Pane::root);
    }

    /** The open panes in the order in which the keyboard goes through them; while one fills the place, it is the only one. */
    List<Region> order() {
        return filled.map(List::of).orElseGet(this::openRoots);
    }

    private List<Region> openRoots() {
        return places().open(open).stream().map(Pane::root).toList();
    }

    /**
     * Brings the client's state to the front.
     *
     * @return whether it stood behind another tab
     */
    boolean bringStateToFront() {
        Region state = panes.state().root();
        boolean behind = places().open(open).contains(panes.state()) && filled.isEmpty() && state.getScene() == null;
        if (behind) {
            places().bringToFront(state);
        }
        return behind;
    }

    /** Brings a pane to the front, if it shares its place with others. */
    void bringToFront(Region pane) {
        places().bringToFront(pane);
    }
}
