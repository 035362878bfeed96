package org.mqttxray.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words for people are in the words files and nowhere else. */
class TextInCodeTest {
    private static final Path CODE = Path.of("src/main/java/org/mqttxray/ui");
    private static final Path VIEWS = Path.of("src/main/resources/org/mqttxray/ui");

    /** Texts of a view that are no keys and hold a letter. */
    private static final Pattern FXML_TEXT =
            Pattern.compile("\\b(?:text|promptText|title|accessibleText|accessibleHelp)=\"(?!%)[^\"]*\\p{L}[^\"]*\"");

    private static final Pattern CHINESE_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");

    private static final Pattern SENTENCE = Pattern.compile(
            "(?:setText|setPromptText|setAccessibleText|new (?:Label|Text|Button|ToggleButton|Tooltip|MenuItem|CheckBox|Hyperlink))"
                    + "\\(\\s*\"[^\"\\n]*\\p{L}+ +\\p{L}+[^\"\\n]*\"");

    @Test
    void viewsHoldKeysOnly() throws IOException {
        assertEquals(List.of(), found(VIEWS, ".fxml", FXML_TEXT));
    }

    @Test
    void noChineseIsInCode() throws IOException {
        assertEquals(List.of(), found(CODE, ".java", CHINESE_LITERAL));
    }

    @Test
    void noSentenceIsInCode() throws IOException {
        assertEquals(List.of(), found(CODE, ".java", SENTENCE));
    }

    @Test
    void whatIsForbiddenIsFound() {
        assertEquals(
                1,
                FXML_TEXT
                        .matcher("<Label text=\"Run\"/> <Label text=\"%a.b\"/> <Label text=\"-\"/>")
                        .results()
                        .count());
        assertEquals(1, CHINESE_LITERAL.matcher("a(\"报文\"); // 报文").results().count());
        assertEquals(
                1,
                SENTENCE.matcher("new Label(\"No packets yet\"); new Label(\"x\")")
                        .results()
                        .count());
    }

    private static List<String> found(Path folder, String ending, Pattern forbidden) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .flatMap(path -> in(path, forbidden))
                    .toList();
        }
    }

    private static Stream<String> in(Path file, Pattern forbidden) {
        try {
            return forbidden
                    .matcher(Files.readString(file))
                    .results()
                    .map(hit -> file.getFileName() + ": " + hit.group());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
