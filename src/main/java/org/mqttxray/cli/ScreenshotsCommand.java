package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the pictures of the window that the documentation shows. */
@Command(name = "screenshots", sortOptions = false)
final class ScreenshotsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Window window;

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.screenshots.dir")
    private Path folder;

    @Mixin
    private CommonOptions common;

    ScreenshotsCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() {
        try {
            int code = window.takePictures(folder);
            return code == 0 ? 0 : terminal.fail(Terminal.FAILED, "error.screenshots", folder);
        } catch (Window.Missing e) {
            return terminal.fail(Terminal.FAILED, "error.no-window", e.getMessage());
        } catch (IOException e) {
            String where = e instanceof FileSystemException file ? file.getFile() : folder.toString();
            return terminal.fail(
                    Terminal.FAILED,
                    "error.picture-not-written",
                    where,
                    e.getClass().getSimpleName());
        }
    }
}
