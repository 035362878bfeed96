package org.mqttxray.ui.change;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.workbench.PacketChange;

/**
 * What the user has in mind for a packet, not ordered yet.
 *
 * @param act what is to happen
 * @param bytes what it is to be sent as
 * @param millis how long it is to be delayed, as typed
 * @param passed after how many bytes the line is to be cut, as typed
 * @param repairs whether lengths follow what is edited
 */
record Draft(Act act, Bytes bytes, String millis, String passed, boolean repairs) {
    /** A longer delay outlasts every session. */
    static final int MOST_MILLIS = 3_600_000;

    private static final String SOME_MILLIS = "500";
    private static final int MOST_DIGITS = 9;

    /** A packet as it was written. */
    static Draft of(Bytes packet) {
        return new Draft(Act.EDIT, packet, SOME_MILLIS, Integer.toString(packet.length() / 2), true);
    }

    /** A packet for which something is ordered already. */
    static Draft of(Bytes packet, PacketChange ordered) {
        Draft none = of(packet);
        if (ordered instanceof PacketChange.Replace replace) {
            return none.with(replace.instead());
        } else if (ordered instanceof PacketChange.Delay delay) {
            return none.with(Act.DELAY).withMillis(Long.toString(delay.time().toMillis()));
        } else if (ordered instanceof PacketChange.Cut cut) {
            return none.with(Act.CUT).withPassed(Integer.toString(cut.passed()));
        }
        return none.with(ordered instanceof PacketChange.Repeat ? Act.REPEAT : Act.DROP);
    }

    Draft with(Act newAct) {
        return new Draft(newAct, bytes, millis, passed, repairs);
    }

    Draft with(Bytes newBytes) {
        return new Draft(act, newBytes, millis, passed, repairs);
    }

    Draft withMillis(String newMillis) {
        return new Draft(act, bytes, newMillis, passed, repairs);
    }

    Draft withPassed(String newPassed) {
        return new Draft(act, bytes, millis, newPassed, repairs);
    }

    Draft withRepairs(boolean newRepairs) {
        return new Draft(act, bytes, millis, passed, newRepairs);
    }

    /** The delay, if it can be one. */
    OptionalInt delay() {
        return number(millis, 1, MOST_MILLIS);
    }

    /** How many bytes pass before the cut, if there can be so many of a packet. */
    OptionalInt cut(Bytes written) {
        return number(passed, 0, written.length());
    }

    private static OptionalInt number(String text, int least, int most) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The order that it makes for a packet; none while something in it is wrong, or if nothing is changed. */
    Optional<PacketChange> change(Bytes written) {
        return switch (act) {
            case EDIT -> bytes.equals(written) ? Optional.empty() : Optional.of(new PacketChange.Replace(bytes));
            case DROP -> Optional.of(new PacketChange.Drop());
            case DELAY ->
                delay().stream()
                        .<PacketChange>mapToObj(time -> new PacketChange.Delay(Duration.ofMillis(time)))
                        .findFirst();
            case REPEAT -> Optional.of(new PacketChange.Repeat());
            case CUT ->
                cut(written).stream()
                        .<PacketChange>mapToObj(PacketChange.Cut::new)
                        .findFirst();
        };
    }
}
