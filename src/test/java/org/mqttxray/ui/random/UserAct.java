package org.mqttxray.ui.random;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Speed;
import org.mqttxray.workbench.PacketChange;
import org.mqttxray.workbench.Station;

/** What a user may do in the window, one thing at a time, as its buttons and keys do it. */
enum UserAct {
    RUN((desk, dice) -> desk.bench().run()),
    RUN_AGAIN((desk, dice) -> desk.bench().run()),
    PAUSE((desk, dice) -> desk.bench().pause()),
    INTO((desk, dice) -> desk.bench().stepInto()),
    OVER((desk, dice) -> desk.bench().stepOver()),
    OUT((desk, dice) -> desk.bench().stepOut()),
    BACK((desk, dice) -> desk.bench().stepBack()),
    RUN_BACK((desk, dice) -> desk.bench().runBack()),
    OVER_BACK((desk, dice) -> desk.bench().stepOverBack()),
    OUT_BACK((desk, dice) -> desk.bench().stepOutBack()),
    NEXT_PACKET((desk, dice) -> desk.bench().nextPacket()),
    NEXT_PACKET_AGAIN((desk, dice) -> desk.bench().nextPacket()),
    PREVIOUS_PACKET((desk, dice) -> desk.bench().previousPacket()),
    NEXT_LAYER((desk, dice) -> desk.bench().nextLayer()),
    PREVIOUS_LAYER((desk, dice) -> desk.bench().previousLayer()),
    TO_ANSWER((desk, dice) -> desk.bench().toAnswer()),
    TO_REQUEST((desk, dice) -> desk.bench().toRequest()),
    NEXT_OF_EXCHANGE((desk, dice) -> desk.bench().nextOfExchange()),
    LET_OTHERS_RUN((desk, dice) -> desk.bench().letOthersRun()),
    GO_TO(UserAct::goSomewhere),
    GO_TO_END((desk, dice) -> desk.bench().goToEnd()),
    SPEED((desk, dice) -> desk.settings().speedProperty().set(any(Speed.values(), dice))),
    OTHERS((desk, dice) -> desk.settings().othersProperty().set(any(Debugger.Others.values(), dice))),
    DETAIL((desk, dice) -> desk.bench().detailProperty().set(any(Detail.values(), dice))),
    BREAK((desk, dice) -> desk.bench().toggleBreak(anywhere(dice), Optional.empty())),
    NO_BREAKPOINTS((desk, dice) -> desk.bench().set(List.of())),
    BREAK_ONCE(UserAct::breakOnce),
    MUTE((desk, dice) -> desk.bench().mutedProperty().set(dice.nextBoolean())),
    CHOOSE_PACKET(UserAct::choosePacket),
    CHOOSE_FRAME(UserAct::chooseFrame),
    CHOOSE_BYTE((desk, dice) -> desk.bench().selectByte(dice.nextInt(200))),
    CHANGE_PACKET(UserAct::change),
    CHANGE_PACKET_AGAIN(UserAct::change),
    TAKE_CHANGE_BACK(UserAct::takeBack),
    DISCONNECT((desk, dice) -> desk.lecture().stop()),
    RESTART((desk, dice) -> desk.lecture().restart()),
    FREE((desk, dice) -> desk.lecture().free(any(Station.programs().toArray(String[]::new), dice))),
    OPEN_LESSON(UserAct::openLesson),
    SWITCH_LESSON(UserAct::openLesson),
    NEXT_STEP((desk, dice) -> desk.lecture().next()),
    PREVIOUS_STEP((desk, dice) -> desk.lecture().back()),
    ANY_STEP((desk, dice) -> desk.lecture().goTo(dice.nextInt(12))),
    SKIP((desk, dice) -> desk.lecture().quiz().skip()),
    LIVE(ifPlayed((desk, dice) -> desk.lecture().live())),
    RECORDED(UserAct::recorded),
    CLOSE((desk, dice) -> desk.lecture().close());

    private static final int FAR_BEYOND = 50;

    private final BiConsumer<Desk, Random> act;

    UserAct(BiConsumer<Desk, Random> act) {
        this.act = act;
    }

    void doIt(Desk desk, Random dice) {
        act.accept(desk, dice);
    }

    /** Whether what is played ends with it. */
    boolean ends() {
        return compareTo(DISCONNECT) >= 0 && this != NEXT_STEP && this != PREVIOUS_STEP && this != SKIP;
    }

    private static <T> T any(T[] all, Random dice) {
        return all[dice.nextInt(all.length)];
    }

    private static BiConsumer<Desk, Random> ifPlayed(BiConsumer<Desk, Random> act) {
        return (desk, dice) -> {
            if (desk.lecture().stateProperty().get() != Lecture.State.NONE) {
                act.accept(desk, dice);
            }
        };
    }

    private static void goSomewhere(Desk desk, Random dice) {
        desk.bench().goTo(dice.nextInt((int) desk.bench().moment().recorded() + FAR_BEYOND));
    }

    private static Where anywhere(Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> new Where.Packet(any(PacketType.values(), dice), any(Direction.values(), dice));
            case 1 -> new Where.Entered(any(TracedFunction.values(), dice));
            case 2 -> new Where.Returned(any(TracedFunction.values(), dice));
            case 3 -> new Where.Layer(any(Layer.values(), dice));
            default -> new Where.Lock(Optional.empty());
        };
    }

    private static void breakOnce(Desk desk, Random dice) {
        Bench bench = desk.bench();
        bench.set(List.of(Breakpoint.at(1, anywhere(dice)).withOnce(true), Breakpoint.at(2, anywhere(dice))));
    }

    private static void choosePacket(Desk desk, Random dice) {
        List<Packets.Sighting> packets = desk.bench().moment().packets();
        if (!packets.isEmpty()) {
            desk.bench().selectPacket(packets.get(dice.nextInt(packets.size())).position());
        }
    }

    private static void chooseFrame(Desk desk, Random dice) {
        desk.bench().moment().stacks().forEach((thread, stack) -> {
            if (!stack.isEmpty() && dice.nextBoolean()) {
                desk.bench()
                        .selectFrame(
                                thread, stack.get(dice.nextInt(stack.size())).entered());
            }
        });
    }

    private static void change(Desk desk, Random dice) {
        PacketChange change = switch (dice.nextInt(5)) {
            case 0 -> new PacketChange.Drop();
            case 1 -> new PacketChange.Repeat();
            case 2 -> new PacketChange.Cut(dice.nextInt(4));
            case 3 -> new PacketChange.Delay(Duration.ofMillis(dice.nextInt(3_000)));
            default -> new PacketChange.Replace(Bytes.of(new byte[] {(byte) 0xC0, (byte) dice.nextInt(2)}));
        };
        desk.lecture()
                .inFlight()
                .changeable(desk.bench().moment())
                .ifPresent(packet -> desk.lecture().inFlight().order(packet, change));
    }

    private static void takeBack(Desk desk, Random dice) {
        desk.lecture()
                .inFlight()
                .changeable(desk.bench().moment())
                .ifPresent(packet -> desk.lecture().inFlight().takeBack(packet));
    }

    private static void openLesson(Desk desk, Random dice) {
        List<Lesson> lessons = desk.shelf().readingsProperty().get().stream()
                .flatMap(reading -> reading.lesson().stream())
                .toList();
        Lesson lesson = lessons.get(dice.nextInt(lessons.size()));
        desk.lecture().open(lesson, dice.nextInt(9), any(Lecture.Ground.values(), dice));
    }

    private static void recorded(Desk desk, Random dice) {
        if (desk.lecture().lessonProperty().get().isPresent()) {
            desk.lecture().recorded();
        }
    }
}
