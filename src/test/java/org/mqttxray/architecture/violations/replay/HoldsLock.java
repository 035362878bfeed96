package org.mqttxray.architecture.violations.replay;

import java.util.concurrent.locks.ReentrantLock;

/** Only platform may know locks. */
public record HoldsLock(ReentrantLock forbidden) {}
