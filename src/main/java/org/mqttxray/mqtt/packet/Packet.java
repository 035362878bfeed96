package org.mqttxray.mqtt.packet;

/**
 * One Control Packet.
 *
 * A packet that exists can be encoded: the constructors throw {@link IllegalArgumentException} for what does not fit
 * its field. Whether it may be sent is the decoder's question, so that a program can be wrong and be seen to be wrong.
 */
public sealed interface Packet
        permits Connect,
                ConnAck,
                Publish,
                PubAck,
                PubRec,
                PubRel,
                PubComp,
                Subscribe,
                SubAck,
                Unsubscribe,
                UnsubAck,
                PingReq,
                PingResp,
                Disconnect,
                Auth {
    /** The type, as in the packet's first byte. */
    PacketType type();
}
