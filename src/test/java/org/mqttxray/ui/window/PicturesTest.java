package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Theme;

/** Taking pictures comes to an end, also where they can't be written. */
@WindowTest
class PicturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "below"})
    void aFileInPlaceOfTheFolderIsTold(String name, @TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        List<IOException> told = new ArrayList<>();
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            Pictures pictures = new Pictures(window.desk(), window.scene(), file.resolve(name), new Pictures.Ended() {
                @Override
                public void well() {
                    throw new AssertionError("nothing can be written");
                }

                @Override
                public void missed() {
                    throw new AssertionError("the first screen is there");
                }

                @Override
                public void notWritten(IOException why) {
                    told.add(why);
                }
            });
            window.run(pictures::take);
            window.await("the end", () -> !told.isEmpty());
            window.settle();
        }
        assertEquals(1, told.size());
        assertEquals(file.resolve(name).toString(), ((FileSystemException) told.get(0)).getFile());
    }
}
