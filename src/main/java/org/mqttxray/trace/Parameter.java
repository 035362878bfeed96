package org.mqttxray.trace;

/**
 * An argument of a traced function.
 *
 * @param name as in the C source
 * @param type what its values stand for
 */
public record Parameter(String name, ValueType type) {}
