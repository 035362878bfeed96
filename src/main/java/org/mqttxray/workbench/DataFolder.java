package org.mqttxray.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folder of this user in which the program keeps what it needs of its own accord, where the system wants such things. It need not
 * exist.
 *
 * @param path of the folder
 */
public record DataFolder(Path path) {
    /** The system property that names another folder. */
    public static final String PROPERTY = "mqttxray.data";

    private static final String NAME = "MQTT X-Ray";
    private static final String UNIX_NAME = "mqtt-xray";

    /** The one of this user on this system. */
    public static DataFolder usual() {
        return of(System::getProperty, System::getenv);
    }

    static DataFolder of(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        String told = properties.apply(PROPERTY);
        if (told != null && !told.isBlank()) {
            return new DataFolder(Path.of(told).toAbsolutePath());
        }
        Path home = Path.of(properties.apply("user.home"));
        String system = properties.apply("os.name");
        if (system.startsWith("Windows")) {
            Path local = variable(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"));
            return new DataFolder(local.resolve(NAME));
        }
        if (system.startsWith("Mac")) {
            return new DataFolder(
                    home.resolve("Library").resolve("Application Support").resolve(NAME));
        }
        Path data = variable(environment, "XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"));
        return new DataFolder(data.resolve(UNIX_NAME));
    }

    /** A folder that a variable names; the XDG specification has relative ones ignored. */
    private static Optional<Path> variable(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** Where runs are kept while they are being recorded. */
    public Path runs() {
        return path.resolve("runs");
    }

    /** Where it is kept how far the user has come with the lessons. */
    public Path progress() {
        return path.resolve("progress");
    }
}
