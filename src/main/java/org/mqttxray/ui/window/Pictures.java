package org.mqttxray.ui.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.ClassRoom;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.projector.ProjectorWindow;

/**
 * Takes pictures of the running window, in both languages and themes: the first screen, some steps of a lesson, and programs that have
 * run until their packets are there, or are held before one in the Debug perspective; and of some steps on the projector.
 */
public final class Pictures {
    private static final int LESSON = 3;
    private static final int[] STEPS = {1, 5, 7};
    /** Programs, each with how many packets its picture shows in the sequence diagram. */
    private static final Map<String, Integer> PROGRAMS = Map.of("emqx", 21, "ping", 6);
    /** The program of the Debug perspective, and the first byte of the packet before which it is held: PUBLISH, QoS 1. */
    private static final String DEBUGGED = "emqx";

    private static final int HELD = 0x32;
    /** What is shown on the projector: lessons, each with a step. */
    private static final Map<Integer, Integer> PROJECTED = Map.of(3, 5, 5, 6, 7, 7);

    /** Frames until everything has come to rest. */
    private static final int REST = 40;
    /** Frames after which a moment that does not come is given up. */
    private static final int PATIENCE = 1_800;

    private final Desk desk;
    private final Scene scene;
    private final Path folder;
    private final Ended ended;
    private final Queue<Shot> shots = new ArrayDeque<>();
    private int frames;
    private boolean posed;

    private record Shot(
            String name,
            Language language,
            Theme theme,
            OptionalInt step,
            Optional<String> program,
            Perspective perspective,
            OptionalInt projected) {
        Shot(String name, Language language, Theme theme, OptionalInt step) {
            this(name, language, theme, step, Optional.empty(), Perspective.LEARN, OptionalInt.empty());
        }

        static Shot of(String name, Language language, Theme theme, String program, Perspective perspective) {
            return new Shot(
                    name, language, theme, OptionalInt.empty(), Optional.of(program), perspective, OptionalInt.empty());
        }

        static Shot projector(int lesson, int step, Language language) {
            String name = "projector-lesson-" + lesson + "-step-" + step;
            return new Shot(
                    name,
                    language,
                    Theme.LIGHT,
                    OptionalInt.of(step - 1),
                    Optional.empty(),
                    Perspective.LEARN,
                    OptionalInt.of(lesson));
        }

        int lesson() {
            return projected.orElse(LESSON);
        }
    }

    /** What is done when all pictures are there, or one could not be taken. */
    public interface Ended {
        /** All pictures are there. */
        void well();

        /** A moment that was to be taken did not come. */
        void missed();

        /** A picture could not be written. */
        void notWritten(IOException why);
    }

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    /** Pictures that are not taken yet. */
    public Pictures(Desk desk, Scene scene, Path folder, Ended ended) {
        this.desk = desk;
        this.scene = scene;
        this.folder = folder;
        this.ended = ended;
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                shots.add(new Shot("first-run", language, theme, OptionalInt.empty()));
                for (int step : STEPS) {
                    shots.add(new Shot("lesson-3-step-" + step, language, theme, OptionalInt.of(step - 1)));
                }
                for (String program : new TreeSet<>(PROGRAMS.keySet())) {
                    shots.add(Shot.of("program-" + program, language, theme, program, Perspective.LEARN));
                }
                if ((language == Language.EN) == (theme == Theme.DARK)) {
                    shots.add(Shot.of("debug", language, theme, DEBUGGED, Perspective.DEBUG));
                }
            }
            for (int lesson : new TreeSet<>(PROJECTED.keySet())) {
                shots.add(Shot.projector(lesson, PROJECTED.get(lesson), language));
            }
        }
    }

    /** Takes them, in the frames to come. */
    public void take() {
        desk.settings().reduceMotionProperty().set(true);
        timer.start();
    }

    private void frame() {
        if (shots.isEmpty()) {
            timer.stop();
            ended.well();
            return;
        }
        if (!desk.shelf().wasRead()) {
            return;
        }
        Shot shot = shots.peek();
        if (!posed) {
            pose(shot);
        }
        frames = ready(shot) ? Math.max(frames, 0) + 1 : Math.min(frames, 0) - 1;
        if (frames > REST) {
            take(shot);
        } else if (frames < -PATIENCE) {
            timer.stop();
            ended.missed();
        }
    }

    private void pose(Shot shot) {
        posed = true;
        frames = 0;
        desk.settings().languageProperty().set(shot.language);
        desk.settings().themeProperty().set(shot.theme);
        desk.settings().perspectiveProperty().set(shot.perspective);
        boolean projected = shot.projected.isPresent();
        desk.classRoom().choose(projected ? ClassRoom.Screens.ONE : ClassRoom.Screens.NONE);
        if (shot.program.isPresent()) {
            desk.lecture().free(shot.program.get());
            return;
        }
        if (shot.step.isEmpty()) {
            desk.lecture().close();
            return;
        }
        desk.shelf()
                .lesson(shot.lesson())
                .ifPresent(lesson -> desk.lecture().open(lesson, shot.step.getAsInt(), Lecture.Ground.LIVE));
    }

    private boolean ready(Shot shot) {
        Lecture.State state = desk.lecture().stateProperty().get();
        if (shot.program.isPresent()) {
            boolean debugged = shot.perspective == Perspective.DEBUG;
            return state == Lecture.State.READY && (debugged ? isHeld() : hasRun(PROGRAMS.get(shot.program.get())));
        }
        return state == (shot.step.isPresent() ? Lecture.State.READY : Lecture.State.NONE);
    }

    /** Lets the program run until its packets are there, then holds it and brings the sequence diagram to the front. */
    private boolean hasRun(int packets) {
        Moment moment = desk.bench().moment();
        boolean there = moment.packets().size() >= packets;
        if (!there && !moment.playhead().running()) {
            desk.bench().run();
        } else if (there && moment.playhead().running()) {
            desk.bench().pause();
        }
        if (there && scene.lookup("#stage-sequence") instanceof ToggleButton tab && !tab.isSelected()) {
            tab.fire();
        }
        return there && !moment.playhead().running();
    }

    /** Goes from packet to packet until the program is held before the one wanted. */
    private boolean isHeld() {
        Moment moment = desk.bench().moment();
        boolean there = moment.packet()
                .filter(packet -> packet.growth().isEmpty() && packet.sighting().out())
                .filter(packet -> packet.octets().get(0).value() == HELD)
                .isPresent();
        if (!there && !moment.playhead().running()) {
            desk.bench().nextPacket();
        }
        return there;
    }

    private void take(Shot shot) {
        try {
            save(shot);
            shots.remove();
            posed = false;
        } catch (IOException e) {
            timer.stop();
            ended.notWritten(e);
        }
    }

    private void save(Shot shot) throws IOException {
        String name = String.join("-", shot.name, shot.language.name(), shot.theme.name()) + ".png";
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve(name.toLowerCase(Locale.ROOT)))) {
            if (!ImageIO.write(picture(shot), "png", file)) {
                throw new IOException("png");
            }
        }
    }

    private BufferedImage picture(Shot shot) {
        WritableImage seen = (shot.projected.isPresent()
                        ? ProjectorWindow.sceneOf(desk, new Messages(shot.language))
                        : scene)
                .snapshot(null);
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
