package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Theme;

/** A packet that is held is changed with the window's own controls, on the built-in broker. */
@WindowTest
class ChangePacketTest {
    private static final String TOPIC = "#change-field-3";
    /** What the program says is English in every language. */
    private static final String PAYLOAD = "message of";

    /** What is in the strip at the foot is no part of this. */
    private static final List<String> STRIP = List.of("low > HBox#root > ");

    private static final String BAR = "#stop-bar";

    private static Moment moment(OpenWindow window) {
        return window.desk().bench().moment();
    }

    private static void holdPublishAtQos1(OpenWindow window) throws Exception {
        Breakpoint breakpoint = Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withCondition(Optional.of(Filter.of("mqtt.qos == 1")));
        window.run(() -> window.desk().bench().set(List.of(breakpoint)));
        window.run(() -> window.desk().lecture().free("qos"));
        window.await("the client", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
    }

    private static void goOn(OpenWindow window) {
        window.run(() -> window.desk().bench().run());
        window.await("a stop", () -> !moment(window).playhead().running());
        window.settle();
    }

    private static String text(OpenWindow window, String label) {
        return PaneStage.get(() -> ((Label) window.node(label)).getText());
    }

    @Test
    void theBrokerDeliversTheEditedMessageOnce() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            holdPublishAtQos1(window);
            MqttClient ear = listen(window, heard);
            goOn(window);
            assertTrue(window.node(BAR).isVisible());
            assertTrue(window.node(BAR).getAccessibleText().contains("mqtt.qos == 1, hit 1"));
            assertTrue(tab(window).endsWith("+ 1 held"), tab(window));
            window.press(KeyCode.CONTROL, KeyCode.E);
            window.settle();
            window.run(() -> window.node(TOPIC).requestFocus());
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.write("edited/topic");
            window.click("#apply");
            window.settle();
            assertFalse(window.exists("#apply"), "the card is closed");
            assertTrue(text(window, "#held-order").startsWith("Will be sent as: 32 "), text(window, "#held-order"));
            window.run(() -> window.desk().bench().nextPacket());
            window.await("the packet is away", () -> !moment(window).playhead().running());
            goOn(window);
            window.await("all are heard", () -> heard.size() == 3);
            assertEquals(List.of("lesson/message", "edited/topic", "lesson/message"), heard);
            stop(ear);
        }
    }

    private static MqttClient listen(OpenWindow window, List<String> heard) throws MqttException {
        String address = window.desk().line().address().orElseThrow();
        MqttClient ear = new MqttClient("tcp://" + address, "ear", new MemoryPersistence());
        ear.connect();
        ear.subscribe("#", (topic, message) -> heard.add(topic));
        return ear;
    }

    private static void stop(MqttClient ear) throws MqttException {
        ear.disconnectForcibly(100, 100);
        ear.close(true);
    }

    private static String tab(OpenWindow window) {
        return PaneStage.get(() -> ((ToggleButton) window.node("#window-tab-packets")).getText());
    }

    @Test
    void theNextPacketFromTheBrokerIsHeldByAKeyAndLetGo() throws Exception {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            holdPublishAtQos1(window);
            goOn(window);
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.await("it is said", () -> strip(window).startsWith("The next packet from the broker"));
            window.run(() -> window.desk().bench().run());
            window.await(
                    "PUBACK waits at the link",
                    () -> window.exists("#stop-let-go")
                            && window.node("#stop-let-go").getParent().isVisible());
            assertTrue(window.node(BAR).getAccessibleText().contains("has come from the broker and waits at the link"));
            assertEquals("PUBLISH", lastType(window), "the client has not got it");
            window.click("#stop-let-go");
            window.await(
                    "the client gets it",
                    () -> window.desk().lecture().inFlight().incoming().isEmpty());
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.await("it is taken back", () -> strip(window).startsWith("No packet from the broker"));
        }
    }

    private static String strip(OpenWindow window) {
        return window.node(".strip #hint") instanceof Label hint ? hint.getText() : "";
    }

    private static String lastType(OpenWindow window) {
        Moment now = moment(window);
        return window.desk()
                .bench()
                .packetType(now.packets().get(now.packets().size() - 1))
                .orElseThrow()
                .name();
    }

    @Test
    void aWrongValueIsToldAndUndone() throws Exception {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1600, 1000)) {
            holdPublishAtQos1(window);
            assertTrue(window.node("#change-packet").isDisabled(), "nothing is held");
            goOn(window);
            window.click("#change-packet");
            window.settle();
            window.run(() -> window.node("#change-field-0-QOS").requestFocus());
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.write("7");
            assertTrue(window.node("#apply").isDisabled());
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.write("0");
            assertFalse(window.node("#apply").isDisabled());
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertEquals("1", ((TextField) window.node("#change-field-0-QOS")).getText());
            window.click("#drop");
            window.click("#apply");
            window.settle();
            window.click("#held-take-back");
            window.settle();
            assertFalse(window.node("#held-order").getParent().isVisible());
        }
    }

    /** The card lies in the middle: with each height that it gained or lost, what one has just clicked would run away. */
    @Test
    void nothingRunsFromUnderThePointerWhateverIsChosen() throws Exception {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            holdPublishAtQos1(window);
            goOn(window);
            window.press(KeyCode.CONTROL, KeyCode.E);
            window.settle();
            Map<String, Double> first = heights(window);
            for (String choice : List.of("#bytesTab", "#fieldsTab", "#drop", "#delay", "#cut", "#repeat", "#edit")) {
                window.run(() -> ((ToggleButton) window.node(choice)).setSelected(true));
                window.settle();
                assertEquals(first, heights(window), choice);
            }
        }
    }

    /** How far down the window some parts of the card lie. */
    private static Map<String, Double> heights(OpenWindow window) {
        Map<String, Double> heights = new TreeMap<>();
        for (String part : List.of("#drop", "#fieldsTab", "#apply")) {
            Node node = window.node(part);
            heights.put(
                    part,
                    PaneStage.get(
                            () -> node.localToScene(node.getLayoutBounds()).getMinY()));
        }
        return heights;
    }

    /** In both sizes, in every act, nothing is cut, overlaps or can't be read. */
    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "ZH,DARK"})
    void theBarAndTheEditorCanBeRead(Language language, Theme theme) throws Exception {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 1600, 1000)) {
            holdPublishAtQos1(window);
            goOn(window);
            for (double[] size : new double[][] {{1600, 972}, {1200, 632}}) {
                window.resize(size[0], size[1]);
                audit(window, language, "held", problems);
                window.press(KeyCode.CONTROL, KeyCode.E);
                window.settle();
                for (String act : List.of("#edit", "#delay", "#cut", "#repeat", "#drop")) {
                    window.run(() -> ((ToggleButton) window.node(act)).setSelected(true));
                    audit(window, language, act, problems);
                }
                window.fire("#apply");
                window.settle();
                audit(window, language, "ordered", problems);
                window.fire("#held-take-back");
                window.settle();
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    private static void audit(OpenWindow window, Language language, String what, Set<String> problems) {
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        window.settle();
        PaneStage.get(() -> audit.problems(window.scene())).stream()
                .filter(problem -> !problem.contains(PAYLOAD))
                .filter(problem -> STRIP.stream().noneMatch(problem::contains))
                .map(problem -> what + ": " + problem)
                .forEach(problems::add);
    }
}
