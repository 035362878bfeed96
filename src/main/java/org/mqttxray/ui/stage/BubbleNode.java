package org.mqttxray.ui.stage;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.mqttxray.ui.theme.Type;

/** What the viewer or the station says. */
final class BubbleNode extends Group {
    private final Type type;
    private final SVGPath outline = new SVGPath();
    private final Text words = new Text();

    BubbleNode(Type type) {
        this.type = type;
        outline.setStyle("-fx-fill: -panel; -fx-stroke: -line; -fx-stroke-width: 1.5");
        getChildren().addAll(outline, words);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Optional<StageScene.Bubble> bubble, SceneLayout at) {
        setVisible(bubble.isPresent());
        bubble.ifPresent(said -> say(said, at));
    }

    private void say(StageScene.Bubble said, SceneLayout at) {
        double pad = at.low() ? 8 : 12;
        Font font = type.text(at.size(at.low() ? 11.5 : 13));
        words.setFont(font);
        words.setStyle("-fx-fill: -ink; " + Type.style(font));
        boolean apart = said.speaker() == StageScene.Speaker.SECOND && !at.aboveOthers(said.speaker());
        words.setText(apart ? said.named() : said.text());
        words.setWrappingWidth(0);
        boolean left = said.speaker() == StageScene.Speaker.STATION != at.stationRight(said.seat());
        double from = at.bubbleX(said.seat(), said.speaker());
        double full = at.bubbleWidth(said.seat(), said.speaker());
        double room = full - 2 * pad;
        double natural = words.getLayoutBounds().getWidth();
        if (natural > room) {
            words.setWrappingWidth(room);
        }
        double width = Math.max(70, Math.min(natural, room) + 2 * pad);
        double height = words.getLayoutBounds().getHeight() + (at.low() ? 8 : 14);
        double x = left ? from : from + full - width;
        double y = at.low() ? 4 : Math.max(8, Math.min(20, at.ground() - 112 - height));
        words.setX(x + pad);
        words.setY(y + (at.low() ? 4 : 7) - words.getLayoutBounds().getMinY() + words.getY());
        outline.setContent(outline(x, y, width, height, tail(x, y + height, width, left, apart)));
    }

    /**
     * The part of the outline that points to whoever speaks, from the right to the left.
     *
     * @param apart whether he is too far away for that
     */
    private static String tail(double x, double bottom, double width, boolean left, boolean apart) {
        if (apart) {
            return "";
        }
        return left
                ? "H" + (x + 42) + "L" + (x + 18) + " " + (bottom + 13) + "L" + (x + 26) + " " + bottom
                : "H" + (x + width - 20) + "L" + (x + width - 14) + " " + (bottom + 13) + "L" + (x + width - 38) + " "
                        + bottom;
    }

    private static String outline(double x, double y, double width, double height, String tail) {
        double bottom = y + height;
        return "M" + (x + 10) + " " + y + "H" + (x + width - 10) + "a10 10 0 0 1 10 10V" + (bottom - 10)
                + "a10 10 0 0 1 -10 10" + tail + "H" + (x + 10) + "a10 10 0 0 1 -10 -10V" + (y + 10)
                + "a10 10 0 0 1 10 -10Z";
    }
}
