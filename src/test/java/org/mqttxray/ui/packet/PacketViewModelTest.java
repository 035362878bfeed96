package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.SeenPacket.Sight;
import org.mqttxray.ui.packet.PacketViewModel.Shown;
import org.mqttxray.workbench.PeerBehaviour;

/** The packet that is shown says what its bytes say, and nothing that is covered or secret. */
class PacketViewModelTest {
    private static final int CONNECT_FLAGS = 9;
    private static final int KEEP_ALIVE = 10;
    private static final int RETURN_CODE = 3;

    private final PacketViewModel model = new PacketViewModel(new Messages(Language.EN));

    private Optional<Shown> shown(Bench bench) {
        bench.refresh();
        model.show(bench.moment());
        return model.shownProperty().get();
    }

    private Shown packet(ConnectRun run, int number) {
        run.recordAllAndGoTo(Long.MAX_VALUE);
        run.bench().selectPacket(run.bench().moment().packets().get(number).position());
        return shown(run.bench()).orElseThrow();
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(0);
            run.assertTheWayBackIsTheWayThere(events -> {
                run.bench().goTo(events);
                return shown(run.bench());
            });
        }
    }

    @Test
    void withoutAPacketNothingIsShown() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            assertEquals(Optional.empty(), shown(run.bench()));
        }
    }

    @Test
    void aConnectHasItsThreeParts() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            Shown connect = packet(run, 0);
            assertEquals("CONNECT", connect.type());
            assertEquals("Packet 1", connect.title());
            assertEquals("client to broker, 59 bytes", connect.heading());
            assertEquals(
                    List.of("Fixed header 2 bytes", "Variable header 10 bytes", "Payload 47 bytes"),
                    connect.rows().stream()
                            .filter(row -> row.kind() == FieldRow.Kind.PART)
                            .map(row -> row.name() + " " + row.value())
                            .toList());
            assertEquals(Optional.of("\"xray-lesson\" 14–24"), row(connect, "Client Identifier"));
            assertEquals(Optional.of("50 s 10–11"), row(connect, "Keep Alive"));
            assertEquals(OptionalLong.empty(), connect.previous());
            assertTrue(connect.next().isPresent());
        }
    }

    private static Optional<String> row(Shown shown, String name) {
        return shown.rows().stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.value() + " " + row.range())
                .findFirst();
    }

    @Test
    void aByteOfFlagsIsEightBoxes() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            run.bench().selectByte(CONNECT_FLAGS);
            FieldCard card = shown(run.bench()).orElseThrow().card();
            assertEquals("Connect Flags", card.name());
            assertEquals("offset 9 · variable header byte 8", card.place());
            assertEquals(
                    List.of(1, 1, 0, 0, 0, 1, 1, 0),
                    card.bits().stream().map(FieldCard.Bit::value).toList());
            assertEquals("MQTT-3.1.2-3", card.clause());
            Writer writer = card.writer().orElseThrow();
            assertEquals("writeChar", writer.function());
            run.bench().goTo(writer.moved() + 1);
            run.bench().refresh();
            assertEquals(
                    CONNECT_FLAGS + 1,
                    shown(run.bench()).orElseThrow().packet().there(),
                    "where one is led, the byte is there");
        }
    }

    @Test
    void theMeaningSpeaksOfThisPacketsValue() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            run.bench().selectByte(KEEP_ALIVE);
            String meaning = shown(run.bench()).orElseThrow().card().meaning();
            assertTrue(meaning.contains("50 s") && meaning.contains("75 s"), meaning);
        }
    }

    @Test
    void aRefusalIsNamed() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.REFUSE_5)) {
            packet(run, 1);
            run.bench().selectByte(3);
            String meaning = shown(run.bench()).orElseThrow().card().meaning();
            assertTrue(meaning.startsWith("5: refused"), meaning);
        }
    }

    @Test
    void aSecretIsShownOnlyAsLongAsItIsAskedFor() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            assertEquals(Optional.of("•••••• 53–58"), row(shown(run.bench()).orElseThrow(), "Password"));
            model.showSecrets(true);
            assertEquals(
                    Optional.of("\"sesame\" 53–58"),
                    row(model.shownProperty().get().orElseThrow(), "Password"));
            model.showSecrets(false);
            assertFalse(model.shownProperty().get().toString().contains("\"sesame\""));
        }
    }

    @Test
    void whatReadsAnAnswerIsToldOnceItHasRead() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.bench().detailProperty().set(Detail.EVERYTHING);
            Bench bench = run.bench();
            while (bench.moment().packets().size() < 2) {
                step(run);
            }
            bench.selectByte(RETURN_CODE);
            assertEquals(Optional.empty(), shown(bench).orElseThrow().card().writer());
            while (!readsReturnCode(bench)) {
                step(run);
            }
            assertEquals(
                    Optional.of(false),
                    shown(bench).orElseThrow().card().writer().map(Writer::wrote));
        }
    }

    private static void step(ConnectRun run) {
        run.debugger().stepInto(Detail.EVERYTHING);
        run.awaitStop();
    }

    private static boolean readsReturnCode(Bench bench) {
        Range packet = bench.moment().packets().get(1).range();
        return LongStream.range(0, bench.moment().recorded())
                .mapToObj(bench.moment().log()::event)
                .anyMatch(event -> event instanceof Event.Read read
                        && read.range().overlaps(packet.part(RETURN_CODE, RETURN_CODE + 1)));
    }

    @Test
    void whatIsCoveredIsAQuestionMarkEverywhere() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            Shown open = packet(run, 0);
            Range range = open.packet().sighting().range().part(KEEP_ALIVE, KEEP_ALIVE + 2);
            run.bench().cover(new Cover(Cover.NO_FUTURE, List.of(range), Map.of(), Set.of(), Set.of()));
            run.bench().selectByte(KEEP_ALIVE);
            Shown covered = shown(run.bench()).orElseThrow();
            assertEquals(Optional.of("? 10–11"), row(covered, "Keep Alive"));
            assertEquals(0, covered.packet().octets().get(KEEP_ALIVE + 1).value());
            assertFalse(covered.card().meaning().contains("50"), covered.card().meaning());
        }
    }

    @Test
    void rubbishIsShownWithWhatIsWrong() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.RUBBISH)) {
            run.recordAllAndGoTo(Long.MAX_VALUE);
            Shown rubbish = shown(run.bench()).orElseThrow();
            assertFalse(rubbish.packet().sighting().out());
            assertTrue(rubbish.wrong().contains(rubbish.framed()), "what is wrong is framed");
            assertTrue(
                    rubbish.notices().stream().anyMatch(notice -> notice.rule().contains("MQTT")), rubbish::toString);
            assertEquals("", rubbish.card().error(), "said once, above the bytes");
        }
    }

    @Test
    void aPacketIsSeenWhileItIsWritten() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(0);
            Shown type = growing(run, true, 1);
            assertEquals("CONNECT", type.type());
            assertEquals("1 byte written so far", type.heading());
            assertEquals(1, type.packet().octets().size(), "how many will follow is not known");

            Shown length = growing(run, true, 2);
            assertEquals("2 of 59 bytes written", length.heading());
            assertEquals("Remaining Length", length.card().name(), "the field written last is framed");
            assertEquals(59, length.packet().octets().size());
            assertEquals(Sight.SHOWN, length.packet().octets().get(1).sight());
            assertEquals(Sight.UNWRITTEN, length.packet().octets().get(2).sight());
            assertEquals(Optional.of("to come 4–58"), row(length, "What follows"));
        }
    }

    /** The packet when so many bytes of it are there. */
    private Shown growing(ConnectRun run, boolean out, int there) {
        for (long events = 0; events < run.bench().moment().recorded(); events++) {
            run.bench().goTo(events);
            Optional<Shown> now =
                    shown(run.bench()).filter(one -> one.packet().sighting().out() == out);
            if (now.flatMap(one -> one.packet().growth())
                    .filter(growth -> growth.there() == there)
                    .isPresent()) {
                return now.get();
            }
        }
        throw new AssertionError("there are never just " + there + " bytes");
    }

    @Test
    void aTextWhoseLengthIsThereIsNamedBeforeItIsWritten() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(0);
            assertEquals(Optional.of("to come 14–24"), row(growing(run, true, 14), "Client Identifier"));
        }
    }

    @Test
    void thePasswordIsSecretWhileItIsWritten() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(0);
            Shown whole = growing(run, true, 59);
            assertEquals("59 of 59 bytes written", whole.heading());
            assertEquals(Sight.SECRET, whole.packet().octets().get(53).sight());
            assertFalse(whole.toString().contains("\"sesame\""));
        }
    }

    @Test
    void whatIsCoveredIsCoveredWhileItIsWritten() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            Range length = packet(run, 0).packet().sighting().range().part(1, 2);
            run.bench().cover(new Cover(Cover.NO_FUTURE, List.of(length), Map.of(), Set.of(), Set.of()));
            Shown covered = growing(run, true, 8);
            assertEquals(Optional.of("? 1"), row(covered, "Remaining Length"));
            assertEquals("8 bytes written so far", covered.heading(), "the whole length would tell it");
            assertEquals(8, covered.packet().octets().size());
        }
    }

    @Test
    void halfAConnackStaysHalf() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.HALF_CONNACK)) {
            run.recordAllAndGoTo(Long.MAX_VALUE);
            Shown half = shown(run.bench()).orElseThrow();
            assertEquals("CONNACK", half.type());
            assertTrue(half.heading().endsWith("of 4 bytes arrived"), half.heading());
            assertEquals("Packet 2", half.title());
            assertTrue(half.previous().isPresent());
        }
    }

    @Test
    void fromAWholePacketTheNextMayBeTheUnfinishedOne() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.HALF_CONNACK)) {
            run.recordAllAndGoTo(Long.MAX_VALUE);
            Shown half = shown(run.bench()).orElseThrow();
            run.bench().selectPacket(half.previous().orElseThrow());
            Shown connect = shown(run.bench()).orElseThrow();
            assertEquals("CONNECT", connect.type());
            run.bench().selectPacket(connect.next().orElseThrow());
            assertEquals("CONNACK", shown(run.bench()).orElseThrow().type());
        }
    }

    @Test
    void bitsAreRowsBelowTheirByteOnceItIsOpened() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            Shown closed = packet(run, 0);
            assertEquals(Optional.empty(), row(closed, "Clean Session"));
            model.open(Field.CONNECT_FLAGS, true);
            Shown open = model.shownProperty().get().orElseThrow();
            assertEquals(Optional.of("1 bit 1"), row(open, "Clean Session"));
            assertEquals(Optional.of("0 bits 4–3"), row(open, "Will QoS"));
            model.open(Field.CONNECT_FLAGS, false);
            assertEquals(
                    closed.rows(), model.shownProperty().get().orElseThrow().rows());
        }
    }

    @Test
    void chosenBitsHaveTheCardUntilSomethingElseIsChosen() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            model.open(Field.CONNECT_FLAGS, true);
            choose(run, "Will QoS");
            Shown bits = shown(run.bench()).orElseThrow();
            assertEquals("Will QoS", bits.card().name());
            assertEquals("offset 9 · bits 4–3", bits.card().place());
            assertEquals("MQTT-3.1.2-14", bits.card().clause());
            assertEquals(
                    List.of(false, false, false, true, true, false, false, false),
                    bits.card().bits().stream().map(FieldCard.Bit::chosen).toList());
            assertEquals("Will QoS", bits.rows().get(bits.row()).name());
            assertEquals("offset 9, C6, Connect Flags", bits.spoken(), "the byte stays what it is");

            choose(run, "Connect Flags");
            assertEquals(
                    "Connect Flags", shown(run.bench()).orElseThrow().card().name());

            choose(run, "Will QoS");
            shown(run.bench());
            run.bench().selectByte(KEEP_ALIVE);
            shown(run.bench());
            run.bench().selectByte(CONNECT_FLAGS);
            assertEquals(
                    "Connect Flags", shown(run.bench()).orElseThrow().card().name());
        }
    }

    @Test
    void chosenBitsAreForgottenOnlyIfTheirOwnFieldIsClosed() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            model.open(Field.CONNECT_FLAGS, true);
            model.open(Field.CLIENT_IDENTIFIER, true);
            choose(run, "Will QoS");
            model.open(Field.CLIENT_IDENTIFIER, false);
            assertEquals("Will QoS", shown(run.bench()).orElseThrow().card().name());
            model.open(Field.CONNECT_FLAGS, false);
            assertEquals(
                    "Connect Flags", shown(run.bench()).orElseThrow().card().name());
        }
    }

    /** From there the arrow keys go on. */
    @Test
    void thePointerDoesNotMoveTheByteUnderTheKeyboard() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            assertEquals(0, packet(run, 0).cursor());
            run.bench().hoverProperty().set(Optional.of(KEEP_ALIVE));
            Shown pointed = shown(run.bench()).orElseThrow();
            assertEquals(Field.KEEP_ALIVE, pointed.framed().leaf().field());
            assertEquals(0, pointed.cursor());
            assertTrue(pointed.spoken().startsWith("offset 0, 10,"), pointed.spoken());

            run.bench().selectByte(CONNECT_FLAGS);
            assertEquals(CONNECT_FLAGS, shown(run.bench()).orElseThrow().cursor());
        }
    }

    @Test
    void thePointerBorrowsTheCardOfChosenBits() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            model.open(Field.CONNECT_FLAGS, true);
            choose(run, "Clean Session");
            shown(run.bench());
            run.bench().hoverProperty().set(Optional.of(KEEP_ALIVE));
            assertEquals("Keep Alive", shown(run.bench()).orElseThrow().card().name());
            assertTrue(model.previews());
            run.bench().hoverProperty().set(Optional.empty());
            assertEquals(
                    "Clean Session", shown(run.bench()).orElseThrow().card().name());
            assertFalse(model.previews());
        }
    }

    private void choose(ConnectRun run, String name) {
        FieldRow row = model.shownProperty().get().orElseThrow().rows().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        run.bench().selectByte(row.from());
        model.choose(row);
    }

    @Test
    void aReturnCodeStandsInTheTreeWithItsName() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            assertEquals(Optional.of("0 Connection Accepted 3"), row(packet(run, 1), "Connect Return code"));
        }
    }

    @Test
    void theLengthOfATextIsARowWhenItIsFramed() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            assertEquals(Optional.empty(), row(packet(run, 0), "length of Client Identifier"));
            run.bench().selectByte(12);
            assertEquals(Optional.of("11 12–13"), row(shown(run.bench()).orElseThrow(), "length of Client Identifier"));
        }
    }

    @Test
    void theByteUnderTheKeyboardIsSpoken() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            packet(run, 0);
            run.bench().selectByte(CONNECT_FLAGS);
            assertEquals(
                    "offset 9, C6, Connect Flags",
                    shown(run.bench()).orElseThrow().spoken());
            run.bench().selectByte(54);
            assertEquals(
                    "offset 54, hidden, Password",
                    shown(run.bench()).orElseThrow().spoken());
        }
    }

    @Test
    void aRefusalSaysNothingOfASession() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.REFUSE_5)) {
            packet(run, 1);
            run.bench().selectByte(2);
            String meaning = shown(run.bench()).orElseThrow().card().meaning();
            assertTrue(meaning.contains("refusal"), meaning);
        }
    }

    @Test
    void aDisconnectIsAllFixedHeader() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            Shown disconnect = packet(run, 2);
            assertEquals("DISCONNECT", disconnect.type());
            assertEquals(
                    List.of("Fixed header 2 bytes"),
                    disconnect.rows().stream()
                            .filter(row -> row.kind() == FieldRow.Kind.PART)
                            .map(row -> row.name() + " " + row.value())
                            .toList());
            assertEquals("offset 0 · fixed header byte 1", disconnect.card().place());
        }
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyBitHasAShortNameInBothLanguages(Field field) {
        String key = "packet.bit." + Messages.key(field);
        for (Language language : Language.values()) {
            assertEquals(field.kind() == FieldKind.BITS, new Messages(language).has(key), key);
        }
    }
}
