package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What takes time is done elsewhere, and its result is taken over when the window asks. */
@Tag("machine")
class WorkerTest {
    private static final long PATIENCE_SECONDS = 20;

    private final Worker worker = new Worker();
    private final List<String> results = new ArrayList<>();

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void aResultComesWithTheFrameThatAsks() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        worker.run(
                () -> {
                    go.await();
                    return Thread.currentThread().getName();
                },
                results::add,
                e -> results.add("failed"));
        worker.finish();
        assertEquals(List.of(), results);
        go.countDown();
        finish();
        assertEquals(List.of("window-worker"), results);
    }

    @Test
    void aFailureIsAResultToo() throws InterruptedException {
        worker.run(
                () -> {
                    throw new IllegalStateException("no luck");
                },
                result -> results.add("well"),
                e -> results.add(e.getMessage()));
        finish();
        assertEquals(List.of("no luck"), results);
    }

    private void finish() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        worker.run(() -> "", nothing -> {}, e -> {});
        worker.run(
                () -> {
                    done.countDown();
                    return "";
                },
                nothing -> {},
                e -> {});
        assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        worker.finish();
    }
}
