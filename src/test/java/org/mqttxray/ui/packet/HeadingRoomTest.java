package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;

/** What stands above a packet depends on the packet and on the room, and not on what stood there before. */
@WindowTest
class HeadingRoomTest {
    private static final int HEIGHT = 500;
    private static final int SHORT_TITLE = 0;
    /** It tells the connection, too. */
    private static final int LONG_TITLE = 2;

    private final Bench bench = new Bench();
    private PacketView view;

    @ParameterizedTest
    @ValueSource(ints = {294, 330, 360, 390, 420, 450, 480, 510, 540, 570, 600})
    void theTitleBeforeTakesNoRoom(int width) {
        TraceLog log = reconnected();
        bench.open(log, Debugger.ofRecord(log));
        bench.goToEnd();
        List<Object> fresh = shown(width, SHORT_TITLE);
        assertEquals(fresh, shown(width, LONG_TITLE, SHORT_TITLE));
    }

    /** A title that is cut loses its end. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumberStandsInFrontOfTheClient(Language language) {
        TraceLog log = reconnected();
        bench.open(log, Debugger.ofRecord(log));
        bench.goToEnd();
        PacketViewModel model = new PacketViewModel(new Messages(language));
        model.show(bench.moment());
        String title = model.shownProperty().get().orElseThrow().title();
        int number = title.indexOf('2');
        int client = title.indexOf(ClientTitle.of(ClientTitle.REPORTER, new Messages(language)));
        assertTrue(number > 0 && number < client, title);
    }

    private static TraceLog reconnected() {
        NewsLog told = new NewsLog();
        told.client("reporter").connect("reporter-1", true, false).call().connect("reporter-1", true, false);
        return told.log();
    }

    /** What stands there after packets were shown one after the other, and how wide. */
    private List<Object> shown(int width, int... packets) {
        try (PaneStage stage = PaneStage.show(
                () -> {
                    view = new PacketView(bench, new Messages(Language.EN));
                    return new StackPane(view.root());
                },
                width,
                HEIGHT,
                Language.EN,
                false)) {
            for (int packet : packets) {
                stage.run(() -> {
                    bench.refresh();
                    bench.selectPacket(bench.moment().packets().get(packet).position());
                    bench.refresh();
                    view.show(bench.moment());
                });
                stage.picture(); // it is laid out
            }
            Labeled title = (Labeled) view.root().lookup("#title");
            Labeled heading = (Labeled) view.root().lookup("#heading");
            return PaneStage.get(() -> List.of(title.getText(), title.getWidth(), heading.getText()));
        }
    }
}
