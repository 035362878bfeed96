package org.mqttxray.workbench;

import java.util.concurrent.CompletableFuture;

/** How the clients of a program ended: the program has ended with the last of them, and badly if one of them did. */
final class Outcomes {
    private final CompletableFuture<Session.Outcome> whole;
    private Session.Outcome worst;
    private int running;

    /**
     * Nobody has ended yet.
     *
     * @param clients how many there are, at least one
     * @param whole gets the outcome of the program
     */
    Outcomes(int clients, CompletableFuture<Session.Outcome> whole) {
        this.running = clients;
        this.whole = whole;
    }

    /** One client has ended. */
    synchronized void ended(Session.Outcome one) {
        if (worst == null || worst.succeeded()) {
            worst = one;
        }
        running--;
        if (running == 0) {
            whole.complete(worst);
        }
    }
}
