package org.mqttxray.ui.packet;

import static org.mqttxray.ui.Presence.shown;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
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
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.change.HeldPacketView;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** The packet pane: bytes, the card of the framed field, the tree of fields. */
public final class PacketView implements Pane {
    /** Below this height the tree is a tab beside the bytes. */
    private static final double TALL = 560;
    /** The same where the pane has much to show below the tree. */
    private static final double TALL_WITH_PROVENANCE = 480;
    /** So many rows of the tree have room before the bytes have more than their least. */
    private static final int TREE_ROWS = 5;

    /** How much of the pane notices take at most. */
    private static final double NOTICES_SHARE = 0.38;

    /** Below this width the bits of a byte have no room for their names; a tooltip tells them. */
    private static final double WIDE = 400;

    private final Bench bench;
    private final Messages messages;
    private final PacketViewModel model;
    private final HexPane hex;
    private final FieldCardView card;
    private final BytesAndCard bytesAndCard;
    private final FieldTree fields;
    private final NoticeView notice;
    private final ProvenanceView provenance;
    private final VBox root;
    private final BooleanBinding wide;
    private Optional<HeldPacketView> held = Optional.empty();
    /** Whether the header has its fonts, by which its width is measured. */
    private boolean styled;

    private final Tooltip wholeTitle = new Tooltip();
    private final Tooltip wholeHeading = new Tooltip();

    @FXML
    private HBox header;

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
    private HBox heldTools;

    @FXML
    private VBox heldFoot;

    @FXML
    private Label empty;

    @FXML
    private VBox body;

    @FXML
    private ScrollPane noticesPlace;

    @FXML
    private VBox notices;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleButton bytesTab;

    @FXML
    private ToggleButton fieldsTab;

    @FXML
    private StackPane bytesPlace;

    @FXML
    private StackPane treePlace;

    @FXML
    private ListView<FieldRow> tree;

    @FXML
    private HBox secrets;

    @FXML
    private Button reveal;

    /** A pane without a packet. */
    public PacketView(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.model = new PacketViewModel(messages);
        PointedByte pointed = new PointedByte(bench.hoverProperty());
        this.hex = new HexPane(pointed, this::choose);
        this.root = Fxml.load(this, messages);
        this.wide = root.widthProperty().greaterThanOrEqualTo(WIDE);
        wide.addListener((observed, before, now) -> {
            placeHeld();
            makeRoomForTree();
        });
        root.widthProperty().addListener((observed, before, now) -> showHeading());
        heldTools.widthProperty().addListener((observed, before, now) -> showHeading());
        this.notice = new NoticeView(notices);
        this.card = new FieldCardView(messages, wide, one -> bench.goTo(one.moved() + 1));
        this.bytesAndCard = new BytesAndCard(hex, card.root());
        bytesPlace.getChildren().add(bytesAndCard);
        this.provenance = new ProvenanceView(messages, pointed, this::choose);
        body.getChildren().add(provenance.root());
        shown(provenance.root(), false);
        fields = new FieldTree(tree, pointed, messages, this::open, this::choose);
        named(previous, "packet.previous");
        named(next, "packet.next");
        holdToReveal();
        Segment.join(Map.of(bytesTab, true, fieldsTab, false), true, bytes -> fold());
        root.heightProperty().addListener((observed, before, now) -> fold());
        root.widthProperty().addListener((observed, before, now) -> makeRoomForNotices());
        body.heightProperty().addListener((observed, before, now) -> makeRoomForTree());
        model.shownProperty().addListener((observed, before, now) -> show(now));
        show(model.shownProperty().get());
        fold();
    }

    /** Adds what there is to say and to do while the packet shown is held. */
    public void add(HeldPacketView newHeld) {
        held = Optional.of(newHeld);
        heldFoot.getChildren().setAll(newHeld.foot());
        placeHeld();
        makeRoomForTree();
    }

    /** In the heading where there is room; else beside the tabs, or at the foot where there are none. */
    private void placeHeld() {
        held.map(HeldPacketView::tools).ifPresent(tools -> {
            boolean low = tabs.isVisible();
            javafx.scene.layout.Pane place = wide.get() ? heldTools : low ? tabs : heldFoot;
            if (tools.getParent() != place) {
                place.getChildren().add(tools);
            }
        });
    }

    /** Says what opens the glossary at a term. */
    public void openTermsWith(Consumer<Term> open) {
        card.openTermsWith(open);
    }

    /** Lets one break on a byte or a field. */
    public void setBreakMenu(BreakMenu breaks) {
        hex.setBreakMenu(breaks);
        fields.setBreakMenu(breaks, () -> model.shownProperty().get().map(PacketViewModel.Shown::packet));
    }

    /** Shows which layer supplied each byte, or no longer. */
    public void showProvenance(boolean show) {
        shown(provenance.root(), show);
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
        boolean tall = root.getHeight() >= (provenance.root().isManaged() ? TALL_WITH_PROVENANCE : TALL);
        shown(tabs, !tall);
        hex.setLow(root.getHeight() < TALL, tall);
        boolean bytes = tall || bytesTab.isSelected();
        bytesAndCard.setLow(!tall);
        shown(bytesPlace, bytes);
        shown(treePlace, tall || fieldsTab.isSelected());
        VBox.setVgrow(bytesPlace, tall ? Priority.NEVER : Priority.ALWAYS);
        placeHeld();
        makeRoomForNotices();
        makeRoomForTree();
    }

    /** Notices stand whole where there is room, and scroll where they would push the packet out of its own pane. */
    private void makeRoomForNotices() {
        shown(noticesPlace, notices.isVisible());
        if (!notices.isVisible()) {
            return;
        }
        notices.applyCss();
        double whole = notices.prefHeight(root.getWidth());
        noticesPlace.setPrefHeight(Math.min(whole, root.getHeight() * NOTICES_SHARE));
        noticesPlace.setFocusTraversable(whole > noticesPlace.getPrefHeight());
    }

    /** In a tall pane the bytes leave room for the first rows of the tree. */
    private void makeRoomForTree() {
        boolean below = bytesPlace.isManaged() && treePlace.isManaged();
        if (!below || body.getHeight() <= 0) {
            bytesAndCard.setMost(Double.MAX_VALUE);
            return;
        }
        double others = 0;
        for (Node child : body.getChildren()) {
            boolean measured = child.isManaged() && child != bytesPlace && child != treePlace;
            others += measured ? child.prefHeight(body.getWidth()) : 0;
        }
        double rows = Math.min(TREE_ROWS, tree.getItems().size()) * tree.getFixedCellSize();
        bytesAndCard.setMost(body.getHeight() - others - Math.max(tree.getMinHeight(), rows));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(held.map(one -> one.seen(moment)).orElse(moment));
        held.ifPresent(one -> {
            one.show(moment);
            makeRoomForTree(); // its foot may say more or less now
        });
        empty.setText(messages.get(model.emptyKey()));
    }

    @Override
    public void goOn() {
        model.lookOn();
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof PacketView old) {
            model.takeOver(old.model);
            hex.takeOver(old.hex);
        }
    }

    private void show(Optional<PacketViewModel.Shown> now) {
        hex.show(now);
        shown(empty, now.isEmpty());
        shown(body, now.isPresent());
        title.setText(now.map(PacketViewModel.Shown::title).orElse(messages.get("packet.none")));
        title.setTooltip(now.isEmpty() ? null : wholeTitle);
        type.setText(now.map(PacketViewModel.Shown::type).orElse(""));
        showHeading();
        wholeTitle.setText(String.join(" ", title.getText(), type.getText(), wholeHeading.getText()));
        goes(previous, now.map(PacketViewModel.Shown::previous).orElse(OptionalLong.empty()));
        goes(next, now.map(PacketViewModel.Shown::next).orElse(OptionalLong.empty()));
        now.ifPresent(this::fill);
    }

    /** All its words where there is room for them; else the size alone, or nothing, and a tooltip tells the rest. */
    private void showHeading() {
        Optional<PacketViewModel.Shown> now = model.shownProperty().get();
        wholeHeading.setText(now.map(PacketViewModel.Shown::heading).orElse(""));
        heading.setTooltip(now.isEmpty() ? null : wholeHeading);
        heading.setText(wholeHeading.getText());
        title.setMinWidth(0); // the title before may have been longer
        if (!styled) {
            header.applyCss();
            styled = header.getScene() != null;
        }
        if (header.prefWidth(-1) > root.getWidth()) {
            heading.setText(now.map(PacketViewModel.Shown::brief).orElse(""));
            heading.setText(header.prefWidth(-1) > root.getWidth() ? "" : heading.getText());
        }
        double whole = title.prefWidth(-1);
        double beside = header.prefWidth(-1) - whole - heading.prefWidth(-1);
        title.setMinWidth(Math.max(0, Math.min(whole, root.getWidth() - beside)));
    }

    private void goes(Button button, OptionalLong packet) {
        button.setDisable(packet.isEmpty());
        button.setOnAction(event -> packet.ifPresent(bench::selectPacket));
    }

    private void fill(PacketViewModel.Shown now) {
        boolean out = now.packet().sighting().out();
        Styles.toggle(type, "out", out);
        Styles.toggle(type, "in", !out);
        notice.show(now.notices());
        makeRoomForNotices();
        fields.show(now);
        provenance.show(now);
        shown(secrets, now.rows().stream().anyMatch(FieldRow::secret));
        card.show(now.card());
        makeRoomForTree();
        bytesAndCard.cardChanged(model.previews());
    }

    // What is chosen

    private void choose(int octet) {
        model.chooseWhole();
        bench.selectByte(octet);
    }

    private void choose(FieldRow row) {
        bench.selectByte(row.from());
        model.choose(row);
    }

    private void open(FieldRow row, boolean opened) {
        model.open(row.field(), opened);
    }
}
