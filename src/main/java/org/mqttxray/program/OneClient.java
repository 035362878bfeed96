package org.mqttxray.program;

import java.util.List;

/**
 * A program with one client, which bears its name.
 *
 * @param name as a user types it
 * @param line what is to happen on the line
 * @param main what it does
 */
record OneClient(String name, List<String> line, Main main) implements Program {
    @Override
    public List<Role> roles() {
        return List.of(new Role(name, main, line));
    }
}
