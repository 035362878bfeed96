package org.mqttxray.ui.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mqttxray.workbench.KeptText;

/** Where progress lies between two starts. */
public interface ProgressStore {
    /**
     * What was kept.
     *
     * @param progress all that could be understood
     * @param aside where a file lies now that could not, if there was one
     * @param newer a file of a newer program, which stays where it is, if there was one
     */
    record Read(Progress progress, Optional<Path> aside, Optional<Path> newer) {}

    /**
     * What was kept.
     *
     * @throws IOException if there is something that can't be read
     */
    Read read() throws IOException;

    /** Keeps it. */
    void write(Progress progress) throws IOException;

    /** Progress that lasts as long as the program. */
    static ProgressStore inMemory() {
        return new ProgressStore() {
            @Override
            public Read read() {
                return new Read(Progress.NONE, Optional.empty(), Optional.empty());
            }

            @Override
            public void write(Progress progress) {
                // whoever has it keeps it
            }
        };
    }

    /** Progress in a folder, which several processes of a user may share. */
    static ProgressStore in(Path folder) {
        KeptText kept = new KeptText(folder, "-progress.json");
        return new ProgressStore() {
            @Override
            public Read read() throws IOException {
                Progress all = Progress.NONE;
                Optional<Path> aside = Optional.empty();
                Optional<Path> newer = Optional.empty();
                for (KeptText.Part part : kept.read()) {
                    Optional<Progress> one = ProgressJson.read(part.text());
                    if (one.isPresent()) {
                        all = all.with(one.get());
                    } else if (ProgressJson.newer(part.text())) {
                        kept.leave(part);
                        newer = Optional.of(part.file());
                    } else {
                        aside = Optional.of(kept.setAside(part));
                    }
                }
                return new Read(all, aside, newer);
            }

            @Override
            public void write(Progress progress) throws IOException {
                kept.write(ProgressJson.text(progress));
            }
        };
    }
}
