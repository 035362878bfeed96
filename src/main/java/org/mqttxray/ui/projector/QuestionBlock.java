package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ProjectorPage.Asking;
import org.mqttxray.ui.projector.ProjectorPage.Choice;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** The question, its options from A on, and the hands that were raised for each. */
final class QuestionBlock implements Pane {
    private static final double GAP = 14;
    private static final double CLOSE = 8;
    private static final double OPTION = 26;
    private static final double SMALL_OPTION = 24;
    /** Of an option: its padding, its letter, the number of hands and the gaps between. */
    private static final double AROUND = 36 + 48 + 48 + 4 * 18;
    /** The same with smaller letters. */
    private static final double SMALL_AROUND = 36 + 36 + 36 + 4 * 12;

    private static final double ANSWER = 40;
    private static final double SMALL_ANSWER = 30;
    /** Of an answer: its padding and its border. */
    private static final double AROUND_ANSWER = 36 + 6;

    private static final double LONGEST_BAR = 170;
    private static final double SMALL_BAR = 64;
    /** Chinese breaks between any two characters. */
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]+");

    /** Of the block, at both sides together. */
    private static final double PADDING = 42;

    private final Messages messages;
    private final Type type;
    private final VBox root = new VBox();
    private ProjectorPage shown = ProjectorPage.NONE;
    private Size size = Size.NONE;
    private final Map<Size, Double> heights = new HashMap<>();

    /**
     * For what it is made.
     *
     * @param tight whether it has smaller letters and less air between them
     */
    record Size(double width, boolean tight) {
        private static final Size NONE = new Size(-1, false);

        private double option() {
            return tight ? SMALL_OPTION : OPTION;
        }

        private double around() {
            return tight ? SMALL_AROUND : AROUND;
        }

        private double bar(double half) {
            return tight ? SMALL_BAR : Math.min(LONGEST_BAR, half * 0.28);
        }
    }

    QuestionBlock(Messages messages) {
        this.messages = messages;
        this.type = new Type(messages.language());
        root.getStyleClass().add("projector-question");
    }

    @Override
    public Region root() {
        return root;
    }

    /** What is asked does not depend on the moment. */
    @Override
    public void show(Moment moment) {
        // shown by the page
    }

    /** Shows how the question stands. */
    void show(ProjectorPage page) {
        if (!page.question().equals(shown.question())) {
            shown = page;
            size = Size.NONE;
            heights.clear();
        }
    }

    /** How high it was found to be in each size; kept until what it shows changes. */
    Map<Size, Double> heights() {
        return heights;
    }

    /** Whether in a size lines break only between words. */
    boolean wraps(Size wanted) {
        double inner = wanted.width() - PADDING;
        double room = inner - wanted.around() - wanted.bar((inner - GAP) / 2);
        return shown.question().stream()
                .flatMap(asking -> asking.choices().stream())
                .flatMap(choice -> WORD.matcher(prose(choice.text()).text()).results())
                .allMatch(word -> Measure.width(Type.monoBold(wanted.option()), word.group()) <= room);
    }

    /** Is made for a size. */
    void fit(Size wanted) {
        if (wanted.width() <= 0 || wanted.equals(size)) {
            return;
        }
        size = wanted;
        Styles.toggle(root, "tight", wanted.tight());
        double inner = wanted.width() - PADDING;
        root.getChildren().clear();
        shown.question().ifPresent(asking -> {
            root.getChildren().add(head(asking, inner));
            if (!asking.choices().isEmpty()) {
                root.getChildren().add(options(asking, inner));
            }
            if (asking.choices().isEmpty()
                    || asking.revealed() && asking.choices().stream().noneMatch(Choice::right)) {
                root.getChildren().add(answer(asking, inner));
            }
        });
    }

    private Node head(Asking asking, double width) {
        Label hands = new Label(messages.get("projector.hands", asking.hands()));
        hands.getStyleClass().addAll("ink2", "projector-hands");
        hands.setMinWidth(Region.USE_PREF_SIZE);
        double counted = asking.choices().isEmpty() ? 0 : Measure.width(type.text(24), hands.getText()) + 24;
        TextFlow ask = flow(asking.ask(), "projector-ask", width - counted);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(ask, space);
        if (!asking.choices().isEmpty()) {
            head.getChildren().add(hands);
        }
        return head;
    }

    /** Two in a row if their texts have room and none is left over, else one. */
    private Node options(Asking asking, double width) {
        double half = (width - GAP) / 2;
        double bar = size.bar(half);
        double longest = asking.choices().stream()
                .mapToDouble(choice -> widthOf(choice.text(), size.option()))
                .max()
                .orElse(0);
        boolean two = asking.choices().size() % 2 == 0 && longest <= half - size.around() - bar;
        VBox rows = new VBox(two && !size.tight() ? GAP : CLOSE);
        List<Node> row = new ArrayList<>();
        for (Choice choice : asking.choices()) {
            row.add(option(choice, two ? half : width, bar));
            if (!two || row.size() == 2) {
                rows.getChildren().add(row(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.getChildren().add(row(row));
        }
        return rows;
    }

    private static HBox row(List<Node> options) {
        HBox row = new HBox(GAP);
        row.getChildren().setAll(options);
        return row;
    }

    private double widthOf(String markdown, double size) {
        return prose(markdown).runs().stream()
                        .mapToDouble(
                                run -> Measure.width(run.code() ? Type.monoBold(size) : type.bold(size), run.text()))
                        .sum()
                + 4;
    }

    private Node option(Choice choice, double width, double bar) {
        Label letter = new Label(choice.letter());
        letter.getStyleClass().add("projector-letter");
        if (choice.right()) {
            letter.setText("");
            letter.setGraphic(new FontIcon("mdi2c-check-bold"));
        }
        TextFlow text = flow(choice.text(), "projector-option-text", width - size.around() - bar);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region part = new Region();
        part.getStyleClass().add("projector-part");
        double length = Math.max(choice.hands() == 0 ? 0 : 12, bar * choice.share());
        part.setMaxWidth(length);
        StackPane track = new StackPane(part);
        track.getStyleClass().add("projector-track");
        track.setMinWidth(bar);
        track.setMaxWidth(bar);
        Label count = new Label(Integer.toString(choice.hands()));
        count.getStyleClass().add("projector-count");
        HBox box = new HBox(letter, text, space, track, count);
        box.getStyleClass().add("projector-option");
        box.setFillHeight(false);
        box.setMinWidth(width);
        box.setMaxWidth(width);
        Styles.mark(box, "right", choice.right());
        String spoken = choice.letter() + " " + prose(choice.text()).text();
        box.setAccessibleText(choice.right() ? messages.get("projector.spoken-right", spoken) : spoken);
        return box;
    }

    private Node answer(Asking asking, double width) {
        if (!asking.revealed()) {
            Label write = new Label(messages.get("projector.write"));
            write.getStyleClass().addAll("ink2", "projector-write");
            return write;
        }
        TextFlow answer = flow(asking.answer(), "projector-answer", width);
        answer.getStyleClass().add("projector-answer-box");
        boolean large = widthOf(asking.answer(), size.tight() ? SMALL_ANSWER : ANSWER) <= width - AROUND_ANSWER;
        answer.getChildren().forEach(text -> Styles.mark(text, "long", !large));
        return answer;
    }

    private static Prose prose(String markdown) {
        return Prose.of(markdown, code -> code.substring(code.indexOf(':') + 1));
    }

    private static TextFlow flow(String markdown, String style, double width) {
        TextFlow flow = new TextFlow();
        flow.setMinWidth(0);
        flow.setPrefWidth(width);
        flow.setMaxWidth(width);
        for (Prose.Run run : prose(markdown).runs()) {
            Text text = new Text(run.text());
            text.getStyleClass().addAll("ink", style);
            if (run.code()) {
                text.getStyleClass().add("projector-code");
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
