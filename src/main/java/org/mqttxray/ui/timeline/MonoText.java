package org.mqttxray.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.theme.Type;

/** Draws text in the monospaced face, and its Chinese characters in the face that has them. */
final class MonoText {
    private static final Type CHINESE = new Type(Language.ZH);

    private final Font mono;
    private final Font wide;

    private MonoText(Font mono, Font wide) {
        this.mono = mono;
        this.wide = wide;
    }

    static MonoText plain(double size) {
        return new MonoText(Type.mono(size), CHINESE.text(size));
    }

    static MonoText bold(double size) {
        return new MonoText(Type.monoBold(size), CHINESE.bold(size));
    }

    /** Draws from a place on the base line; the fill is set already. */
    void draw(GraphicsContext g, String text, double x, double y) {
        double at = x;
        for (int from = 0; from < text.length(); ) {
            int to = endOfRun(text, from);
            String run = text.substring(from, to);
            g.setFont(Type.wide(run.charAt(0)) ? wide : mono);
            g.fillText(run, at, y);
            at += TextWidth.mono(run, mono.getSize());
            from = to;
        }
    }

    private static int endOfRun(String text, int from) {
        boolean wide = Type.wide(text.charAt(from));
        int to = from + 1;
        while (to < text.length() && Type.wide(text.charAt(to)) == wide) {
            to++;
        }
        return to;
    }
}
