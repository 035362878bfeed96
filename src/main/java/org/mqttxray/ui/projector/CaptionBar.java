package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.theme.Type;

/** The dark bar at the foot: what the step is about, as many of its first sentences as have room; the keys while a question is open; or why it does not go on. */
final class CaptionBar extends VBox {
    private static final double SIZE = 26;
    private static final double LINES = 2;
    private static final double PADDING = 52;

    private final Messages messages;
    private final Font font;
    private ProjectorPage shown = ProjectorPage.NONE;
    private List<ProjectorBlock> leftOut = List.of();
    private double builtFor = -1;

    CaptionBar(Messages messages) {
        this.messages = messages;
        this.font = new Type(messages.language()).text(SIZE);
        getStyleClass().add("projector-caption");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows what there is to say. */
    void show(ProjectorPage page) {
        shown = page;
        builtFor = -1;
    }

    /** Says which blocks have no room. */
    void leaveOut(List<ProjectorBlock> blocks) {
        if (!leavesOut(blocks)) {
            leftOut = blocks;
            builtFor = -1;
        }
    }

    /** Whether it says that these have no room, and no others. */
    boolean leavesOut(List<ProjectorBlock> blocks) {
        return blocks.equals(leftOut);
    }

    /** A screen reader says all of it, once it is known which blocks have no room. */
    void speak() {
        String all = leftOut.isEmpty() ? shown.spoken() : shown.spoken() + " " + noRoom();
        if (!all.equals(getAccessibleText())) {
            setAccessibleText(all);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private String noRoom() {
        String names = leftOut.stream()
                .map(block -> messages.get("projector.block." + block.label()))
                .collect(Collectors.joining(messages.get("glossary.between")));
        return messages.get("projector.no-room", names);
    }

    /** Is laid out for a width. */
    void fit(double width) {
        if (width <= 0 || width == builtFor) {
            return;
        }
        builtFor = width;
        getChildren().clear();
        if (shown.asks()) {
            getChildren().add(keys());
        } else {
            say(width);
        }
        if (!leftOut.isEmpty()) {
            Label none = new Label(noRoom());
            none.getStyleClass().add("projector-no-room");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            getChildren().add(none);
        }
    }

    private void say(double width) {
        boolean answered = shown.question().isPresent() && shown.notice().isEmpty();
        if (!answered) { // the question stands above
            Label title = new Label(shown.notice().orElse(shown.title()));
            title.getStyleClass().add("projector-caption-title");
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            getChildren().add(title);
        }
        String said = fitting(shown.notice().isPresent() ? List.of() : shown.foot(), width - PADDING);
        if (!said.isEmpty()) {
            Text words = new Text(said);
            words.getStyleClass().add("projector-caption-text");
            words.setWrappingWidth(width - PADDING);
            getChildren().add(words);
        }
    }

    /** The first sentences that have room in two lines; the first one if it has room in three. */
    private String fitting(List<String> sentences, double width) {
        String between = sentences.stream().anyMatch(one -> one.codePoints().anyMatch(Type::wide)) ? "" : " ";
        String fits = "";
        for (String sentence : sentences) {
            String more = fits.isEmpty() ? sentence : fits + between + sentence;
            if (lines(more, width) > (fits.isEmpty() ? LINES + 1 : LINES)) {
                break;
            }
            fits = more;
        }
        return fits;
    }

    private long lines(String text, double width) {
        Text line = new Text("\u4e2dg");
        line.setFont(font);
        Text all = new Text(text);
        all.setFont(font);
        all.setWrappingWidth(width);
        return Math.round(
                all.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight());
    }

    private Node keys() {
        boolean pick =
                shown.question().filter(asking -> !asking.choices().isEmpty()).isPresent();
        List<Node> keys = new ArrayList<>();
        if (pick) {
            int options = shown.question().orElseThrow().choices().size();
            keys.add(key("1\u2013" + options, "projector.key.raise"));
            keys.add(key("Shift 1\u2013" + options, "projector.key.lower"));
        }
        keys.add(key("R", "projector.key.reveal"));
        keys.add(key("H", "projector.key.cover"));
        Node next = key("", "projector.key.next");
        keys.add(next);
        HBox row = new HBox();
        row.getStyleClass().add("projector-keys");
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                row.getChildren().add(space);
            }
            row.getChildren().add(keys.get(i));
        }
        return row;
    }

    private Node key(String cap, String words) {
        Label key = new Label(cap);
        key.getStyleClass().add("projector-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        if (cap.isEmpty()) {
            key.setGraphic(new FontIcon("mdi2a-arrow-right"));
        }
        Label said = new Label(messages.get(words));
        said.getStyleClass().add("projector-key-words");
        said.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(key, said);
        box.getStyleClass().add("projector-key-box");
        return box;
    }
}
