package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.workbench.PacketChange;

/** What an editor makes of what is typed, of right and of wrong values, and what is ordered with it. */
class ChangeViewModelTest {
    @AutoClose
    private final HeldRun run = HeldRun.beforePublish();

    private final ChangeViewModel model = run.editor();

    private ChangeViewModel.State now() {
        return model.stateProperty().get();
    }

    private EditRow row(String name) {
        return now().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + now().rows()));
    }

    private String error(String name) {
        return now().errors().getOrDefault(row(name).id(), "");
    }

    private byte[] draft() {
        return now().draft().bytes().toArray();
    }

    private Optional<PacketChange> ordered() {
        return run.inFlight().ordered(run.packet());
    }

    // Fields

    @Test
    void everyFieldHasARowWithItsValue() {
        assertEquals("3", row("Packet type").value());
        assertEquals("1", row("QoS level").value());
        assertEquals("lesson/message", row("Topic Name").value());
        assertEquals("a message of QoS 1", row("Application Message").value());
        assertFalse(row("Remaining Length").editable(), "it follows");
        assertFalse(now().appliable(), "nothing is changed yet");
    }

    /** With lengths that do not follow, each letter lets the packet be read otherwise; what is typed is one change all the same. */
    @Test
    void whatIsTypedLetterByLetterIsThereOnceWhateverLengthsSay() {
        model.repairLengths(false);
        byte[] written = draft();
        String topic = "lesson/message";
        for (String typed : List.of("/", "/m", "/mo", "/mor", "/more")) {
            model.type(row("Topic Name"), topic + typed);
        }
        assertEquals(written.length + "/more".length(), draft().length);
        assertTrue(new String(draft(), StandardCharsets.UTF_8).contains("lesson/message/more"));
        for (String typed : List.of("/mor", "/mo", "/m", "/", "")) {
            model.type(row("Topic Name"), topic + typed);
        }
        assertArrayEquals(written, draft());
    }

    /** Who comes back to a field sees what the packet says there now, and types behind that. */
    @Test
    void aFieldThatWasLeftBeginsWithWhatThePacketSays() {
        model.repairLengths(false);
        int length = draft().length;
        model.type(row("Topic Name"), "lesson/message/more");
        model.endTyping();
        assertEquals("lesson/message", row("Topic Name").value());
        model.type(row("Topic Name"), "lesson/message!");
        assertTrue(new String(draft(), StandardCharsets.UTF_8).contains("lesson/message!/more"));
        assertEquals(length + "!/more".length(), draft().length);
    }

    @Test
    void aNewTopicRepairsTheLengthsAndIsSent() {
        model.type(row("Topic Name"), "edited/topic/longer");
        assertEquals("", error("Topic Name"));
        assertTrue(now().verdict().readable(), now().verdict().sentence());
        assertEquals(
                Integer.toString(draft().length - 2), row("Remaining Length").value());
        assertTrue(now().preview().after().stream().anyMatch(cell -> cell.mark() == Preview.Mark.CHANGED));
        byte[] written = run.written();
        assertTrue(model.apply());
        assertEquals(Optional.of(new PacketChange.Replace(Bytes.of(draft()))), ordered());
        assertEquals(1, run.told());
        assertTrue(now().ordered().startsWith("Will be sent as: 32 "), now().ordered());
        run.goOn();
        byte[] got = run.got(LinkAct.REPLACED);
        assertTrue(new String(got, StandardCharsets.UTF_8).contains("edited/topic/longer"));
        assertFalse(new String(written, StandardCharsets.UTF_8).contains("edited"));
    }

    @Test
    void lengthsLeftAsTheyAreBreakARule() {
        model.repairLengths(false);
        assertTrue(row("Remaining Length").editable());
        model.type(row("Topic Name"), "longer/than/it/was");
        assertFalse(now().verdict().readable());
        assertTrue(now().damages());
        assertTrue(now().appliable(), "what is wrong can be sent on purpose");
    }

    @ParameterizedTest
    @CsvSource({
        "Packet Identifier, 65536, 'does not fit here: it must lie between 0 and 65535'",
        "Packet Identifier, -1, is no number",
        "Packet Identifier, 0x, is no number",
        "Packet Identifier, '', is no number",
        "QoS level, 4, 'it must lie between 0 and 3'",
        "RETAIN, two, is no number"
    })
    void aBadValueIsToldAtItsFieldAndChangesNothing(String field, String typed, String sentence) {
        byte[] before = draft();
        model.type(row(field), typed);
        assertTrue(error(field).contains(sentence), error(field));
        assertArrayEquals(before, draft());
        assertFalse(now().appliable());
        assertFalse(model.apply());
        assertEquals(Optional.empty(), ordered());
    }

    @Test
    void aTooLongTextIsToldUnlessLengthsStay() {
        String longest = "x".repeat(65_536);
        model.type(row("Topic Name"), longest);
        assertTrue(error("Topic Name").contains("too many"), error("Topic Name"));
        model.repairLengths(false);
        model.type(row("Topic Name"), longest);
        assertFalse(now().errors().containsKey(row("Topic Name").id()));
    }

    @Test
    void aRightValueAfterABadOneIsTaken() {
        model.type(row("Packet Identifier"), "seven");
        model.type(row("Packet Identifier"), "0x0007");
        assertEquals("", error("Packet Identifier"));
        assertEquals("7", row("Packet Identifier").value());
    }

    @Test
    void aForbiddenValueIsJudgedByTheCodec() {
        model.type(row("QoS level"), "3");
        assertFalse(now().verdict().readable());
        assertTrue(
                now().verdict().sentence().contains("MQTT-3.3.1-4"),
                now().verdict().sentence());
        assertTrue(now().damages());
    }

    // Bytes

    @Test
    void bytesAreTypedAndJudged() {
        model.typeBytes("32 09 0001 61:00,07 68-69");
        assertEquals("a", row("Topic Name").value());
        assertTrue(now().verdict().sentence().contains("missing")
                || !now().verdict().readable());
        model.typeBytes("32 07 00 01 61 00 07 68 69");
        assertTrue(now().verdict().readable(), now().verdict().sentence());
        model.typeBytes("C0 00 C0 00");
        assertEquals("Readable: 2 packets that obey the rules.", now().verdict().sentence());
        model.typeBytes("");
        assertFalse(now().verdict().readable());
    }

    @ParameterizedTest
    @CsvSource({"3G, 3G", "32 5, 5", "32 001, 001"})
    void whatIsNoByteIsTold(String typed, String wrong) {
        model.typeBytes(typed);
        String error = now().errors().get(ChangeViewModel.BYTES);
        assertTrue(error.startsWith("“" + wrong + "”"), error);
        assertFalse(now().appliable());
        model.type(row("Packet Identifier"), "9");
        assertFalse(now().errors().containsKey(ChangeViewModel.BYTES), "the bytes follow the fields again");
    }

    // Undo, reset

    @Test
    void undoTakesBackAWholeFieldAndResetEverything() {
        byte[] written = run.written();
        model.type(row("Topic Name"), "a");
        model.type(row("Topic Name"), "ab");
        byte[] first = draft();
        model.type(row("Packet Identifier"), "9");
        model.choose(Act.DROP);
        model.undo();
        assertEquals(Act.EDIT, now().draft().act());
        model.undo();
        assertArrayEquals(first, draft());
        model.undo();
        assertArrayEquals(written, draft());
        assertFalse(now().undoable());
        assertFalse(now().resettable());
        model.type(row("Topic Name"), "again");
        assertTrue(now().resettable());
        model.reset();
        assertArrayEquals(written, draft());
        assertFalse(now().resettable());
        model.type(row("Packet Identifier"), "none");
        assertTrue(now().resettable(), "what is typed wrong is not what was written");
        model.undo();
        assertEquals("again", row("Topic Name").value(), "a reset can be undone");
    }

    @Test
    void undoClearsErrors() {
        model.type(row("Topic Name"), "a");
        model.type(row("Packet Identifier"), "none");
        model.undo();
        assertTrue(now().errors().isEmpty());
    }

    // What else can happen to it

    @Test
    void aPacketIsDropped() {
        model.choose(Act.DROP);
        assertTrue(now().preview().after().isEmpty());
        assertTrue(model.apply());
        assertEquals(Optional.of(new PacketChange.Drop()), ordered());
        assertEquals("Will be dropped: the broker never gets it.", now().ordered());
    }

    @Test
    void aPacketIsSentTwice() {
        model.choose(Act.REPEAT);
        assertTrue(model.apply());
        assertEquals(Optional.of(new PacketChange.Repeat()), ordered());
        assertEquals("Will be sent twice.", now().ordered());
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "1.5", "ten", "''", "3600001", "99999999999"})
    void aBadDelayIsTold(String typed) {
        model.choose(Act.DELAY);
        model.typeMillis(typed);
        assertTrue(now().errors().get(ChangeViewModel.MILLIS).contains("is no delay"));
        assertFalse(model.apply());
        model.typeMillis(" 250 ");
        assertTrue(model.apply());
        assertEquals("Will arrive 250 ms later.", now().ordered());
    }

    @Test
    void aLineIsCutWithinThePacket() {
        int size = model.size();
        model.choose(Act.CUT);
        model.typePassed(Integer.toString(size + 1));
        assertTrue(now().errors().get(ChangeViewModel.PASSED).contains("0 to " + size));
        assertFalse(model.apply());
        model.typePassed("3");
        assertEquals(3, now().preview().after().size());
        assertEquals(Preview.Mark.GONE, now().preview().before().get(3).mark());
        assertTrue(model.apply());
        assertEquals(Optional.of(new PacketChange.Cut(3)), ordered());
    }

    // The order

    @Test
    void anOrderIsTakenBackAsLongAsThePacketIsHeld() {
        model.choose(Act.DROP);
        model.apply();
        model.takeBack();
        assertEquals(Optional.empty(), ordered());
        assertEquals("", now().ordered());
        assertTrue(now().held());
    }

    @Test
    void anotherEditorBeginsWithWhatIsOrdered() {
        model.type(row("Topic Name"), "edited");
        model.apply();
        assertEquals(
                now().draft().bytes(),
                run.editor().stateProperty().get().draft().bytes());
        model.choose(Act.DELAY);
        model.typeMillis("40");
        model.apply();
        ChangeViewModel.State second = run.editor().stateProperty().get();
        assertEquals(Act.DELAY, second.draft().act());
        assertEquals("40", second.draft().millis());
    }

    @Test
    void whatHasLeftCantBeChanged() {
        model.type(row("Topic Name"), "edited");
        run.goOn();
        model.refresh();
        assertFalse(now().held());
        assertFalse(model.apply());
    }

    // Secrets

    @Test
    void passwordsAreHiddenUntilTheyAreAskedFor() {
        try (HeldRun connect = HeldRun.beforeConnect()) {
            ChangeViewModel editor = connect.editor();
            editor.choose(Act.CUT);
            editor.typePassed(Integer.toString(editor.size() - 1)); // the password is at the end
            ChangeViewModel.State hidden = editor.stateProperty().get();
            assertTrue(hidden.secret());
            assertEquals(
                    6,
                    hidden.preview().before().stream()
                            .filter(cell -> cell.text().equals("••"))
                            .count());
            assertTrue(hidden.rows().stream().anyMatch(EditRow::secret));
            editor.showSecrets(true);
            assertFalse(editor.stateProperty().get().preview().before().stream()
                    .anyMatch(cell -> cell.text().equals("••")));
            assertTrue(Dissection.of(connect.written()).error().isEmpty());
        }
    }
}
