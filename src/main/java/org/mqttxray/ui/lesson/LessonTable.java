package org.mqttxray.ui.lesson;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

/** Turns a table of Markdown into a grid, as wide as the text. */
final class LessonTable extends AbstractVisitor {
    private final GridPane grid = new GridPane();
    private final Function<TableCell, TextFlow> text;
    private int row = -1;
    private int column;

    private LessonTable(Function<TableCell, TextFlow> text) {
        this.text = text;
    }

    /** The grid of a table; the text of a cell is made by a function. */
    static Node of(TableBlock table, Function<TableCell, TextFlow> text) {
        LessonTable made = new LessonTable(text);
        made.visitChildren(table);
        made.grid.getStyleClass().add("lesson-table");
        return made.grid;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell cell) {
            add(cell);
        } else {
            if (node instanceof TableRow) {
                row++;
                column = 0;
            }
            visitChildren(node);
        }
    }

    private void add(TableCell cell) {
        StackPane box = new StackPane(text.apply(cell));
        box.getStyleClass().add(cell.isHeader() ? "lesson-head-cell" : "lesson-body-cell");
        if (row == 0) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setHgrow(Priority.SOMETIMES);
            wide.setMinWidth(0);
            grid.getColumnConstraints().add(wide);
        }
        grid.add(box, column++, row);
    }
}
