package org.mqttxray.platform;

import java.time.Duration;
import java.util.Iterator;
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
        } finally {
            members.remove(Thread.currentThread());
        }
    }

    /** Members may start others before they end, so one look at who is there is not enough. */
    boolean awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); !members.isEmpty() && left > 0; left = end - System.nanoTime()) {
                Iterator<Thread> anyone = members.iterator();
                if (anyone.hasNext()) {
                    anyone.next().join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return members.isEmpty();
    }
}
