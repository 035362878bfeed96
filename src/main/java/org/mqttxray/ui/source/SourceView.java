package org.mqttxray.ui.source;

import static org.mqttxray.ui.Presence.shown;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Place;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.workbench.Departures;

/** The source of the frame shown: C as an outline, Java as text. */
public final class SourceView implements Pane {
    private static final double TOOLTIP_WIDTH = 360;

    private final Messages messages;
    private final SourceViewModel model = new SourceViewModel();
    private final Region root;
    private final Tooltip reason = new Tooltip();
    private final Tooltip declaration = new Tooltip();
    private final Map<Perspective, Boolean> javaInFront = new EnumMap<>(Perspective.class);
    private Perspective perspective = Perspective.LEARN;
    private SourceContent drawn = SourceContent.EMPTY;
    /** Lists whose scrolling does not yet know what was set. */
    private final Set<ListView<?>> unknown = new HashSet<>();

    /** What the list of the calls shows. */
    private Optional<SourceContent.Outline> outlined = Optional.empty();
    /** What the list of the lines shows. */
    private Optional<SourceContent.Text> written = Optional.empty();

    @FXML
    private ToggleGroup tabs;

    @FXML
    private ToggleButton c;

    @FXML
    private ToggleButton java;

    @FXML
    private Button fullscreen;

    @FXML
    private VBox outline;

    @FXML
    private Label file;

    @FXML
    private Label line;

    @FXML
    private Label signature;

    @FXML
    private ListView<SourceContent.Call> calls;

    @FXML
    private ListView<List<JavaText.Piece>> text;

    @FXML
    private Label empty;

    @FXML
    private FlowPane foot;

    @FXML
    private Label runs;

    @FXML
    private HBox mirrored;

    @FXML
    private Label mirrors;

    @FXML
    private Label departs;

    /** The source, in the language of the words; C is in front. */
    public SourceView(Bench bench, Messages messages) {
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        calls.setCellFactory(list -> new CallCell(messages));
        text.setCellFactory(list -> new LineCell(messages, () -> written.orElseThrow()));
        text.heightProperty()
                .addListener(change -> Platform.runLater(this::scroll)); // now the list still has its old height
        calls.heightProperty().addListener(change -> Platform.runLater(this::scroll));
        reason.setWrapText(true);
        reason.setMaxWidth(TOOLTIP_WIDTH);
        departs.setTooltip(reason);
        signature.setTooltip(declaration);
        fullscreen.setAccessibleText(messages.get("source.fullscreen"));
        fullscreen.setTooltip(new Tooltip(messages.get("source.fullscreen")));
        calls.setAccessibleText(messages.get("source.title"));
        text.setAccessibleText(messages.get("source.title"));
        tabs.selectedToggleProperty().addListener((group, before, now) -> chooseTab(before == null ? c : before, now));
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(SourceContent.EMPTY);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        say();
    }

    /** What the button in the corner does. */
    public void setOnFullscreen(Runnable action) {
        fullscreen.setOnAction(event -> action.run());
    }

    /** Brings to the front what was in front in a perspective: at first C in Learn, Java in Debug. */
    public void suit(Perspective now) {
        javaInFront.put(perspective, java.isSelected());
        perspective = now;
        (javaInFront.getOrDefault(now, now == Perspective.DEBUG) ? java : c).setSelected(true);
    }

    /** One of the two is always in front. */
    private void chooseTab(Toggle before, Toggle now) {
        if (now == null) {
            tabs.selectToggle(before);
        } else {
            front();
        }
    }

    private void draw(SourceContent content) {
        drawn = content;
        content.foot().ifPresent(this::draw);
        shown(foot, content.foot().isPresent());
        front();
    }

    private void front() {
        boolean inJava = java.isSelected();
        if (inJava) {
            drawText();
        } else {
            drawOutline();
        }
        shown(outline, !inJava && drawn.outline().isPresent());
        shown(text, inJava && drawn.text().isPresent());
        shown(empty, !outline.isVisible() && !text.isVisible());
        say();
        scroll();
    }

    private void say() {
        String other = java.isSelected() ? "source.no-java" : "source.no-c";
        empty.setText(messages.get(drawn.foot().isEmpty() ? model.emptyKey() : other));
    }

    /** What is behind the other tab is drawn when it comes to the front. */
    private void drawOutline() {
        if (drawn.outline().isPresent() && !drawn.outline().equals(outlined)) {
            outlined = drawn.outline();
            draw(drawn.outline().get());
        }
    }

    private void draw(SourceContent.Outline now) {
        file.setText(now.file());
        line.setText(Integer.toString(now.line()));
        signature.setText(now.signature());
        declaration.setText(now.signature());
        if (!calls.getItems().equals(now.calls())) {
            calls.getItems().setAll(now.calls());
            unknown.add(calls);
        }
    }

    private void drawText() {
        if (drawn.text().isEmpty() || drawn.text().equals(written)) {
            return;
        }
        SourceContent.Text now = drawn.text().get();
        boolean sameFile = written.filter(old -> old.file() == now.file()).isPresent();
        written = drawn.text();
        if (sameFile) {
            text.refresh();
        } else {
            text.getItems().setAll(now.file().lines());
            unknown.add(text);
        }
    }

    private void draw(SourceContent.Foot now) {
        runs.setText(now.runs() == Place.UNKNOWN ? "–" : now.runs().toString());
        mirrors.setText(now.mirrors().toString());
        shown(mirrored, now.mirrors() != Place.UNKNOWN);
        shown(departs, !now.departures().isEmpty());
        reason.setText(now.departures().stream().map(this::words).collect(Collectors.joining("\n\n")));
        departs.setAccessibleText(messages.get("source.departs") + ": " + reason.getText());
    }

    private String words(Departures.Departure departure) {
        String language = messages.language().name().toLowerCase(Locale.ROOT);
        return departure.differs().get(language) + "\n" + departure.why().get(language);
    }

    /** What runs stands in the middle third. */
    private void scroll() {
        drawn.text().filter(now -> text.isVisible() && now.line() > 0).ifPresent(now -> middle(text, now.line() - 1));
        drawn.outline().filter(now -> outline.isVisible()).ifPresent(now -> middle(calls, Math.max(0, now.current())));
    }

    private void middle(ListView<?> list, int row) {
        double rows = list.getHeight() / list.getFixedCellSize();
        if (list.getItems().size() < rows) {
            return; // all are in view
        }
        if (unknown.remove(list)) {
            list.layout();
        }
        list.scrollTo((int) Math.max(0, Math.round(row - rows / 2 + 1)));
    }
}
