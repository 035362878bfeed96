package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;

/** The bytes of a packet in the colours of the layers that supplied them; those of the framed field are framed. */
final class ProvenanceBar extends PaintedPane {
    private static final double HEIGHT = 14;
    /** Room for the frame around a box. */
    private static final double FRAME = 2;

    private static final double ARC = 4;

    private List<Provenance.Run> runs = List.of();
    private int framedFrom;
    private int framedTo;

    ProvenanceBar(PointedByte pointed, IntConsumer chosen) {
        setPrefHeight(HEIGHT + 2 * FRAME);
        setMinHeight(USE_PREF_SIZE);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            OptionalInt at = at(event);
            pointed.at(at.isPresent() ? Optional.of(at.getAsInt()) : Optional.empty());
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.nowhere());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> at(event).ifPresent(chosen));
    }

    /** Shows the runs of a packet, and frames the bytes of a field. */
    void show(List<Provenance.Run> now, int from, int to) {
        framedFrom = from;
        framedTo = to;
        if (now.equals(runs)) {
            repaintOverlay();
        } else {
            runs = now;
            repaint();
        }
    }

    private List<ProvenanceLayout.Box> boxes() {
        return ProvenanceLayout.of(runs, getWidth() - 2 * FRAME);
    }

    private OptionalInt at(MouseEvent event) {
        return ProvenanceLayout.at(boxes(), event.getX() - FRAME);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        for (ProvenanceLayout.Box box : boxes()) {
            g.setFill(color(box.layer().map(Token::of).orElse(Token.LINE)));
            g.fillRoundRect(FRAME + box.x(), FRAME, box.width(), HEIGHT, ARC, ARC);
        }
    }

    @Override
    protected void paintOverlay(GraphicsContext g, double width, double height) {
        g.setStroke(color(Token.INK));
        g.setLineWidth(FRAME);
        for (ProvenanceLayout.Box box : boxes()) {
            if (box.from() < framedTo && framedFrom < box.to()) {
                g.strokeRoundRect(
                        FRAME / 2 + box.x(), FRAME / 2, box.width() + FRAME, HEIGHT + FRAME, ARC + FRAME, ARC + FRAME);
            }
        }
    }
}
