package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.mqttxray.ui.theme.LineBreaks;
import org.mqttxray.ui.theme.Type;

/**
 * Markdown as a few words of text: its first paragraph, in runs.
 *
 * @param runs in their order
 */
record Prose(List<Run> runs) {
    private static final Parser PARSER = Parser.builder().build();

    /** The marks that end a sentence; of Latin ones only before a space. */
    private static final String ENDS = ".!?。！？";

    private static final String CLOSING = "”’\"»)）」』*";

    /**
     * A piece that is set in one face.
     *
     * @param code whether it is code, or a name of the program
     */
    record Run(String text, boolean code, boolean strong) {}

    /**
     * The first paragraph of a text.
     *
     * @param code says what is written in the place of code, such as {@code fn:main}
     */
    static Prose of(String markdown, UnaryOperator<String> code) {
        Node document = PARSER.parse(markdown);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                Reader reader = new Reader(code);
                block.accept(reader);
                return new Prose(List.copyOf(reader.runs));
            }
        }
        return new Prose(List.of());
    }

    /** All of it without its faces. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        return text.toString();
    }

    /** Its sentences, each with its mark and without the space between them. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String text = text();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ENDS.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            int end = at + 1;
            while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            boolean latin = text.charAt(at) < Type.FIRST_WIDE;
            if (end == text.length() || !latin || text.charAt(end) == ' ') {
                sentences.add(text.substring(from, end).strip());
                from = end;
                at = end - 1;
            }
        }
        String rest = text.substring(from).strip();
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return List.copyOf(sentences);
    }

    private static final class Reader extends AbstractVisitor {
        private final UnaryOperator<String> code;
        private final List<Run> runs = new ArrayList<>();
        private boolean strong;
        private boolean brokenLine;

        Reader(UnaryOperator<String> code) {
            this.code = code;
        }

        @Override
        public void visit(Text text) {
            String literal = text.getLiteral();
            closeLine(literal);
            int marks = runs.isEmpty() ? 0 : LineBreaks.closingMarks(literal);
            add(literal.substring(0, marks)); // by itself: it stays with what stands before it
            add(literal.substring(marks));
        }

        private void add(String text) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, false, strong));
            }
        }

        @Override
        public void visit(Code one) {
            String words = code.apply(one.getLiteral().strip());
            closeLine(words);
            boolean ascii = words.codePoints().noneMatch(c -> c >= 0x7F);
            runs.add(new Run(words, ascii, strong));
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            strong = true;
            visitChildren(emphasis);
            strong = false;
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            brokenLine = true;
        }

        private void closeLine(String after) {
            String before = runs.isEmpty() ? "" : runs.get(runs.size() - 1).text;
            if (brokenLine && !LineBreaks.joined(before, after)) {
                add(" ");
            }
            brokenLine = false;
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add(" ");
        }
    }
}
