package org.mqttxray.platform;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one session: starts them, is the root that catches {@link SessionEnded}, and can wait for their end. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final Set<Thread> members = ConcurrentHashMap.newKeySet();

    void start(String name, Runnable code) {
        Thread thread = new Thread(() -> runToTheEnd(name, code), name);
        thread.setDaemon(true);
        members.add(thread);
        thread.start();
    }

    private void runToTheEnd(String name, Runnable code) {
        try {
            code.run();
        } catch (SessionEnded e) {
            LOG.debug("{}: the session has ended", name);
        } catch (RuntimeException | Error e) {
            LOG.error("thread {} ended by a mistake of the program", name, e);
            throw e;
        } finally {
            members.remove(Thread.currentThread());
        }
    }

    boolean awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread member : members) {
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                member.join(Math.max(1, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return members.isEmpty();
            }
        }
        return members.isEmpty();
    }
}
