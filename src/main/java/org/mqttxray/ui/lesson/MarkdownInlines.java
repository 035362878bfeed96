package org.mqttxray.ui.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.mqttxray.ui.glossary.TermUse;
import org.mqttxray.ui.theme.LineBreaks;

/** Turns what stands in one paragraph into nodes for a text flow. HTML is dropped, pictures are blocks of their own. */
final class MarkdownInlines extends AbstractVisitor {
    /** A space that is hardly seen. */
    private static final String HAIR_SPACE = "\u200A";

    private final Chips chips;
    private final Consumer<String> openLink;
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private boolean brokenLine;
    private String before = "";

    private MarkdownInlines(Chips chips, Consumer<String> openLink) {
        this.chips = chips;
        this.openLink = openLink;
    }

    /** The nodes of what stands within a block. */
    static List<Node> of(org.commonmark.node.Node block, Chips chips, Consumer<String> openLink) {
        MarkdownInlines inlines = new MarkdownInlines(chips, openLink);
        inlines.visitChildren(block);
        return inlines.nodes;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        String literal = text.getLiteral();
        closeLine(literal);
        int at = 0;
        for (TermUse.Use use : chips.toExplain(literal)) {
            if (use.from() > at) {
                addText(literal.substring(at, use.from()));
            }
            String words = literal.substring(use.from(), use.to());
            Chip chip = chips.term(use.term(), words);
            chip.getStyleClass().addAll(styles);
            nodes.add(chip);
            before = words;
            at = use.to();
        }
        if (at < literal.length()) {
            addText(literal.substring(at));
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("strong", strong);
    }

    private void styled(String style, org.commonmark.node.Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    @Override
    public void visit(Code code) {
        String literal = code.getLiteral().strip();
        closeLine("x");
        before = "x";
        Chip chip = chips.of(literal).orElse(null);
        if (chip != null) {
            nodes.add(chip);
        } else if (Faces.mono(literal)) {
            Label word = new Label(literal);
            word.getStyleClass().add("chip");
            nodes.add(word);
        } else {
            nodes.addAll(Faces.runs(literal));
        }
    }

    @Override
    public void visit(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        closeLine(words.toString());
        before = words.toString();
        Hyperlink hyperlink = new Hyperlink(words.toString());
        hyperlink.setTooltip(new Tooltip(link.getDestination()));
        hyperlink.setOnAction(event -> openLink.accept(link.getDestination()));
        nodes.add(hyperlink);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        brokenLine = true;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        addText("\n");
    }

    /** The end of a line in the file is a space, but not within Chinese. */
    private void closeLine(String after) {
        if (brokenLine && !LineBreaks.joined(before, after)) {
            addText(" ");
        }
        brokenLine = false;
    }

    private void addText(String literal) {
        before = literal;
        int kept = endOfMarks(literal);
        if (kept > 0) {
            keepTogether(nodes.get(nodes.size() - 1), literal.substring(0, kept));
        }
        if (kept < literal.length()) {
            // a flow takes no node for the end of a word: without a space a word after a row of chips would be broken
            // in its middle
            String begin = kept > 0 && literal.charAt(kept - 1) == ' ' ? HAIR_SPACE : "";
            nodes.add(text(begin + literal.substring(kept)));
        }
    }

    private Text text(String literal) {
        Text text = new Text(literal);
        text.getStyleClass().add("ink");
        text.getStyleClass().addAll(styles);
        return text;
    }

    /** How many marks at the beginning of a text belong to what stands before it. */
    private int endOfMarks(String literal) {
        int end = nodes.isEmpty() ? 0 : LineBreaks.closingMarks(literal);
        boolean space = end > 0 && end < literal.length() && literal.charAt(end) == ' ';
        return space ? end + 1 : end; // else a full line would put the space at the beginning of the next
    }

    /** A flow may break a line before and after each node; marks must not begin a line. Only controls know a baseline that a box counts. */
    private void keepTogether(Node word, String marks) {
        if (word instanceof Text text) {
            text.setText(text.getText() + marks);
        } else if (word instanceof Control) {
            keepTogether(marks);
        } else {
            nodes.add(text(marks));
        }
    }

    private void keepTogether(String marks) {
        Label closing = new Label(marks);
        closing.getStyleClass().add("ink");
        closing.getStyleClass().addAll(styles);
        HBox word = new HBox(nodes.remove(nodes.size() - 1), closing);
        word.setAlignment(Pos.BASELINE_LEFT);
        nodes.add(word);
    }
}
