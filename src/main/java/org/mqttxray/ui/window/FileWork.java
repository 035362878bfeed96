package org.mqttxray.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.card.Card;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.files.FailedCard;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.files.FileDrop;
import org.mqttxray.ui.files.SaveCard;
import org.mqttxray.ui.files.SaveViewModel;
import org.mqttxray.ui.files.UnsavedCard;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.FileNotice;
import org.mqttxray.ui.model.FileTask;
import org.mqttxray.ui.model.Leaving;
import org.mqttxray.ui.model.OpenedRun;
import org.mqttxray.ui.model.RecentFiles;
import org.mqttxray.ui.model.Route;
import org.mqttxray.ui.model.TraceFiles;
import org.mqttxray.workbench.Recovery;

/** What the window does around files: asks which, says what became of them. */
final class FileWork {
    private final Desk desk;
    private final TraceFiles files;
    private final CardLayer cards;
    private FileDialogs dialogs;
    /** What it was last asked for whether bookmarks may be lost. */
    private Optional<Runnable> asked = Optional.empty();

    FileWork(Desk desk, CardLayer cards, Scene scene, FileDialogs dialogs) {
        this.desk = desk;
        this.files = desk.files();
        this.cards = cards;
        this.dialogs = dialogs;
        FileDrop.install(scene, files::open);
    }

    /** Lets somebody else choose files. */
    void choose(FileDialogs others) {
        dialogs = others;
    }

    /** Who is asked for files: whoever chooses them then. */
    FileDialogs dialogs() {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen(Optional<Path> near, Messages messages) {
                return dialogs.toOpen(near, messages);
            }

            @Override
            public Optional<Path> toSave(String name, Optional<Path> near, Messages messages) {
                return dialogs.toSave(name, near, messages);
            }

            @Override
            public Optional<Path> toExport(String name, String ending, String kind, Messages messages) {
                return dialogs.toExport(name, ending, kind, messages);
            }
        };
    }

    /** Asks for a recording, and opens it. */
    void open(Messages messages) {
        dialogs.toOpen(near(), messages).ifPresent(files::open);
    }

    /** Asks how and where the run is to be saved. */
    void save(Messages messages) {
        SaveViewModel model = new SaveViewModel(
                desk.bench(),
                desk.lecture().lessonProperty().get().isPresent(),
                desk.lecture().opened().map(OpenedRun::holdsSecrets).orElse(true),
                messages);
        Runnable choose = () -> {
            boolean secrets = model.withSecretsProperty().get();
            cards.close();
            dialogs.toSave(files.usualName(), near(), messages).ifPresent(file -> files.save(file, secrets));
        };
        SaveCard content = new SaveCard(model, messages, choose, cards::close);
        cards.inTheMiddle(new Card(messages.get("files.save.title"), content.root()));
        content.ask();
    }

    /** Asks where a run that was not closed is to be saved. */
    void save(Recovery.Found run, String name, Messages messages) {
        dialogs.toSave(name, near(), messages).ifPresent(file -> files.save(run, file));
    }

    private Optional<Path> near() {
        return files.recent().filesProperty().get().stream().findFirst().map(RecentFiles.Recent::file);
    }

    /** Asks whether bookmarks may be lost, if that is to be asked. */
    private void doubt(Messages messages) {
        Leaving leaving = desk.leaving();
        Optional<Runnable> deed = leaving.waitingProperty().get();
        if (deed.equals(asked)) {
            if (deed.isPresent() && !cards.isOpen()) {
                leaving.answer(false); // the card was closed without an answer
            }
            return;
        }
        asked = deed;
        if (deed.isEmpty()) {
            return;
        }
        UnsavedCard content =
                new UnsavedCard(desk.lecture().opened().map(OpenedRun::name), messages, new UnsavedCard.Answers() {
                    @Override
                    public void save() {
                        close(false);
                        FileWork.this.save(messages);
                    }

                    @Override
                    public void lose() {
                        close(true);
                    }

                    @Override
                    public void stay() {
                        close(false);
                    }

                    private void close(boolean goOn) {
                        cards.close();
                        leaving.answer(goOn);
                    }
                });
        cards.inTheMiddle(new Card(messages.get("files.unsaved.title"), content));
        content.ask();
    }

    /** Says what became of the last file, once, and asks what is to be asked; called once a frame. */
    void tell(Shell shell) {
        doubt(shell.messages());
        Optional<FileNotice> notice = files.noticeProperty().get();
        if (notice.isEmpty()) {
            return;
        }
        files.read();
        Messages messages = shell.messages();
        if (notice.get().failed()) {
            fail(notice.get(), messages);
        } else if (notice.get().kind() == FileTask.Kind.SAVE || hint(messages).isEmpty()) {
            shell.strip()
                    .note(
                            notice.get().sentence().apply(messages),
                            desk.bench().moment().events());
        }
    }

    private void fail(FileNotice notice, Messages messages) {
        boolean saving = notice.kind() == FileTask.Kind.SAVE;
        String title = messages.get(saving ? "files.not-saved.title" : "files.not-opened.title");
        FailedCard content = new FailedCard(
                notice,
                title,
                messages,
                () -> {
                    cards.close();
                    if (saving) {
                        save(messages);
                    } else {
                        open(messages);
                    }
                },
                cards::close);
        cards.inTheMiddle(new Card(title, content));
        content.ask();
    }

    /** The title of the window. */
    String title(Messages messages) {
        String name = messages.get("window.name");
        return desk.lecture()
                .opened()
                .map(run -> messages.get("files.title", run.name()))
                .orElse(name);
    }

    /** What is to be known of the file that is shown, or of the one in which the run should be kept. */
    Optional<String> hint(Messages messages) {
        Optional<OpenedRun> run = desk.lecture().opened();
        return desk.lecture()
                .notKept()
                .map(why -> messages.get("files.not-kept", why))
                .or(() -> desk.progress().trouble().map(what -> messages.get(what.key(), what.argument())))
                .or(() -> run.flatMap(one -> cutOff(one, messages)))
                .or(() -> run.filter(OpenedRun::holdsSecrets).map(one -> messages.get("files.holds-secrets")))
                .or(() -> desk.lecture().route().flatMap(route -> onRoute(route, messages)));
    }

    private static Optional<String> cutOff(OpenedRun run, Messages messages) {
        String key = run.events() == 0 ? "files.cut-off-nothing" : "files.cut-off";
        return run.cutOffAtLine().map(line -> messages.get(key, line));
    }

    private Optional<String> onRoute(Route route, Messages messages) {
        int stop = desk.lecture()
                .lessonProperty()
                .get()
                .map(lesson ->
                        route.index(lesson.id(), desk.lecture().stepProperty().get()))
                .orElse(-1);
        boolean half = route.kind() != Route.Kind.SHORT;
        String key = half ? "progress.route.stop-half" : "progress.route.stop";
        return stop < 0
                ? Optional.empty()
                : Optional.of(messages.get(key, stop + 1, route.stops().size()));
    }
}
