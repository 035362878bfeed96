package org.mqttxray.ui.card;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.KeyPreset;

/** The list of keys tells all of them. */
@WindowTest
class KeysCardTest {
    /** A stack of which a frame is to be picked is often deeper than six frames. */
    @Test
    void allKeysThatAnswerAQuestionAreTold() {
        Messages messages = new Messages(Language.EN);
        List<String> keys = PaneStage.get(() -> {
            Commands commands = new Commands(Map.of(), verb -> false, messages, KeyPreset.INTELLIJ);
            KeysCard card = new KeysCard(commands, messages);
            return card.lookupAll(".key").stream()
                    .map(key -> ((Label) key).getText())
                    .toList();
        });
        assertTrue(keys.containsAll(List.of("1 – 9", "A – I", "Enter")), keys.toString());
    }
}
