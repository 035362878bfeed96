package org.mqttxray.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;

/** Each check finds what is broken, and nothing in a scene in which nothing is. */
@WindowTest
class SceneAuditTest {
    private static final String LONG = "The first packet is CONNECT and nothing may come before it";

    private static List<String> english(Callable<Parent> content) {
        try (PaneStage stage = PaneStage.show(content, 300, 200, Language.EN, false)) {
            return PaneStage.get(() -> SceneAudit.anyLanguage().problems(stage.scene()));
        }
    }

    private static List<String> chinese(Callable<Parent> content) {
        SceneAudit audit = SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH));
        try (PaneStage stage = PaneStage.show(content, 300, 200, Language.ZH, true)) {
            return PaneStage.get(() -> audit.problems(stage.scene()));
        }
    }

    private static void assertOne(String expected, List<String> problems) {
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(expected), problems.toString());
    }

    private static Parent at(Node node, double x, double y) {
        node.relocate(x, y);
        return new Pane(node);
    }

    @Test
    void aCleanSceneHasNoProblem() {
        assertEquals(List.of(), english(SceneAuditTest::clean));
    }

    @Test
    void aCleanChineseSceneHasNoProblem() {
        assertEquals(List.of(), chinese(() -> new VBox(10, new Label("连接 CONNECT 报文"), new Button("运行"))));
    }

    private static Parent clean() {
        TextField field = new TextField();
        Label name = new Label("Name");
        name.setLabelFor(field);
        Label cut = new Label(LONG);
        cut.setTooltip(new Tooltip(LONG));
        cut.setMaxWidth(80);
        Button off = new Button("Off");
        off.setDisable(true);
        ListView<String> list = new ListView<>();
        for (int i = 0; i < 50; i++) {
            list.getItems().add("row " + i);
        }
        list.setAccessibleText("rows");
        list.setMaxHeight(60);
        Text plain = new Text("plain ");
        plain.getStyleClass().add("ink");
        Text chip = new Text("chip");
        chip.getStyleClass().add("ink2");
        return new VBox(2, new HBox(4, name, field), cut, off, list, new TextFlow(plain, chip));
    }

    @Test
    void textWithAnEllipsisIsFound() {
        assertOne("no tooltip says it", english(() -> {
            Label label = new Label(LONG);
            label.setMaxWidth(80);
            return new VBox(label);
        }));
    }

    @Test
    void aMarkAtTheBeginningOfALineIsFound() {
        assertOne("begins with ,", english(() -> {
            Label word = new Label("platform_net_socket_write_timeout");
            word.setMinWidth(250);
            TextFlow flow = new TextFlow(word, new Text(", and so on"));
            flow.setPrefWidth(252);
            flow.setMaxWidth(252);
            return new Pane(flow);
        }));
    }

    @Test
    void aWordBrokenInTheMiddleIsFound() {
        List<String> problems = english(() -> {
            Label squeezed = new Label("the offset");
            squeezed.setWrapText(true);
            squeezed.setPrefSize(30, 120);
            return at(squeezed, 10, 10);
        });
        assertOne("the word \"offset\" is", problems);
    }

    @Test
    void aPromptThatDoesNotFitIsFound() {
        assertOne("the prompt", english(() -> {
            TextField field = new TextField();
            field.setPromptText(LONG);
            field.setAccessibleText("sentence");
            field.setMaxWidth(100);
            return new VBox(new Button("first"), field);
        }));
    }

    @Test
    void textBeyondAClipIsFound() {
        assertOne("out of what", english(() -> {
            Label label = new Label(LONG);
            label.setMinWidth(200);
            label.setTooltip(new Tooltip(LONG));
            Pane clipped = new Pane(label);
            clipped.setClip(new Rectangle(100, 100));
            return new Pane(clipped);
        }));
    }

    @Test
    void aControlBeyondTheSceneIsFound() {
        assertOne("reaches", english(() -> at(new ToggleButton("far"), 290, 20)));
    }

    @Test
    void textBeyondItsPaneIsFound() {
        assertOne("its pane", english(() -> {
            Text text = new Text(LONG.substring(0, 30));
            text.getStyleClass().add("ink");
            text.setY(20);
            Pane pane = new Pane(text);
            pane.getStyleClass().add("pane");
            pane.setMaxSize(80, 100);
            return new HBox(pane, new Pane());
        }));
    }

    @Test
    void whatCanBeScrolledToIsNotCut() {
        assertEquals(List.of(), english(() -> scrolling(ScrollPane.ScrollBarPolicy.AS_NEEDED)));
    }

    @Test
    void whatCantBeScrolledToIsCut() {
        assertOne("reaches", english(() -> scrolling(ScrollPane.ScrollBarPolicy.NEVER)));
    }

    private static Parent scrolling(ScrollPane.ScrollBarPolicy across) {
        Label wide = new Label(LONG + LONG);
        wide.setMinWidth(900);
        ScrollPane scroll = new ScrollPane(new VBox(wide));
        scroll.setHbarPolicy(across);
        scroll.setAccessibleText("text");
        return new StackPane(scroll);
    }

    @Test
    void controlsOnEachOtherAreFound() {
        List<String> problems = english(() -> {
            Button a = new Button("aaaa");
            Button b = new Button("bbbb");
            b.relocate(20, 0);
            return new Pane(a, b);
        });
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("lies on")), problems.toString());
    }

    @Test
    void textsOfDifferentParentsOnEachOtherAreFound() {
        assertOne("lies on", english(() -> {
            Label a = new Label("one two three");
            Label b = new Label("four five");
            HBox second = new HBox(b);
            second.relocate(30, 2);
            return new Pane(new HBox(a), second);
        }));
    }

    @Test
    void anOverlayMayLieOnOthers() {
        assertEquals(List.of(), english(() -> {
            Label bubble = new Label("bubble");
            bubble.getStyleClass().add("overlay");
            return new StackPane(new Label("below"), bubble);
        }));
    }

    @Test
    void faintTextIsFound() {
        assertOne("contrast", english(() -> {
            Label label = new Label("faint");
            label.setStyle("-fx-text-fill: #AAAAAA");
            return new VBox(label);
        }));
    }

    @Test
    void aFadedParentMakesFaintText() {
        assertOne("contrast", english(() -> {
            VBox box = new VBox(new Label("faded"));
            box.setOpacity(0.3);
            return new VBox(box);
        }));
    }

    @Test
    void textOnACanvasIsNotJudged() {
        assertEquals(List.of(), english(() -> {
            Label label = new Label("white");
            label.setStyle("-fx-text-fill: white");
            return new StackPane(new Canvas(300, 200), label);
        }));
    }

    @Test
    void anotherFaceIsFound() {
        assertOne("is in the face", english(() -> {
            Label label = new Label("other");
            label.setStyle("-fx-font-family: 'System'");
            return new VBox(label);
        }));
    }

    @Test
    void chineseInTheMonospacedFaceIsFound() {
        assertOne("has Chinese characters in the face JetBrains Mono", english(() -> {
            Label label = new Label("报文");
            label.getStyleClass().add("mono");
            return new VBox(label);
        }));
    }

    @Test
    void aSmallTargetIsFound() {
        assertOne("a target of", english(() -> {
            Button button = new Button("x");
            button.setStyle("-fx-min-height: 18; -fx-pref-height: 18; -fx-max-height: 18; -fx-font-size: 11");
            return new VBox(10, new Label("first"), button);
        }));
    }

    @Test
    void aButtonWithoutANameIsFound() {
        assertOne("has no name", english(() -> {
            Button button = new Button();
            button.setPadding(new Insets(15));
            return new VBox(button);
        }));
    }

    @Test
    void anEnglishPhraseInAChineseWindowIsFound() {
        assertOne("is not Chinese", chinese(() -> new VBox(new Label("单击 the next packet 继续"))));
    }

    @Test
    void anEnglishWordWithAChineseTwinIsFound() {
        String word = new Messages(Language.EN).get("field.packet-type");
        assertOne("there is Chinese for it", chinese(() -> new VBox(new Label(word))));
    }

    @Test
    void anEnglishTooltipInAChineseWindowIsFound() {
        assertOne("is not Chinese", chinese(() -> {
            Button button = new Button("运行");
            button.setTooltip(new Tooltip("run it now"));
            return new VBox(button);
        }));
    }

    @Test
    void namesAndCodeMayBeLatin() {
        assertEquals(List.of(), chinese(() -> {
            Label code = new Label("return from here");
            code.getStyleClass().add("mono");
            return new VBox(
                    new Label("MQTT X-Ray 调用 mqtt_connect, mqtt_write_lock"), new Label("CONNECT, CONNACK"), code);
        }));
    }
}
