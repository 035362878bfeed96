package org.mqttxray.ui.sequence;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Where the sequence diagram is painted: the diagram below, the frame of the keyboard above. */
final class SequenceCanvas extends PaintedPane {
    private static final double ROUND = 12;

    private final SequenceWords words;
    private final Type type;
    private SequencePicture picture = SequencePicture.EMPTY;
    private Optional<SequencePicture.Row> framed = Optional.empty();
    private boolean ring;

    SequenceCanvas(SequenceWords words, Type type) {
        this.words = words;
        this.type = type;
        setMinSize(0, 0);
    }

    /** Paints another picture. */
    void show(SequencePicture newPicture) {
        if (!newPicture.equals(picture)) {
            picture = newPicture;
            repaint();
        }
    }

    /** Frames what is under the keyboard, and the pane itself if nothing is. */
    void frame(Optional<SequencePicture.Row> row, boolean focused) {
        if (!framed.equals(row) || ring != focused) {
            framed = row;
            ring = focused;
            repaintOverlay();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (!picture.groups().isEmpty()) {
            new SequencePainter(g, this::color, words, type, picture).paint();
        }
    }

    @Override
    protected void paintOverlay(GraphicsContext g, double width, double height) {
        if (!ring) {
            return;
        }
        g.setStroke(color(Token.ACCENT));
        g.setLineWidth(2);
        if (framed.isEmpty()) {
            g.strokeRect(1, 1, width - 2, height - 2);
            return;
        }
        SequencePicture.Frame frame = picture.frame();
        g.beginPath();
        g.rect(0, frame.top(), width, frame.bottom() - frame.top());
        g.clip();
        double top = frame.above(framed.get()) + 2;
        g.strokeRoundRect(2, top, width - 4, frame.row() - 4, ROUND, ROUND);
    }
}
