package org.mqttxray.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Turns Markdown into nodes, one below the other. HTML, comments above all, is dropped. */
final class MarkdownBlocks {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final String BULLET = "\u2022";

    private final Chips chips;
    private final Consumer<String> openLink;

    /**
     * Makes nodes with chips.
     *
     * @param openLink is given the address of a link that was clicked
     */
    MarkdownBlocks(Chips chips, Consumer<String> openLink) {
        this.chips = chips;
        this.openLink = openLink;
    }

    /**
     * The blocks of a text.
     *
     * @param folder where its pictures lie; no other is shown
     */
    List<Node> blocks(String markdown, Path folder) {
        VBox box = new VBox();
        PARSER.parse(markdown).accept(new Blocks(box, folder));
        List<Node> blocks = List.copyOf(box.getChildren());
        box.getChildren().clear();
        return blocks;
    }

    /** A short text that is one paragraph, such as a question. */
    TextFlow line(String markdown) {
        TextFlow flow = new TextFlow();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                flow.getChildren().addAll(MarkdownInlines.of(paragraph, chips, openLink));
            }
        });
        return flow;
    }

    private TextFlow flow(org.commonmark.node.Node block, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(MarkdownInlines.of(block, chips, openLink));
        flow.getStyleClass().addAll(styles);
        return flow;
    }

    /** Adds what it comes across to a box. */
    private final class Blocks extends AbstractVisitor {
        private final Pane box;
        private final Path folder;

        Blocks(Pane box, Path folder) {
            this.box = box;
            this.folder = folder;
        }

        @Override
        public void visit(Heading heading) {
            box.getChildren().add(flow(heading, "lesson-text", "lesson-heading"));
        }

        @Override
        public void visit(Paragraph paragraph) {
            TextFlow flow = flow(paragraph, "lesson-text");
            if (!flow.getChildren().isEmpty()) {
                box.getChildren().add(flow);
            }
            paragraph.accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    LessonPicture.of(folder, image).ifPresent(box.getChildren()::add);
                }
            });
        }

        @Override
        public void visit(BulletList list) {
            items(list, OptionalInt.empty());
        }

        @Override
        public void visit(OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            items(list, OptionalInt.of(first == null ? 1 : first));
        }

        /** Numbered from a number, or with bullets if there is none. */
        private void items(ListBlock list, OptionalInt first) {
            VBox items = new VBox();
            items.getStyleClass().add("lesson-items");
            int number = first.orElse(0);
            for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                Label marker = new Label(first.isEmpty() ? BULLET : number++ + ".");
                marker.getStyleClass().add("lesson-marker");
                marker.setMinWidth(Label.USE_PREF_SIZE);
                VBox content = new VBox();
                content.getStyleClass().add("lesson-items");
                HBox.setHgrow(content, Priority.ALWAYS);
                new Blocks(content, folder).visitChildren(item);
                items.getChildren().add(new HBox(marker, content));
            }
            box.getChildren().add(items);
        }

        @Override
        public void visit(BlockQuote quote) {
            VBox content = new VBox();
            content.getStyleClass().add("lesson-quote");
            new Blocks(content, folder).visitChildren(quote);
            box.getChildren().add(content);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        private void code(String literal) {
            TextFlow flow = new TextFlow();
            flow.getChildren().setAll(Faces.runs(literal.stripTrailing()));
            flow.getStyleClass().add("lesson-code");
            box.getChildren().add(flow);
        }

        @Override
        public void visit(ThematicBreak rule) {
            Pane line = new Pane();
            line.getStyleClass().add("separator-line");
            box.getChildren().add(line);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
                box.getChildren().add(LessonTable.of(table, cell -> flow(cell, "lesson-cell")));
            }
        }
    }
}
