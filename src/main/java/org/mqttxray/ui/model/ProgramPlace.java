package org.mqttxray.ui.model;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the program lies, and what lies beside it. */
public final class ProgramPlace {
    private static final String JAR = "mqtt-xray.jar";

    private ProgramPlace() {}

    /** The jar that runs, or the folder of classes. */
    static Path program() {
        String classes = System.getProperty("java.class.path", "");
        return Path.of(classes.split(File.pathSeparator)[0]).toAbsolutePath().normalize();
    }

    /** The line that has a terminal do what a command of the program does. */
    public static String command(String name, Path path) {
        Path here = program();
        Path jar = here.toString().endsWith(".jar") ? here : here.resolveSibling(JAR);
        return "java -jar " + quoted(jar) + " " + name + " " + quoted(path);
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.indexOf(' ') < 0 ? text : '"' + text + '"';
    }

    /** The folder of lessons that comes with the program: where it was started, or beside its jar. */
    public static Path lessons() {
        Path here = Path.of("lessons").toAbsolutePath();
        return Stream.of(here, program().resolveSibling("lessons"), program().resolveSibling("../lessons"))
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(here);
    }
}
