package org.mqttxray.mqtt.packet;

/** The server's answer to a CONNECT: a return code in 3.1.1, a reason code in 5.0. */
public sealed interface ConnectCode permits ConnectReturnCode, ReasonCode {
    /** The number in the packet, 0 to 255. */
    int number();

    /** Whether it is no error. */
    boolean accepted();
}
