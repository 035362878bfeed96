package org.mqttxray.architecture.violations.trace;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Stands for the real one. */
public final class Tracer {
    /** As the real one. */
    public void run(Runnable body) {
        body.run();
    }

    /** As the real one. */
    public int call(IntSupplier body) {
        return body.getAsInt();
    }

    /** As the real one. */
    public Object get(Supplier<?> body) {
        return body.get();
    }
}
