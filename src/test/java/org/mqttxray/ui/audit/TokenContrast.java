package org.mqttxray.ui.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.theme.Token;

/** Which text colours of the stylesheet can't be read on the grounds on which the window puts them; for what is painted on canvases too. */
public final class TokenContrast {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})\\s*;");

    private final Map<String, Color> colours;
    private final String theme;

    private TokenContrast(String theme, Map<String, Color> colours) {
        this.theme = theme;
        this.colours = colours;
    }

    /** A text on a ground. */
    record Pair(Token text, Token ground) {}

    /** The themes of the window's stylesheet. */
    public static List<TokenContrast> ofWindow() {
        return of(stylesheet());
    }

    /** The light and the dark theme of a stylesheet. */
    static List<TokenContrast> of(String css) {
        Map<String, Color> light = block(css, "\\.root");
        Map<String, Color> dark = new HashMap<>(light);
        dark.putAll(block(css, "\\.root\\.dark"));
        return List.of(new TokenContrast("light", light), new TokenContrast("dark", dark));
    }

    private static Map<String, Color> block(String css, String selector) {
        Matcher rule = Pattern.compile("(?m)^" + selector + "\\s*\\{([^}]*)}").matcher(css);
        if (!rule.find()) {
            throw new IllegalArgumentException("no rule " + selector);
        }
        Map<String, Color> colours = new HashMap<>();
        COLOUR.matcher(rule.group(1))
                .results()
                .forEach(found -> colours.put(found.group(1), Color.web(found.group(2))));
        return colours;
    }

    /** The tokens that the theme does not define. */
    public List<Token> missing() {
        return Stream.of(Token.values())
                .filter(token -> !colours.containsKey(token.lookedUp()))
                .toList();
    }

    /** The pairs below 4.5 to 1, with what they have. */
    public List<String> problems() {
        return pairs().filter(pair -> contrast(pair) < Contrast.LEAST)
                .map(pair -> String.format(
                        Locale.ROOT,
                        "%s: %s on %s has %.2f, %.2f too little",
                        theme,
                        pair.text(),
                        pair.ground(),
                        contrast(pair),
                        Contrast.LEAST - contrast(pair)))
                .toList();
    }

    private double contrast(Pair pair) {
        return Contrast.of(
                colours.get(pair.text().lookedUp()), colours.get(pair.ground().lookedUp()));
    }

    private static Stream<Pair> pairs() {
        List<Token> inks = List.of(
                Token.INK,
                Token.INK2,
                Token.INK3,
                Token.ACCENT,
                Token.OUT,
                Token.IN,
                Token.STOP,
                Token.OK,
                Token.APP_INK,
                Token.MQTT_INK,
                Token.PLAT_INK);
        return Stream.of(
                        each(inks, List.of(Token.PANEL, Token.RAISED, Token.CANVAS)),
                        each(List.of(Token.INK, Token.INK2), List.of(Token.HOVER, Token.ACCENT_SOFT, Token.LINE2)),
                        each(List.of(Token.INK), List.of(Token.SKY, Token.EARTH, Token.BUILDING, Token.PANEL)),
                        each(
                                List.of(Token.INK, Token.INK2),
                                Stream.of(Tint.values()).map(Token::of).toList()),
                        Stream.of(Layer.values()).map(layer -> new Pair(Token.ON_LAYER, Token.of(layer))),
                        Stream.of(Layer.values()).map(layer -> new Pair(Token.inkOf(layer), Token.softOf(layer))),
                        Stream.of(
                                new Pair(Token.ON_ACCENT, Token.ACCENT),
                                new Pair(Token.ACCENT, Token.ACCENT_SOFT),
                                new Pair(Token.STOP, Token.STOP_SOFT),
                                new Pair(Token.PANEL, Token.INK)))
                .flatMap(pairs -> pairs);
    }

    private static Stream<Pair> each(List<Token> texts, List<Token> grounds) {
        return texts.stream().flatMap(text -> grounds.stream().map(ground -> new Pair(text, ground)));
    }

    /** The window's stylesheet. */
    static String stylesheet() {
        try (InputStream css = Token.class.getResourceAsStream("/org/mqttxray/ui/xray.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
