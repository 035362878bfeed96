package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** What is reckoned without a toolkit is held against the faces in which it is drawn. */
@WindowTest
class TextWidthTest {
    private static final double SIZE = 11.5;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noNameOfAPacketIsWiderThanItIsTakenFor(Language language) {
        Type type = new Type(language);
        for (PacketType packet : PacketType.values()) {
            String name = packet.name();
            double plain = PaneStage.get(() -> Measure.width(type.text(SIZE), name));
            double bold = PaneStage.get(() -> Measure.width(type.bold(SIZE), name));
            assertTrue(plain <= TextWidth.text(name, SIZE), name + " " + plain);
            assertTrue(bold <= TextWidth.bold(name, SIZE), name + " in bold " + bold);
            assertTrue(TextWidth.text(name, SIZE) <= 1.25 * plain, name + " is taken for much too wide");
        }
    }
}
