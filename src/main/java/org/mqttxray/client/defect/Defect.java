package org.mqttxray.client.defect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttxray.client.mqttclient.Parts;

/** The defects of the C library that can exist in Java, by name; each is one class that replaces one part of the client. */
public enum Defect {
    /** {@link RecordAfterSend}. */
    RECORD_AFTER_SEND("B5", true, RecordAfterSend::new),
    /** {@link UnlockedPubrec}. */
    UNLOCKED_PUBREC("B4", true, UnlockedPubrec::new),
    /** {@link UnlockedPing}. */
    UNLOCKED_PING("B4", true, UnlockedPing::new),
    /** {@link LostStart}. */
    LOST_START("B2", false, LostStart::new),
    /** {@link ConnectedUnsaid}. */
    CONNECTED_UNSAID("B8", false, ConnectedUnsaid::new),
    /** {@link FixedBuffers}. */
    FIXED_BUFFERS("B8", true, FixedBuffers::new),
    /** {@link RefusedIsGranted}. */
    REFUSED_IS_GRANTED("B9", false, RefusedIsGranted::new),
    /** {@link WholeLengthAgain}. */
    WHOLE_LENGTH_AGAIN("B10", false, WholeLengthAgain::new),
    /** {@link LostFraming}. */
    LOST_FRAMING("B11", false, LostFraming::new),
    /** {@link PayloadIsText}. */
    PAYLOAD_IS_TEXT("B12", false, PayloadIsText::new),
    /** {@link DeadThread}. */
    DEAD_THREAD("B13", false, DeadThread::new),
    /** {@link ResubscribeThenScan}. */
    RESUBSCRIBE_THEN_SCAN("B15", true, ResubscribeThenScan::new),
    /** {@link HangupIsTimeout}. */
    HANGUP_IS_TIMEOUT("B16", true, HangupIsTimeout::new),
    /** {@link PingStorm}. */
    PING_STORM("B20", true, PingStorm::new),
    /** {@link DropWhenFull}. */
    DROP_WHEN_FULL("B21", true, DropWhenFull::new),
    /** {@link WaitForNobody}. */
    WAIT_FOR_NOBODY("B23", false, WaitForNobody::new),
    /** {@link CTopicMatching}. */
    C_TOPIC_MATCHING("B25", false, CTopicMatching::new),
    /** {@link KeepOldHandler}. */
    KEEP_OLD_HANDLER("B28", true, KeepOldHandler::new),
    /** {@link LateFarewell}. */
    LATE_FAREWELL("B29", true, LateFarewell::new),
    /** {@link ReusedIdentifiers}. */
    REUSED_IDENTIFIERS("B34", false, ReusedIdentifiers::new);

    private final String number;
    private final boolean structural;
    private final Supplier<?> part;

    Defect(String number, boolean structural, Supplier<?> part) {
        this.number = number;
        this.structural = structural;
        this.part = part;
    }

    /** The name that a user types: record-after-send. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The defect of a label. */
    public static Optional<Defect> labelled(String label) {
        for (Defect defect : values()) {
            if (defect.label().equals(label)) {
                return Optional.of(defect);
            }
        }
        return Optional.empty();
    }

    /** Its number in the list of defects of the C library, such as B5. */
    public String number() {
        return number;
    }

    /** Whether it changes which calls are made, or in which order. */
    public boolean structural() {
        return structural;
    }

    /** A client that has it, besides what the other parts are. */
    public Parts in(Parts parts) {
        return parts.with(part.get());
    }
}
