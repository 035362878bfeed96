package org.mqttxray.ui.stage;

import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.PacketNumber;
import org.mqttxray.replay.Projection;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/**
 * What becomes of the line and of the packet on it.
 *
 * <pre>
 * line:    NONE -dial-> DIALLING -socket or first bytes-> STANDS -LOST or CUT-> BROKEN (CLOSED if LOST after a DISCONNECT)
 *                       STANDS -SILENCED-> DEAD -REVIVED-> STANDS
 *                       DIALLING -threw-> UNREACHED       STANDS -close-> CLOSED
 * letter:  NOWHERE -MQTTSerialize_*-> WRITING -PacketOut-> WRITTEN -network_write-> LEAVING -mqtt_send_packet returned-> STATION
 *          PacketIn -> RECEIVED -mqtt_packet_handle ended-> NOWHERE        WRITTEN, LEAVING -LOST or threw-> FALLEN, unless gone
 *          out or from the station -DELAYED-> HELD -DELIVERED-> STATION or NOWHERE     likewise -DROPPED-> FALLEN
 *          likewise -CUT-> FALLEN; if all of it has passed before, STATION or NOWHERE
 * gone:    false (a new letter) -Chunk up to its last byte-> true; then mqtt_send_packet threw -> STATION, and LOST leaves it there
 * </pre>
 *
 * A packet that was handed over whole stays at the station when the line breaks: it may have been read.
 */
final class WireHistory implements Projection<WireHistory.State> {
    /** Before anything has happened. */
    static final State START = new State(
            Line.NONE, Optional.empty(), Optional.empty(), Letter.NONE, false, Optional.empty(), Optional.empty());

    private static final String SERIALIZE = "MQTTSerialize_";

    /**
     * The packet of the moment.
     *
     * @param place where it is
     * @param writes the type that is being written; none if the packet's bytes tell
     * @param thread who writes or reads it
     * @param position the event that reported it; -1 while it is written
     * @param range its bytes, once they are known
     * @param gone whether the socket has taken all of them
     * @param out whether it goes to the station
     */
    record Letter(
            Place place,
            Optional<PacketType> writes,
            int thread,
            long position,
            Optional<Range> range,
            boolean gone,
            boolean out) {
        static final Letter NONE = new Letter(Place.NOWHERE, Optional.empty(), 0, -1, Optional.empty(), false, true);

        static Letter writing(PacketType type, int thread) {
            return new Letter(Place.WRITING, Optional.of(type), thread, -1, Optional.empty(), false, true);
        }

        static Letter reported(Place place, Event event, Range range) {
            boolean out = place == Place.WRITTEN;
            return new Letter(
                    place, Optional.empty(), event.thread(), event.position(), Optional.of(range), false, out);
        }

        /** What the station has sent and the link has got. */
        static Letter atLink(Place place, Event.Link link, Range range) {
            return new Letter(place, Optional.empty(), link.thread(), link.position(), Optional.of(range), true, false);
        }

        /** Whether the link may have it. */
        boolean mayBeAtLink() {
            return out && (isSent() || place == Place.STATION);
        }

        /** Whether it is whole and its sender still sends it. */
        boolean isSent() {
            return place == Place.WRITTEN || place == Place.LEAVING;
        }

        /** Whether it is whole and has not been handed over whole. */
        boolean onItsWay() {
            return isSent() && !gone;
        }

        Letter at(Place newPlace) {
            return new Letter(newPlace, writes, thread, position, range, gone, out);
        }

        /** After the socket has taken or given bytes. */
        Letter passed(Range bytes) {
            boolean all = range.filter(own -> own.stream() == bytes.stream() && own.to() <= bytes.to())
                    .isPresent();
            return new Letter(place, writes, thread, position, range, gone || all, out);
        }
    }

    /**
     * The line and the packet.
     *
     * @param line how the connection stands
     * @param host whom the client calls, as soon as it was told
     * @param port likewise
     * @param letter the packet
     * @param goodbye whether the client has sent DISCONNECT on this connection
     * @param error the name of the last error that was thrown
     * @param deed what the link did to the line or to the packet
     */
    record State(
            Line line,
            Optional<Value> host,
            Optional<Value> port,
            Letter letter,
            boolean goodbye,
            Optional<String> error,
            Optional<LinkAct> deed) {
        State with(Line newLine) {
            return new State(newLine, host, port, letter, goodbye, error, deed);
        }

        State with(Letter newLetter) {
            return new State(line, host, port, newLetter, goodbye, error, deed);
        }

        /** Another packet, to which nothing has been done yet. */
        State another(Letter newLetter) {
            return new State(line, host, port, newLetter, goodbye, error, Optional.empty());
        }

        State did(LinkAct act) {
            return new State(line, host, port, letter, goodbye, error, Optional.of(act));
        }

        State calling(Optional<Value> newHost, Optional<Value> newPort) {
            return new State(Line.DIALLING, newHost, newPort, Letter.NONE, false, error, Optional.empty());
        }

        State told(Optional<Value> newHost, Optional<Value> newPort) {
            return new State(line, newHost, newPort, letter, goodbye, error, deed);
        }

        State threw(String newError) {
            return new State(line, host, port, letter, goodbye, Optional.of(newError), deed);
        }

        State saidGoodbye() {
            return new State(line, host, port, letter, true, error, deed);
        }
    }

    @Override
    public State start() {
        return START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.Entered entered) {
            return entered(state, entered);
        } else if (event instanceof Event.Returned returned) {
            return ended(state, returned.function(), returned.thread(), Optional.of(returned.value()));
        } else if (event instanceof Event.Threw threw) {
            return ended(state.threw(threw.error()), threw.function(), threw.thread(), Optional.empty());
        } else if (event instanceof Event.PacketOut out) {
            return reported(standing(state), event, Place.WRITTEN, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return reported(state, event, Place.RECEIVED, in.range());
        } else if (event instanceof Event.Link link) {
            return link(state, link);
        }
        return event instanceof Event.Chunk chunk
                ? standing(state).with(state.letter().passed(chunk.range()))
                : state;
    }

    /** Bytes have passed, so there is a line. */
    private static State standing(State state) {
        return state.line() == Line.DIALLING || state.line() == Line.NONE ? state.with(Line.STANDS) : state;
    }

    private static State reported(State state, Event event, Place place, Range range) {
        boolean goodbye = place == Place.WRITTEN
                && state.letter().writes().equals(Optional.of(PacketType.DISCONNECT))
                && state.letter().thread() == event.thread();
        State next = goodbye ? state.saidGoodbye() : state;
        return next.another(Letter.reported(place, event, range));
    }

    private static State entered(State state, Event.Entered entered) {
        return switch (entered.function()) {
            case MQTT_SET_HOST -> state.told(argument(entered, 0), state.port());
            case MQTT_SET_PORT -> state.told(state.host(), argument(entered, 0));
            case NETWORK_WRITE -> leaving(state, entered.thread());
            case PLATFORM_NET_SOCKET_CONNECT -> state.calling(argument(entered, 0), argument(entered, 1));
            default ->
                written(entered.function())
                        .map(type -> state.another(Letter.writing(type, entered.thread())))
                        .orElse(state);
        };
    }

    private static State leaving(State state, int thread) {
        Letter letter = state.letter();
        boolean written = letter.place() == Place.WRITTEN && letter.thread() == thread;
        return written ? state.with(letter.at(Place.LEAVING)) : state;
    }

    private static Optional<Value> argument(Event.Entered entered, int index) {
        return Optional.of(entered.arguments().get(index));
    }

    /** The type whose packet a function of the codec puts together. */
    private static Optional<PacketType> written(TracedFunction function) {
        if (!function.cName().startsWith(SERIALIZE)) {
            return Optional.empty();
        }
        String name = function.cName().substring(SERIALIZE.length()).toUpperCase(Locale.ROOT);
        for (PacketType type : PacketType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** @param value none if it threw */
    private static State ended(State state, TracedFunction function, int thread, Optional<Value> value) {
        switch (function) {
            case PLATFORM_NET_SOCKET_CONNECT:
                return connected(state, value);
            case PLATFORM_NET_SOCKET_CLOSE:
                return closed(state);
            case MQTT_SEND_PACKET:
                return sent(state, thread, value.isPresent());
            case MQTT_PACKET_HANDLE:
                return handled(state, thread);
            default:
                boolean unwritten = value.isEmpty() && written(function).isPresent();
                return unwritten && state.letter().place() == Place.WRITING ? state.with(Letter.NONE) : state;
        }
    }

    private static State connected(State state, Optional<Value> socket) {
        boolean failed = socket.isEmpty() || socket.get() instanceof Value.Number number && number.number() < 0;
        boolean known = socket.isEmpty() || socket.get() instanceof Value.Number;
        if (!known) {
            return state; // a question covers it; the first bytes will tell
        }
        return state.with(failed ? Line.UNREACHED : Line.STANDS);
    }

    private static State closed(State state) {
        boolean ended = state.line() == Line.BROKEN || state.line() == Line.UNREACHED;
        State next = ended ? state : state.with(Line.CLOSED);
        return next.letter().place() == Place.STATION ? next.with(Letter.NONE) : next;
    }

    private static State sent(State state, int thread, boolean whole) {
        Letter letter = state.letter();
        if (!letter.isSent() || letter.thread() != thread) {
            return state;
        }
        return state.with(letter.at(whole || letter.gone() ? Place.STATION : Place.FALLEN));
    }

    private static State handled(State state, int thread) {
        Letter letter = state.letter();
        return letter.place() == Place.RECEIVED && letter.thread() == thread ? state.with(Letter.NONE) : state;
    }

    private static State link(State state, Event.Link link) {
        return switch (link.act()) {
            case DIALLED -> dialled(state, link);
            case LOST -> lost(state);
            case CUT -> cut(state, link);
            case SILENCED -> changed(state, Line.STANDS, Line.DEAD).did(LinkAct.SILENCED);
            case REVIVED -> changed(state, Line.DEAD, Line.STANDS).did(LinkAct.REVIVED);
            case DELAYED -> stopped(state, link, Place.HELD);
            case DROPPED -> stopped(state, link, Place.FALLEN);
            case DELIVERED -> delivered(state);
            case REPEATED, REPLACED -> passed(state).did(link.act());
            case PINGED, SWALLOWED -> state.did(link.act());
            case REDIALLED -> state;
        };
    }

    private static State changed(State state, Line from, Line to) {
        return state.line() == from ? state.with(to) : state;
    }

    private static State dialled(State state, Event.Link link) {
        int colon = link.detail().lastIndexOf(':');
        String host = link.detail().substring(0, Math.max(0, colon));
        String port = link.detail().substring(colon + 1);
        return colon < 0
                ? state.with(Line.DIALLING)
                : state.calling(
                        state.host().or(() -> Optional.of(new Value.Text(host))),
                        state.port().or(() -> Optional.of(new Value.Text(port))));
    }

    /** The link has a packet and does not pass it on: the one of the station that the event holds, else the client's. */
    private static State stopped(State state, Event.Link link, Place place) {
        boolean told = link.bytes().isPresent();
        if (!told && !state.letter().mayBeAtLink()) {
            return state.did(link.act());
        }
        Letter letter = told
                ? Letter.atLink(place, link, link.bytes().get())
                : state.letter().at(place);
        return state.with(letter).did(link.act());
    }

    /**
     * A packet of which only the beginning has passed does not arrive, even if its sender has handed over all of it. One that has passed
     * whole, with the cut behind it, does: the client's is at the station, and of the station's the client will tell.
     */
    private static State cut(State state, Event.Link link) {
        State broken = state.with(Line.BROKEN).did(LinkAct.CUT);
        boolean fromStation =
                PacketNumber.of(link.detail()).filter(packet -> !packet.out()).isPresent();
        if (fromStation && link.bytes().isPresent()) {
            boolean whole = sameLength(link.bytes(), link.passed());
            return broken.with(
                    whole
                            ? Letter.NONE
                            : Letter.atLink(Place.FALLEN, link, link.bytes().get()));
        }
        Letter letter = state.letter();
        boolean whole = letter.out() && sameLength(letter.range(), link.bytes());
        boolean there = letter.mayBeAtLink() || letter.place() == Place.HELD;
        return there ? broken.with(letter.at(whole ? Place.STATION : Place.FALLEN)) : broken;
    }

    private static boolean sameLength(Optional<Range> packet, Optional<Range> passed) {
        return packet.isPresent() && packet.map(Range::length).equals(passed.map(Range::length));
    }

    private static State delivered(State state) {
        Letter letter = state.letter();
        if (letter.place() != Place.HELD) {
            return state.did(LinkAct.DELIVERED);
        }
        return state.with(letter.out() ? letter.at(Place.STATION) : Letter.NONE).did(LinkAct.DELIVERED);
    }

    /** What was held for the client has gone on in another way; the client will tell what it gets. */
    private static State passed(State state) {
        boolean held = state.letter().place() == Place.HELD && !state.letter().out();
        return held ? state.with(Letter.NONE) : state;
    }

    private static State lost(State state) {
        if (state.goodbye() && !state.letter().onItsWay()) {
            State closed = state.with(Line.CLOSED);
            boolean arrived =
                    closed.letter().place() == Place.STATION || closed.letter().isSent();
            return arrived ? closed.with(Letter.NONE) : closed;
        }
        Letter letter = state.letter();
        State broken = state.with(Line.BROKEN);
        boolean falls = letter.onItsWay() || letter.place() == Place.HELD;
        return falls ? broken.with(letter.at(Place.FALLEN)) : broken;
    }
}
