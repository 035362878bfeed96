package org.mqttxray.debug;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;

/** A log as it is, for a reader whose events are counted. */
final class CountedLog {
    private final ReadableLog log;
    private long read;

    CountedLog(TraceLog whole) {
        log = (ReadableLog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReadableLog.class}, (proxy, method, arguments) -> {
                    read += method.getName().equals("event") ? 1 : 0;
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    ReadableLog log() {
        return log;
    }

    /** How many events were read. */
    long read() {
        return read;
    }
}
