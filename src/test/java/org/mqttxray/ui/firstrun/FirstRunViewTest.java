package org.mqttxray.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.LessonShelf;
import org.mqttxray.ui.model.Route;
import org.mqttxray.ui.model.Worker;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.ui.progress.ProgressStore;

/** On the first screen all nine lessons are seen without scrolling, whatever else is offered. */
@WindowTest
class FirstRunViewTest {
    private static final int LESSONS = 9;

    @AutoClose
    private final Worker worker = new Worker();

    private final LessonShelf shelf = new LessonShelf(Path.of("lessons"), worker);

    /** 584 is what the bars leave of the least window, 144 are the lines of three runs that were not closed. */
    @ParameterizedTest
    @CsvSource({
        "ZH, 584, 0, true",
        "EN, 584, 0, true",
        "ZH, 584, 144, false",
        "EN, 584, 144, false",
        "ZH, 900, 144, true"
    })
    void allLessonsHaveRoom(Language language, int height, double offered, boolean picture) {
        shelf.look();
        Background.await("the lessons", () -> {
            worker.finish();
            return shelf.wasRead();
        });
        try (PaneStage stage = PaneStage.show(() -> view(offered, language), 1200, height, language, false)) {
            stage.run(() -> {});
            assertEquals(LESSONS, PaneStage.get(() -> whole(stage)));
            assertEquals(
                    picture,
                    PaneStage.get(
                            () -> stage.scene().lookup(".first-run-picture").isVisible()));
        }
    }

    private Parent view(double offered, Language language) {
        FirstRunView view = new FirstRunView(
                shelf,
                new Standings(new ProgressBook(ProgressStore.inMemory()), lesson -> false),
                new Region(),
                new Messages(language),
                new FirstRunView.Ways() {
                    @Override
                    public void start(Lesson lesson) {}

                    @Override
                    public void start(Route route) {}

                    @Override
                    public void free(String program) {}

                    @Override
                    public void openFolder() {}

                    @Override
                    public void broker(Region at) {}
                });
        Region offer = new Region();
        offer.setMinHeight(offered);
        Presence.shown(offer, offered > 0);
        view.offer(offer);
        view.aid(new Button("aid"));
        return view.root();
    }

    /** How many rows of the list lie wholly within it. */
    private static int whole(PaneStage stage) {
        Bounds list = inScene(stage.scene().lookup(".lesson-list"));
        return (int) stage.scene().getRoot().lookupAll(".lesson-row").stream()
                .filter(row -> row.getParent().isVisible())
                .map(FirstRunViewTest::inScene)
                .filter(row -> row.getMinY() >= list.getMinY() && row.getMaxY() <= list.getMaxY())
                .count();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
