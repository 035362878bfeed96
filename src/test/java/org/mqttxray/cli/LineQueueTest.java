package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line waits for its end, but not for ever; lines keep their order. */
class LineQueueTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LineQueue lines =
            new LineQueue(new PrintStream(out, true, StandardCharsets.UTF_8), " …", () -> this.worldNanos);
    private long worldNanos;

    @Test
    void aLineAndAllAfterItWaitForItsEnd() {
        LineQueue.Line call = lines.begin("main()");
        lines.add("inside");
        lines.flush();
        assertEquals(List.of(), printed());

        assertTrue(call.end(" = 0"));
        lines.flush();
        assertEquals(List.of("main() = 0", "inside"), printed());
    }

    @Test
    void anEndThatComesTooLateIsRefused() {
        LineQueue.Line call = lines.begin("main()");
        lines.add("inside");
        worldNanos = LineQueue.PATIENCE.toNanos();
        lines.flush();
        assertEquals(List.of("main() …", "inside"), printed());

        assertFalse(call.end(" = 0"));
        lines.flush();
        assertEquals(List.of("main() …", "inside"), printed());
    }

    @Test
    void atTheEndNothingIsHeldBack() {
        lines.begin("main()");
        lines.add("inside");
        lines.finish();
        assertEquals(List.of("main() …", "inside"), printed());
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
