package org.mqttxray.architecture.violations.ui;

import java.util.function.LongSupplier;

/** The same by a method reference. */
public final class ReadsTime {
    LongSupplier clock() {
        return System::currentTimeMillis;
    }
}
