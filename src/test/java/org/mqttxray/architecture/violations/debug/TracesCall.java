package org.mqttxray.architecture.violations.debug;

import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.mqttxray.architecture.violations.trace.Tracer;

/** The same by a method reference. */
public final class TracesCall {
    ToIntFunction<IntSupplier> trace(Tracer tracer) {
        return tracer::call;
    }
}
