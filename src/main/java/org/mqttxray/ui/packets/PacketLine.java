package org.mqttxray.ui.packets;

import java.util.Optional;

/**
 * A row of the table as texts, at one moment.
 *
 * @param number within the connection, or a dash if it is no packet of the client
 * @param time in milliseconds since the run began
 * @param gap in milliseconds since the packet before, or empty
 * @param out whether it goes from client to broker
 * @param type the name of the type, or a question mark
 * @param identifier the Packet Identifier, or empty
 * @param topic the Topic Name or the first Topic Filter, or empty
 * @param bytes how many
 * @param payload the beginning of the payload
 * @param client whose connection it is
 * @param mark what became of it on its way
 * @param markWord the same in words, or empty
 * @param wrong what is wrong with it in a sentence, or empty
 */
record PacketLine(
        String number,
        String time,
        String gap,
        boolean out,
        String type,
        String identifier,
        String topic,
        String bytes,
        String payload,
        String client,
        Optional<PacketMark> mark,
        String markWord,
        String wrong) {}
