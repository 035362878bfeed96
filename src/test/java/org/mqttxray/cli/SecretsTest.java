package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A password is shown nowhere unless the user asks: not as text, not as bytes, in no format and at no detail. */
class SecretsTest {
    private static final String PASSWORD = "sesame-42";
    private static final String HEX =
            HexFormat.of().withUpperCase().formatHex(PASSWORD.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"tree, article", "tree, client", "tree, everything", "jsonl, article", "jsonl, everything"})
    void aPasswordIsMasked(String format, String detail) {
        Console console = run(format, detail);

        assertEquals(0, console.code(), console.err());
        assertFalse(shows(console), console.out());
        assertTrue(console.out().contains("**"), "nothing is masked");
    }

    /** The order names it itself; nothing that is printed does, wherever among the packets it stands. */
    @ParameterizedTest
    @CsvSource({"tree, everything", "jsonl, everything"})
    void aPasswordInWhatAnOrderPutsOnTheWireIsMasked(String format, String detail) {
        String connect = "101A00044D51545404C2003C0000000161" + "0009" + HEX;
        Console console = run(format, detail, "--line", "CONNECT 1 c2s replace C000" + connect);

        assertTrue(console.out().contains("CONNECT 1 c2s"), console.out());
        assertFalse(shows(console), console.out());
    }

    @ParameterizedTest
    @CsvSource({"tree, everything", "jsonl, everything"})
    void aPasswordIsShownToWhoAsks(String format, String detail) {
        assertTrue(shows(run(format, detail, "--show-secrets")));
    }

    private static Console run(String format, String detail, String... more) {
        String[] base = {
            "run",
            "connect",
            "--simulated",
            "--user",
            "ann",
            "--password",
            PASSWORD,
            "--format",
            format,
            "--detail",
            detail
        };
        String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return Console.of(all);
    }

    private static boolean shows(Console console) {
        String bytes = console.out().replace(" ", "").replaceAll("[\r\n]", "");
        return console.out().contains(PASSWORD) || bytes.contains(HEX) || bytes.contains(HEX.substring(0, 8));
    }
}
