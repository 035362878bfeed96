package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** The packet pane says what is wrong with the packet shown, once it has come to light. */
class NoticesTest {
    private static PacketViewModel.Shown shown(Moment moment, Language language) {
        PacketViewModel model = new PacketViewModel(new Messages(language));
        model.show(moment);
        return model.shownProperty().get().orElseThrow();
    }

    private static List<String> rules(PacketViewModel.Shown shown) {
        return shown.notices().stream().map(Notice::rule).toList();
    }

    @Test
    void aPacketThatBreaksRulesHasANoticeForEach() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            PacketViewModel.Shown shown = shown(run.bench().moment(), Language.EN);

            assertEquals(List.of("MQTT-3.2.0-1", "MQTT 3.1.1, 2.2.1"), rules(shown));
            assertTrue(shown.notices().get(0).what().startsWith("The broker must send CONNACK"));
            assertTrue(shown.notices().get(0).who().startsWith("The broker is at fault"));
            assertEquals(0, shown.framed().leaf().from(), "the wrong field is framed");
        }
    }

    @Test
    void theNoticeIsInTheLanguageOfTheWindow() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            Notice first = shown(run.bench().moment(), Language.ZH).notices().get(0);
            assertTrue(first.who().startsWith("责任在服务器"), first.who());
        }
    }

    @Test
    void anotherPacketOfTheSameRunHasNone() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            run.bench().selectPacket(run.bench().moment().packets().get(0).position());
            run.bench().refresh();
            assertEquals(List.of(), rules(shown(run.bench().moment(), Language.EN)));
        }
    }

    @Test
    void aPacketThatObeysTheRulesHasNone() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, Long.MAX_VALUE)) {
            assertEquals(List.of(), rules(shown(run.bench().moment(), Language.EN)));
        }
    }
}
