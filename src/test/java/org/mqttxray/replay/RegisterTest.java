package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/** Who has subscribed to what, as the packets of a log tell. */
class RegisterTest {
    private final NewsLog told = new NewsLog();

    private List<String> register() {
        return register(told.log());
    }

    /** "filter: client QoS, client QoS". */
    private static List<String> register(ReadableLog log) {
        return new Replay<>(log, new Register(log))
                .at(log.length()).entries().stream()
                        .map(entry -> entry.filter() + ": "
                                + String.join(
                                        ", ",
                                        entry.askers().stream()
                                                .map(asker -> asker.client() + " "
                                                        + asker.granted().level())
                                                .toList()))
                        .toList();
    }

    @Test
    void aFilterIsThereOnceItIsGranted() {
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        viewer.out(new Subscribe(
                2,
                Properties.NONE,
                List.of(new Subscription("a", QoS.EXACTLY_ONCE), new Subscription("b", QoS.AT_MOST_ONCE))));
        assertEquals(List.of(), register());
        viewer.in(new SubAck(2, Properties.NONE, List.of(ReasonCode.GRANTED_QOS_1, ReasonCode.UNSPECIFIED_ERROR)));
        assertEquals(List.of("a: viewer 1"), register(), "b was refused");
    }

    @Test
    void severalClientsAskForOneFilter() {
        told.client("one").connect("1", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.client("two")
                .connect("2", true, false)
                .subscribe(2, "a", QoS.AT_LEAST_ONCE)
                .subscribe(3, "b", QoS.AT_MOST_ONCE);
        assertEquals(List.of("a: one 0, two 1", "b: two 0"), register());
    }

    @Test
    void askingAgainChangesTheQosOnly() {
        told.client("one")
                .connect("1", true, false)
                .subscribe(2, "a", QoS.AT_MOST_ONCE)
                .subscribe(3, "a", QoS.EXACTLY_ONCE);
        assertEquals(List.of("a: one 2"), register());
    }

    @Test
    void anUnsubackTakesAFilterAway() {
        NewsLog.Client one = told.client("one").connect("1", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        one.out(new Unsubscribe(3, Properties.NONE, List.of("a")));
        assertEquals(List.of("a: one 0"), register());
        one.in(new UnsubAck(3, Properties.NONE, List.of()));
        assertEquals(List.of(), register());
    }

    @Test
    void aCleanSessionEndsWithDisconnect() {
        told.client("one")
                .connect("1", true, false)
                .subscribe(2, "a", QoS.AT_MOST_ONCE)
                .out(new Disconnect(Reason.OMITTED));
        assertEquals(List.of(), register());
    }

    @Test
    void aCleanSessionEndsWithItsLine() {
        NewsLog.Client one = told.client("one").connect("1", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.link(LinkAct.LOST, one, "FINISHED");
        assertEquals(List.of(), register());
    }

    @Test
    void aCleanSessionEndsWhenTheClientHangsUp() {
        told.client("one")
                .connect("1", true, false)
                .subscribe(2, "a", QoS.AT_MOST_ONCE)
                .hangsUp();
        assertEquals(List.of(), register());
    }

    @Test
    void aKeptSessionOutlivesItsConnection() {
        NewsLog.Client one = told.client("one")
                .connect("1", false, false)
                .subscribe(2, "a", QoS.AT_MOST_ONCE)
                .hangsUp();
        assertEquals(List.of("a: one 0"), register());
        one.call().connect("1", false, true);
        assertEquals(List.of("a: one 0"), register());
    }

    @Test
    void aNewSessionClearsTheOldOne() {
        NewsLog.Client one = told.client("one")
                .connect("1", false, false)
                .subscribe(2, "a", QoS.AT_MOST_ONCE)
                .hangsUp();
        one.call().connect("1", true, false);
        assertEquals(List.of(), register());
    }

    @Test
    void whoTakesASessionOverKeepsItWhenTheOtherLineBreaks() {
        NewsLog.Client first = told.client("first").connect("same", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.client("second").connect("same", true, false).subscribe(2, "b", QoS.AT_MOST_ONCE);
        told.link(LinkAct.LOST, first, "FINISHED");
        assertEquals(List.of("b: second 0"), register());
    }

    @Test
    void aKeptSessionGoesToWhoTakesItOver() {
        told.client("first").connect("same", false, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.client("second").connect("same", false, true);
        assertEquals(List.of("a: second 0"), register());
    }

    @Test
    void clientsWithoutAnIdentifierAreToldApart() {
        told.client("one").connect("", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.client("two").connect("", true, false);
        assertEquals(List.of("a: one 0"), register());
    }

    @Test
    void whatMayNotBeSeenIsNotInIt() {
        ReadableLog log = new SameLog(NewsLog.news().log()) {
            @Override
            public boolean hides(Range range) {
                return !toServer(range.stream());
            }
        };
        assertEquals(List.of(), register(log));
        assertEquals(List.of("news/finance: viewer 1"), register(NewsLog.news().log()));
    }

    @Test
    void theFoldAtAnyPositionIsTheFoldFromZero() {
        ReadableLog log = NewsLog.news().log();
        Register register = new Register(log);
        Register.State state = register.start();
        Replay<Register.State> replay = new Replay<>(log, register);
        List<Register.State> states = new ArrayList<>();
        for (long position = 0; position < log.length(); position++) {
            assertEquals(state, replay.at(position));
            states.add(state);
            state = register.after(state, log.event(position));
        }
        for (int position = states.size() - 1; position >= 0; position--) {
            assertEquals(states.get(position), replay.at(position), "back at " + position);
        }
    }
}
