package org.mqttxray.ui.firstrun;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.LessonShelf;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Route;
import org.mqttxray.ui.progress.LessonState;
import org.mqttxray.workbench.Station;

/** The first screen: one main button, the lessons, the other ways in. */
public final class FirstRunView implements Pane {
    /** A lower view has less space between its parts. */
    private static final double LOW = 620;
    /** In a lower view, what is offered takes the place of the picture, and the lessons keep theirs. */
    private static final double ROOM_FOR_OFFERS = 780;

    private final LessonShelf shelf;
    private final Standings progress;
    private final Messages messages;
    private final Ways ways;
    private final ScrollPane root;
    private List<LessonReader.Reading> shown = List.of();

    @FXML
    private VBox content;

    @FXML
    private VBox left;

    @FXML
    private StackPane picture;

    @FXML
    private Button start;

    @FXML
    private MenuButton free;

    @FXML
    private Button shortRoute;

    @FXML
    private MenuButton halves;

    @FXML
    private HBox aids;

    @FXML
    private Button defaultFolder;

    @FXML
    private Button openFolder;

    @FXML
    private ListView<LessonReader.Reading> lessons;

    @FXML
    private Label empty;

    @FXML
    private StackPane offers;

    @FXML
    private HBox others;

    @FXML
    private Button broker;

    /** The ways on from the first screen. */
    public interface Ways {
        /** Begins a lesson, or goes on with it where it was left. */
        void start(Lesson lesson);

        /** Goes on a route. */
        void start(Route route);

        /** Runs a program without a lesson. */
        void free(String program);

        /** Asks for another folder with lessons. */
        void openFolder();

        /** Asks for the address of a broker. */
        void broker(Region at);
    }

    /**
     * The first screen with a picture of what it is about.
     *
     * @param progress of the user
     */
    public FirstRunView(LessonShelf shelf, Standings progress, Region drawing, Messages messages, Ways ways) {
        this.shelf = shelf;
        this.progress = progress;
        this.messages = messages;
        this.ways = ways;
        this.root = Fxml.load(this, messages);
        picture.getChildren().add(drawing);
        free.getItems().setAll(Station.programs().stream().map(this::program).toList());
        openFolder.setOnAction(event -> ways.openFolder());
        defaultFolder.setOnAction(event -> shelf.openDefault());
        broker.setAccessibleText(messages.get("window.first.broker") + ". " + messages.get("window.first.broker-says"));
        broker.setOnAction(event -> ways.broker(broker));
        start.setDefaultButton(true);
        start.setOnAction(event -> first().ifPresent(ways::start));
        lessons.setCellFactory(list -> new LessonCell(progress, messages, ways::start));
        lessons.setAccessibleText(messages.get("window.first.lessons"));
        lessons.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        lessons.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> name());
        fill();
    }

    private MenuItem program(String name) {
        Label called = new Label(name);
        called.getStyleClass().addAll("mono", "program-name");
        MenuItem item = new MenuItem(messages.get("window.program." + name), called);
        item.setId("program-" + name);
        item.setOnAction(event -> ways.free(name));
        return item;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            chosen().ifPresent(ways::start);
            event.consume();
        }
    }

    private Optional<Lesson> chosen() {
        return Optional.ofNullable(lessons.getSelectionModel().getSelectedItem())
                .flatMap(LessonReader.Reading::lesson);
    }

    /** The lesson that the main button starts: the chosen one, else the first that is whole. */
    private Optional<Lesson> first() {
        return chosen().or(() ->
                shown.stream().flatMap(reading -> reading.lesson().stream()).findFirst());
    }

    private void fill() {
        shown = shelf.readingsProperty().get();
        int selected = Math.max(lastOpened(), lessons.getSelectionModel().getSelectedIndex());
        lessons.getItems().setAll(shown);
        lessons.getSelectionModel().select(Math.min(selected, shown.size() - 1));
        Presence.shown(defaultFolder, !shelf.isDefault());
        lessons.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.setText(messages.get(
                shelf.wasRead() ? "window.first.no-lessons" : "window.first.reading",
                shelf.folderProperty().get()));
        routes();
        name();
    }

    /** The row of the lesson that was on the screen last, else the first row. */
    private int lastOpened() {
        for (int row = 0; lessons.getItems().isEmpty() && row < shown.size(); row++) {
            if (shown.get(row).lesson().filter(progress::last).isPresent()) {
                return row;
            }
        }
        return 0;
    }

    private void routes() {
        List<Lesson> all =
                shown.stream().flatMap(reading -> reading.lesson().stream()).toList();
        Route quick = Route.of(Route.Kind.SHORT, all);
        Presence.shown(shortRoute, !quick.stops().isEmpty());
        Presence.shown(halves, !quick.stops().isEmpty());
        shortRoute.setText(messages.get("progress.route.short", quick.stops().size()));
        shortRoute.setOnAction(event -> ways.start(quick));
        halves.getItems().setAll(half(Route.Kind.FIRST_HALF, all), half(Route.Kind.SECOND_HALF, all));
    }

    private MenuItem half(Route.Kind kind, List<Lesson> all) {
        Route route = Route.of(kind, all);
        String words = "progress.route." + Messages.key(kind);
        MenuItem item = new MenuItem(messages.get(words, route.extent().toArray()));
        item.setDisable(route.stops().isEmpty());
        item.setOnAction(event -> ways.start(route));
        return item;
    }

    private void name() {
        Optional<Lesson> lesson = first();
        boolean waited = start.isDisabled();
        start.setDisable(lesson.isEmpty());
        if (waited && lesson.isPresent()) {
            start.requestFocus(); // while it was switched off it could not have the keyboard
        }
        start.setText(lesson.map(this::startWords).orElse(messages.get("window.first.start-none")));
    }

    private String startWords(Lesson lesson) {
        LessonState state = progress.of(lesson);
        if (state.begun().isEmpty()) {
            return messages.get("window.first.start", lesson.number());
        }
        return state.inReview()
                ? messages.get("progress.continue-review", lesson.number())
                : messages.get("progress.continue", lesson.number(), state.next() + 1);
    }

    /** Puts something below the list of lessons. */
    public void aid(Region aid) {
        aids.getChildren().add(aid);
    }

    /** Offers something above the ways in. */
    public void offer(Region offer) {
        offers.getChildren().add(offer);
        offers.managedProperty().bind(offer.managedProperty());
    }

    /** Takes up further ways in, beside the broker. */
    public void add(List<Region> ways) {
        others.getChildren().addAll(ways);
    }

    /**
     * Gives the lessons their room: what is offered is where there is some for it. Never to be called while the scene is laid out: the
     * styles of a frame are given before, and what is moved then does not get its own.
     */
    private void arrange() {
        double height = root.getHeight();
        if (height == 0) {
            return;
        }
        Styles.toggle(content, "low", height < LOW);
        boolean aside = height < ROOM_FOR_OFFERS && offers.isManaged();
        Presence.shown(picture, !aside);
        if (aside != left.getChildren().contains(offers)) {
            content.getChildren().remove(offers);
            left.getChildren().remove(offers);
            List<Node> beside = aside ? left.getChildren() : content.getChildren();
            beside.add(beside.indexOf(aside ? picture : others), offers);
        }
    }

    /** Where the keyboard begins. */
    public Region mainButton() {
        return start;
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof FirstRunView old) {
            lessons.getSelectionModel().select(old.lessons.getSelectionModel().getSelectedIndex());
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        if (shelf.readingsProperty().get() != shown || shown.isEmpty()) {
            fill();
        }
        arrange();
    }
}
