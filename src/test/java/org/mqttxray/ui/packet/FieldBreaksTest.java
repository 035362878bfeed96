package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.workbench.PeerBehaviour;

/** What one can break on at the fields of a CONNECT with a password. */
class FieldBreaksTest {
    private static final Where CONNECT = new Where.Packet(PacketType.CONNECT, Direction.C2S);

    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, Long.MAX_VALUE);

    private SeenPacket packet;

    @BeforeEach
    void choose() {
        run.bench().selectPacket(run.bench().moment().packets().get(0).position());
        run.bench().refresh();
        packet = run.bench().moment().packet().orElseThrow();
    }

    private static List<String> conditions(List<BreakOffer> offers) {
        return offers.stream()
                .map(offer -> offer.condition().map(Object::toString).orElse(""))
                .toList();
    }

    private List<String> at(Field field) {
        int offset = packet.fields().stream()
                .filter(one -> one.leaf().field() == field && !one.leaf().lengthPrefix())
                .findFirst()
                .orElseThrow()
                .leaf()
                .from();
        List<BreakOffer> offers = new FieldBreaks(packet).at(offset);
        assertTrue(offers.stream().allMatch(offer -> offer.where().equals(CONNECT)));
        return conditions(offers);
    }

    @Test
    void aByteOffersTheValueOfItsField() {
        assertEquals(List.of("mqtt.clientid == \"xray-lesson\"", ""), at(Field.CLIENT_IDENTIFIER));
        assertEquals(List.of("mqtt.conflag.qos == 0", "mqtt.conflags == 198", ""), at(Field.CONNECT_FLAGS));
    }

    @Test
    void aSecretIsNeverOffered() {
        assertEquals(List.of(""), at(Field.PASSWORD));
    }

    @Test
    void aRowOfTheTreeOffersItsBitsOrItsLength() {
        PacketViewModel model = new PacketViewModel(new Messages(Language.EN));
        model.show(run.bench().moment());
        model.open(Field.CONNECT_FLAGS, true);
        model.open(Field.CLIENT_IDENTIFIER, true);
        List<FieldRow> rows = model.shownProperty().get().orElseThrow().rows();
        FieldBreaks breaks = new FieldBreaks(packet);
        assertEquals(
                List.of("mqtt.conflag.cleansess == TRUE", ""),
                conditions(breaks.at(row(rows, FieldRow.Kind.BITS, Field.CLEAN_SESSION))));
        assertEquals(
                List.of("mqtt.clientid_len == 11", ""),
                conditions(breaks.at(row(rows, FieldRow.Kind.LENGTH, Field.CLIENT_IDENTIFIER))));
        assertEquals(List.of(""), conditions(breaks.at(row(rows, FieldRow.Kind.PART, Field.PACKET_TYPE_AND_FLAGS))));
    }

    private static FieldRow row(List<FieldRow> rows, FieldRow.Kind kind, Field field) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOfferedIsSetAndTakenBack() {
        BreakOffer offer =
                BreakOffer.on(PacketType.CONNECT, true, "mqtt.kalive", 50L).get(0);
        run.bench().toggleBreak(CONNECT, Optional.empty());
        run.bench().toggleBreak(offer.where(), offer.condition());
        assertTrue(run.bench().breaksAt(offer.where(), offer.condition()));
        assertEquals(2, run.bench().breakpoints().size());
        run.bench().toggleBreak(offer.where(), offer.condition());
        assertFalse(run.bench().breaksAt(offer.where(), offer.condition()));
        assertTrue(run.bench().breaksAt(CONNECT, Optional.empty()));
    }
}
