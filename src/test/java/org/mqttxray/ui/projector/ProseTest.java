package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first paragraph of a text, in sentences. */
class ProseTest {
    private static List<String> sentences(String markdown) {
        return Prose.of(markdown, code -> code.substring(code.indexOf(':') + 1)).sentences();
    }

    @Test
    void sentencesEndAtTheirMarks() {
        assertEquals(List.of("One. ".strip(), "Two?", "Three: three"), sentences("One. Two? Three: three"));
        assertEquals(List.of("一句。", "两句！", "三句"), sentences("一句。两句！三句"));
        assertEquals(List.of("MQTT 3.1.1 says so."), sentences("MQTT 3.1.1 says so."));
        assertEquals(List.of("“喂？”", "他说。"), sentences("“喂？”他说。"));
    }

    @Test
    void namesStandInThePlaceOfCode() {
        assertEquals(List.of("main calls mqtt_connect."), sentences("`fn:main` calls `fn:mqtt_connect`."));
    }

    @Test
    void linesAreJoinedAsTheirLanguageWants() {
        assertEquals(List.of("one two."), sentences("one\ntwo."));
        assertEquals(List.of("一行两行。"), sentences("一行\n两行。"));
        assertEquals(List.of("一行 MQTT。"), sentences("一行\nMQTT。"));
    }

    @Test
    void onlyTheFirstParagraphCounts() {
        assertEquals(List.of("First."), sentences("## Title\n\nFirst.\n\nSecond."));
        assertEquals(List.of(), sentences(""));
    }
}
