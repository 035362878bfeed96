package org.mqttxray.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.mqttxray.i18n.Language;

/**
 * The typefaces of one language, for what is painted; controls get theirs from the stylesheet. Chinese text must never be in the
 * monospaced face, which has no Chinese characters: what the system puts in their place may be boxes.
 */
public final class Type {
    private static final List<String> FILES = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "Inter-Bold.ttf",
            "JetBrainsMono-Regular-noligatures.ttf",
            "JetBrainsMono-Bold-noligatures.ttf",
            "NotoSansSC-Regular-gb2312.ttf",
            "NotoSansSC-Bold-gb2312.ttf");

    /** The face of code, bytes and numbers that change. */
    public static final String MONO = "JetBrains Mono";

    /** From this character on they are as wide as they are high. */
    public static final int FIRST_WIDE = 0x2E80;

    private static final double ANY_SIZE = 13;

    private final String family;

    /** The typefaces for a language. */
    public Type(Language language) {
        this.family = language == Language.ZH ? "Noto Sans SC" : "Inter";
    }

    /** Loads the bundled fonts; to be called once, before the first scene. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream font = Type.class.getResourceAsStream("/org/mqttxray/ui/fonts/" + file)) {
                if (font == null || Font.loadFont(font, ANY_SIZE) == null) {
                    throw new IllegalStateException("no font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a character is as wide as it is high, as Chinese ones are, and so missing in the monospaced face. */
    public static boolean wide(int codePoint) {
        return codePoint >= FIRST_WIDE;
    }

    /** Running text. */
    public Font text(double size) {
        return Font.font(family, size);
    }

    /** Text that stands out. */
    public Font bold(double size) {
        return Font.font(family, FontWeight.BOLD, size);
    }

    /**
     * A face as a style of a text's own, which only then keeps it: a text that is a node takes the window's face with the next look at
     * the stylesheet, whatever it was given by hand, and is wider and higher then than it was measured.
     */
    public static String style(Font font) {
        String weight = font.getStyle().contains("Bold") ? "bold" : "normal";
        return "-fx-font-family: \"" + font.getFamily() + "\"; -fx-font-size: " + font.getSize()
                + "px; -fx-font-weight: " + weight + ";";
    }

    /** Code, bytes and numbers; ASCII only. */
    public static Font mono(double size) {
        return Font.font(MONO, size);
    }

    /** The same, standing out. */
    public static Font monoBold(double size) {
        return Font.font(MONO, FontWeight.BOLD, size);
    }
}
