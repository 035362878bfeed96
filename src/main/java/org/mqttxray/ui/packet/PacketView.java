package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** The packet pane: bytes, the card of the framed field, the tree of fields. */
public final class PacketView implements Pane {
    /** Below this height the tree is a tab beside the bytes. */
    private static final double TALL = 560;

    /** In a low pane the card scrolls, down to this height. */
    private static final double CARD_LEAST = 80;

    /** Below this width the bits of a byte have no room for their names; a tooltip tells them. */
    private static final double WIDE = 400;

    private final Bench bench;
    private final Messages messages;
    private final PacketViewModel model;
    private final HexPane hex;
    private final VBox root;
    private boolean filling;

    @FXML
    private Label title;

    @FXML
    private Label type;

    @FXML
    private Label heading;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Label empty;

    @FXML
    private VBox body;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleButton bytesTab;

    @FXML
    private ToggleButton fieldsTab;

    @FXML
    private StackPane hexPlace;

    @FXML
    private ScrollPane cardPlace;

    @FXML
    private VBox card;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private HBox bits;

    @FXML
    private Label meaning;

    @FXML
    private Label error;

    @FXML
    private Label clause;

    @FXML
    private Hyperlink writer;

    @FXML
    private StackPane treePlace;

    @FXML
    private ListView<PacketViewModel.Row> tree;

    @FXML
    private HBox secrets;

    @FXML
    private Button reveal;

    /** A pane without a packet. */
    public PacketView(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.model = new PacketViewModel(messages);
        this.hex = new HexPane(bench.hoverProperty()::set, bench::selectByte);
        this.root = Fxml.load(this, messages);
        hexPlace.getChildren().add(hex);
        tree.setCellFactory(list -> new FieldCell(
                offset -> bench.hoverProperty().set(offset < 0 ? Optional.empty() : Optional.of(offset))));
        tree.setAccessibleText(messages.get("packet.tree"));
        tree.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> {
            if (!filling && row != null && !row.part()) {
                bench.selectByte(row.from());
            }
        });
        named(previous, "packet.previous");
        named(next, "packet.next");
        holdToReveal();
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(bytesTab, fieldsTab);
        bytesTab.setSelected(true);
        List.of(bytesTab, fieldsTab)
                .forEach(tab -> tab.setOnAction(event -> {
                    tab.setSelected(true);
                    fold();
                }));
        cardPlace.prefViewportHeightProperty().bind(card.heightProperty());
        root.heightProperty().addListener((observed, before, now) -> fold());
        model.shownProperty().addListener((observed, before, now) -> show(now));
        show(model.shownProperty().get());
        fold();
    }

    private void named(Button button, String key) {
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
    }

    /** Secrets are seen as long as the button is held, by the mouse or by the space bar. */
    private void holdToReveal() {
        reveal.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> model.showSecrets(true));
        reveal.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> model.showSecrets(false));
        reveal.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                model.showSecrets(true);
            }
        });
        reveal.addEventHandler(KeyEvent.KEY_RELEASED, event -> model.showSecrets(false));
        reveal.focusedProperty().addListener((observed, before, now) -> model.showSecrets(false));
    }

    private void fold() {
        boolean tall = root.getHeight() >= TALL;
        shown(tabs, !tall);
        boolean bytes = tall || bytesTab.isSelected();
        shown(hexPlace, bytes);
        shown(cardPlace, bytes);
        shown(treePlace, tall || fieldsTab.isSelected());
        cardPlace.setMinHeight(tall ? Region.USE_PREF_SIZE : CARD_LEAST);
        VBox.setVgrow(hexPlace, tall ? Priority.NEVER : Priority.ALWAYS);
        hexPlace.setMaxHeight(tall ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
    }

    private void show(Optional<PacketViewModel.Shown> now) {
        hex.show(now);
        shown(empty, now.isEmpty());
        shown(body, now.isPresent());
        title.setText(now.map(PacketViewModel.Shown::title).orElse(messages.get("packet.none")));
        type.setText(now.map(PacketViewModel.Shown::type).orElse(""));
        heading.setText(now.map(PacketViewModel.Shown::heading).orElse(""));
        heading.setTooltip(now.map(one -> new Tooltip(one.heading())).orElse(null));
        goes(previous, now.map(PacketViewModel.Shown::previous).orElse(OptionalLong.empty()));
        goes(next, now.map(PacketViewModel.Shown::next).orElse(OptionalLong.empty()));
        now.ifPresent(this::fill);
    }

    private void goes(Button button, OptionalLong packet) {
        button.setDisable(packet.isEmpty());
        button.setOnAction(event -> packet.ifPresent(bench::selectPacket));
    }

    private void fill(PacketViewModel.Shown now) {
        type.getStyleClass().removeAll("out", "in");
        type.getStyleClass().add(now.packet().sighting().out() ? "out" : "in");
        filling = true;
        if (!tree.getItems().equals(now.rows())) {
            tree.getItems().setAll(now.rows());
        }
        now.rows().stream()
                .filter(PacketViewModel.Row::framed)
                .findFirst()
                .ifPresent(row -> tree.getSelectionModel().select(row));
        filling = false;
        shown(secrets, now.rows().stream().anyMatch(PacketViewModel.Row::secret));
        fill(now.card(), now.framed().leaf().tint().name().toLowerCase(Locale.ROOT));
        hex.setAccessibleText(spoken(now));
    }

    private String spoken(PacketViewModel.Shown now) {
        int at = now.cursor().orElse(now.framed().leaf().from());
        String value = at < now.packet().octets().size()
                        && now.packet().octets().get(at).sight() == SeenPacket.Sight.SHOWN
                ? String.format("%02X", now.packet().octets().get(at).value())
                : "?";
        return messages.get("packet.spoken", at, value, now.card().name());
    }

    private void fill(PacketViewModel.Card now, String tint) {
        card.getStyleClass().setAll("field-card", tint);
        name.setText(now.name());
        place.setText(now.place());
        bits.getChildren().setAll(now.bits().stream().map(this::box).toList());
        shown(bits, !now.bits().isEmpty());
        meaning.setText(now.meaning());
        error.setText(now.error());
        shown(error, !now.error().isEmpty());
        clause.setText(now.clause());
        shown(clause, !now.clause().isEmpty());
        shown(writer, now.writer().isPresent());
        now.writer().ifPresent(one -> {
            writer.setText(messages.get(one.wrote() ? "packet.written-by" : "packet.read-by", one.function()));
            writer.setOnAction(event -> bench.goTo(one.entered() + 1));
        });
    }

    private Region box(PacketViewModel.Bit bit) {
        Label value = new Label(Integer.toString(bit.value()));
        value.getStyleClass().add("bit-value");
        Label word = new Label(bit.shortName());
        word.getStyleClass().add("bit-name");
        word.setWrapText(true);
        VBox box = new VBox(value, word);
        box.getStyleClass().add("bit");
        if (bit.value() == 1) {
            box.getStyleClass().add("on");
        }
        word.visibleProperty().bind(root.widthProperty().greaterThanOrEqualTo(WIDE));
        word.managedProperty().bind(word.visibleProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(1);
        box.setMaxWidth(Double.MAX_VALUE);
        Tooltip.install(box, new Tooltip(bit.name() + ": " + bit.meaning()));
        return box;
    }

    private static void shown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
