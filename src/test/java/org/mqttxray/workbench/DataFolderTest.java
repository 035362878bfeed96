package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program keeps of its own accord lies where the system wants such things. */
class DataFolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # system    | property | variable      | its value  | folder
        Linux       |          |               |            | /home/ada/.local/share/mqtt-xray
        Linux       |          | XDG_DATA_HOME | /data      | /data/mqtt-xray
        Linux       |          | XDG_DATA_HOME | relative   | /home/ada/.local/share/mqtt-xray
        FreeBSD     |          |               |            | /home/ada/.local/share/mqtt-xray
        Mac OS X    |          | XDG_DATA_HOME | /data      | /home/ada/Library/Application Support/MQTT X-Ray
        Windows 11  |          | LOCALAPPDATA  | /local     | /local/MQTT X-Ray
        Windows 11  |          |               |            | /home/ada/AppData/Local/MQTT X-Ray
        Linux       | /told    | XDG_DATA_HOME | /data      | /told
        """)
    void isWhereTheSystemWantsIt(String system, String told, String variable, String value, Path folder) {
        Map<String, String> properties = new HashMap<>(Map.of("user.home", "/home/ada", "os.name", system));
        properties.put(DataFolder.PROPERTY, told);
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
        assertEquals(folder, DataFolder.of(properties::get, environment::get).path());
    }
}
