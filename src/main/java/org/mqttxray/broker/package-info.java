/**
 * The built-in broker: starts and stops Apache Artemis in this process, on a real loopback socket.
 *
 * <p>Must not know anything of ours; nobody else may know the library.
 *
 * <p>Start reading at {@link org.mqttxray.broker.BuiltInBroker}.
 */
package org.mqttxray.broker;
