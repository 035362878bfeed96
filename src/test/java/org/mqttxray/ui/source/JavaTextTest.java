package org.mqttxray.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keywords and comments are found, and nothing is lost. */
class JavaTextTest {
    private static final List<String> LINES = List.of(
            "/** Why",
            " * return it. */ int a = 1; // if",
            "String s = \"/* for \\\" */\"; return s;",
            "/* x */ new Newer();",
            "");

    @Test
    void keywordsAndCommentsAreFound() {
        assertEquals(
                List.of(
                        "#/** Why#",
                        "# * return it. */#| |*int*| a = 1; |#// if#",
                        "String s = \"/* for \\\" */\"; |*return*| s;",
                        "#/* x */#| |*new*| Newer();",
                        ""),
                JavaText.cut(LINES).stream().map(JavaTextTest::marked).toList());
    }

    @Test
    void thePiecesOfALineAreTheLine() {
        assertEquals(
                LINES,
                JavaText.cut(LINES).stream()
                        .map(pieces -> pieces.stream().map(JavaText.Piece::text).collect(Collectors.joining()))
                        .toList());
    }

    private static String marked(List<JavaText.Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case PLAIN -> piece.text();
                    case KEYWORD -> "*" + piece.text() + "*";
                    case COMMENT -> "#" + piece.text() + "#";
                })
                .collect(Collectors.joining("|"));
    }
}
