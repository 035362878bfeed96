package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One case per row of the tables above the state machines, and cases that look wrong but are not. */
class JudgeTest {
    private static final String ORDER = """
        the server speaks first
            <20020000 >c000
            = 0 s2c @0 PACKET_TYPE 3.1.1/3.2 PROTOCOL_ERROR PROTOCOL_ERROR
        the server speaks first, and other than with CONNACK
            <300400016178 >c000
            = 0 s2c @0 PACKET_TYPE MQTT-3.2.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        the server speaks before its CONNACK, 3.1.1
            >100f00044d5154540402003c0003616263 <300400016178 <20020000
            = 1 s2c @0 PACKET_TYPE MQTT-3.2.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        the server speaks before its CONNACK, 5.0
            >101000044d5154540502003c000003616263 <30050001610078 <2003000000
            = 1 s2c @0 PACKET_TYPE MQTT-3.2.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        the server hangs up before its CONNACK
            >101000044d5154540502003c000003616263 <e000
            = 1 s2c @0 PACKET_TYPE MQTT-3.14.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        a second CONNACK, 3.1.1
            $C3 <20020000
            = 2 s2c @0 PACKET_TYPE 3.1.1/3.2 PROTOCOL_ERROR PROTOCOL_ERROR
        a second CONNACK, 5.0
            $C5 <2003000000
            = 2 s2c @0 PACKET_TYPE MQTT-3.2.0-2 PROTOCOL_ERROR PROTOCOL_ERROR
        a CONNECT of 3.1 without a client identifier
            >100e00064d51497364700302000a0000
            = 0 c2s @14 CLIENT_IDENTIFIER 3.1/3.1 PROTOCOL_ERROR CLIENT_IDENTIFIER_NOT_VALID
        a second CONNECT while the first is not answered
            >100f00044d5154540402003c0003616263 >100f00044d5154540402003c0003616263
            = 1 c2s @0 PACKET_TYPE MQTT-3.1.0-2 PROTOCOL_ERROR PROTOCOL_ERROR
        refused, 3.1.1
            $3{02;0005} <300400016178 >c000 >c000
            = 2 s2c @0 PACKET_TYPE MQTT-3.2.2-5 PROTOCOL_ERROR PROTOCOL_ERROR
            = 3 c2s @0 PACKET_TYPE MQTT-3.1.4-5 WARNING -
        refused, 5.0
            >101000044d5154540502003c000003616263 <2003008700 <30050001610078 >c000
            = 2 s2c @0 PACKET_TYPE MQTT-3.2.2-7 PROTOCOL_ERROR PROTOCOL_ERROR
            = 3 c2s @0 PACKET_TYPE MQTT-3.1.4-6 WARNING -
        the client speaks after it left, 3.1.1
            $C3 >e000 >c000
            = 3 c2s @0 PACKET_TYPE MQTT-3.14.4-2 PROTOCOL_ERROR PROTOCOL_ERROR
        the client speaks after it left, 5.0
            $C5 >e000 >c000
            = 3 c2s @0 PACKET_TYPE MQTT-3.14.4-1 PROTOCOL_ERROR PROTOCOL_ERROR
        the server speaks after it left
            $C5 <e0018b <30050001610078
            = 3 s2c @0 PACKET_TYPE MQTT-3.14.4-1 PROTOCOL_ERROR PROTOCOL_ERROR
        PINGRESP without PINGREQ
            $C3 >c000 <d000 <d000
            = 4 s2c @0 PACKET_TYPE 3.1.1/3.13 WARNING -
        PINGRESP without PINGREQ, 5.0
            $C5 <d000
            = 2 s2c @0 PACKET_TYPE 5.0/3.13 WARNING -
        """;

    private static final String DELIVERY = """
        PUBCOMP with packet identifier 0
            $C3 <70020000
            = 2 s2c @2 PACKET_IDENTIFIER MQTT-4.3.3-2 PROTOCOL_ERROR PROTOCOL_ERROR
        a server's flags are wrong
            $C3 <d100
            = 2 s2c @0 FIXED_HEADER_FLAGS MQTT-2.2.2-2 MALFORMED_PACKET MALFORMED_PACKET
        a new message with an identifier in use, c2s, 3.1.1
            $C3 >3206000161000178 >3206000161000179
            = 3 c2s @5 PACKET_IDENTIFIER MQTT-2.3.1-2 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        a new message with an identifier in use, s2c, 3.1.1
            $C3 <3206000161000178 <3406000161000179
            = 3 s2c @5 PACKET_IDENTIFIER MQTT-2.3.1-4 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        a new message with an identifier in use, c2s, 5.0
            $C5 >340700016100010078 <50020001 >340700016100010079
            = 4 c2s @5 PACKET_IDENTIFIER MQTT-2.2.1-3 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        a new message with an identifier in use, s2c, 5.0
            $C5 <340700016100010078 >50020001 <62020001 <320700016100010079
            = 5 s2c @5 PACKET_IDENTIFIER MQTT-2.2.1-4 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        SUBSCRIBE with the identifier of a message
            $C3 >3206000161000178 >8206000100016100
            = 3 c2s @2 PACKET_IDENTIFIER MQTT-2.3.1-2 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        a message with the identifier of an UNSUBSCRIBE
            $C5 >a206000100000161 >320700016100010078
            = 3 c2s @5 PACKET_IDENTIFIER MQTT-2.2.1-3 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        two SUBSCRIBE with one identifier
            $C3 >8206000100016100 >8206000100016200
            = 3 c2s @2 PACKET_IDENTIFIER MQTT-2.3.1-2 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        the same SUBSCRIBE again, 3.1.1
            $C3 >8206000100016100 >8206000100016100 <9003000100
        the same SUBSCRIBE again, 5.0
            $C5 >820700010000016100 >820700010000016100
            = 3 c2s @2 PACKET_IDENTIFIER MQTT-2.2.1-3 PROTOCOL_ERROR PACKET_IDENTIFIER_IN_USE
        SUBACK for nothing
            $C3 <9003000100
            = 2 s2c @2 PACKET_IDENTIFIER MQTT-2.3.1-7 PROTOCOL_ERROR PROTOCOL_ERROR
        UNSUBACK for a SUBSCRIBE
            $C5 >820700010000016100 <b00400010000
            = 3 s2c @2 PACKET_IDENTIFIER MQTT-2.2.1-6 PROTOCOL_ERROR PROTOCOL_ERROR
        SUBACK with too many codes, 3.1.1
            $C3 >8206000100016100 <900400010000
            = 3 s2c @5 SUBACK_RETURN_CODE MQTT-3.8.4-5 PROTOCOL_ERROR PROTOCOL_ERROR
        SUBACK with too few codes, 5.0
            $C5 >820b0001000001610000016200 <900400010000
            = 3 s2c @6 SUBSCRIBE_REASON_CODE MQTT-3.8.4-6 PROTOCOL_ERROR PROTOCOL_ERROR
        UNSUBACK with too many codes
            $C5 >a206000100000161 <b0050001000000
            = 3 s2c @6 UNSUBSCRIBE_REASON_CODE MQTT-3.11.3-2 PROTOCOL_ERROR PROTOCOL_ERROR
        DUP at the first delivery in a new session, 3.1.1
            $C3 >3a06000161000178 <3c06000161000178
            = 2 c2s @0 DUP MQTT-4.3.2-1 PROTOCOL_ERROR PROTOCOL_ERROR
            = 3 s2c @0 DUP MQTT-4.3.3-1 PROTOCOL_ERROR PROTOCOL_ERROR
        DUP at the first delivery of a server that has lost the session, 3.1.1
            $3{00;0000} <3c06000161000178
            = 2 s2c @0 DUP MQTT-4.3.3-1 PROTOCOL_ERROR PROTOCOL_ERROR
        DUP at the first delivery of a client that had to discard the session, 5.0
            $5{00;;00;} >3a0700016100010078
            = 2 c2s @0 DUP MQTT-4.3.2-2 PROTOCOL_ERROR PROTOCOL_ERROR
        DUP at the first delivery in a new session, 5.0
            $C5 >3a0700016100010078 <3c0700016100010078
            = 2 c2s @0 DUP MQTT-4.3.2-2 PROTOCOL_ERROR PROTOCOL_ERROR
            = 3 s2c @0 DUP MQTT-4.3.3-2 PROTOCOL_ERROR PROTOCOL_ERROR
        sent again without a reconnect: 3.1.1 allows it, and two answers to it
            $C3 >3206000161000178 >3a06000161000178 <40020001 <40020001
        sent again without a reconnect: 5.0 does not
            $C5 >320700016100010078 >3a0700016100010078 <40020001
            = 3 c2s @0 PACKET_TYPE MQTT-4.4.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBLISH again after PUBREL, 3.1.1
            $C3 >3406000161000178 <50020001 >62020001 >3c06000161000178
            = 5 c2s @5 PACKET_IDENTIFIER MQTT-4.3.3-1 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBLISH again after PUBREL, 5.0
            $C5 >340700016100010078 <50020001 >62020001 >3c0700016100010078
            = 5 c2s @5 PACKET_IDENTIFIER MQTT-4.3.3-6 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBREL again: 3.1.1 allows it
            $C3 >3406000161000178 <50020001 >62020001 >62020001 <70020001 <70020001
        PUBREL again: 5.0 does not
            $C5 >340700016100010078 <50020001 >62020001 >62020001 <70020001
            = 5 c2s @0 PACKET_TYPE MQTT-4.4.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBREL before PUBREC, 3.1.1
            $C3 <3406000161000178 <62020001 >70020001
            = 3 s2c @0 PACKET_TYPE MQTT-4.3.3-1 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBREL before PUBREC, 5.0
            $C5 >340700016100010078 >62020001
            = 3 c2s @0 PACKET_TYPE MQTT-4.3.3-4 PROTOCOL_ERROR PROTOCOL_ERROR
        QoS 1 is answered like QoS 2
            $C3 >3206000161000178 <50020001 >62020001
            = 3 s2c @0 PACKET_TYPE MQTT-3.3.4-1 PROTOCOL_ERROR PROTOCOL_ERROR
            = 4 c2s @0 PACKET_TYPE MQTT-4.3.3-1 PROTOCOL_ERROR PROTOCOL_ERROR
        QoS 2 is answered like QoS 1
            $C5 <340700016100010078 >40020001
            = 3 c2s @0 PACKET_TYPE MQTT-3.3.4-1 PROTOCOL_ERROR PROTOCOL_ERROR
        unknown identifiers, 3.1.1
            $C3 >40020001 >50020002 <62020003 >70020003 >70020004
            = 2 c2s @2 PACKET_IDENTIFIER MQTT-2.3.1-6 WARNING -
            = 3 c2s @2 PACKET_IDENTIFIER MQTT-2.3.1-6 WARNING PACKET_IDENTIFIER_NOT_FOUND
            = 4 s2c @2 PACKET_IDENTIFIER MQTT-2.3.1-6 WARNING PACKET_IDENTIFIER_NOT_FOUND
            = 6 c2s @0 PACKET_TYPE MQTT-4.3.3-2 WARNING -
        unknown identifiers, 5.0, answered as it should be
            $C5 <50020001 >6203000192 <70020001 >62020002 <7003000292 <70020002
            = 2 s2c @2 PACKET_IDENTIFIER MQTT-2.2.1-5 WARNING PACKET_IDENTIFIER_NOT_FOUND
            = 5 c2s @2 PACKET_IDENTIFIER MQTT-2.2.1-5 WARNING PACKET_IDENTIFIER_NOT_FOUND
            = 7 s2c @0 PACKET_TYPE MQTT-4.3.3-11 WARNING -
        a stray PUBREC takes no identifier
            $C3 <50020001 >3406000161000178 <50020001 >62020001 <70020001
            = 2 s2c @2 PACKET_IDENTIFIER MQTT-2.3.1-6 WARNING PACKET_IDENTIFIER_NOT_FOUND
        PUBACK out of order
            $C3 <3206000161000178 <3206000161000278 >40020002 >40020001
            = 4 c2s @2 PACKET_IDENTIFIER MQTT-4.6.0-2 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBREC out of order
            $C5 <340700016100010078 <340700016100020078 >50020002 >50020001
            = 4 c2s @2 PACKET_IDENTIFIER MQTT-4.6.0-3 PROTOCOL_ERROR PROTOCOL_ERROR
        PUBREL out of order
            $C3 >3406000161000178 >3406000161000278 <50020002 <50020001 >62020001 >62020002
            = 6 c2s @2 PACKET_IDENTIFIER MQTT-4.6.0-4 PROTOCOL_ERROR PROTOCOL_ERROR
        a server may answer in any order
            $C3 >3206000161000178 >3206000161000278 <40020002 <40020001
        a packet that cannot be read leaves nobody to blame for its answer
            $C3 >320800032b2f62000178 <40020001 >c100 <d000
            = 2 c2s @4 TOPIC_NAME MQTT-3.3.2-2 PROTOCOL_ERROR PROTOCOL_ERROR
            = 4 c2s @0 FIXED_HEADER_FLAGS MQTT-2.2.2-2 MALFORMED_PACKET MALFORMED_PACKET
        """;

    private static final String AGREEMENT = """
        session present after a clean start, 3.1.1
            $3{02;0100}
            = 1 s2c @2 SESSION_PRESENT MQTT-3.2.2-1 PROTOCOL_ERROR PROTOCOL_ERROR
        session present after a clean start, 5.0
            $5{02;;01;}
            = 1 s2c @2 SESSION_PRESENT MQTT-3.2.2-2 PROTOCOL_ERROR PROTOCOL_ERROR
        no Assigned Client Identifier
            >100d00044d5154540502003c000000 <2003000000
            = 1 s2c @5 ASSIGNED_CLIENT_IDENTIFIER MQTT-3.2.2-16 PROTOCOL_ERROR PROTOCOL_ERROR
        a needless Assigned Client Identifier
            $5{02;;00;12000178}
            = 1 s2c @6 ASSIGNED_CLIENT_IDENTIFIER 5.0/3.2.2.3.7 WARNING -
        Response Information that nobody asked for
            $5{02;;00;1a000178}
            = 1 s2c @6 RESPONSE_INFORMATION MQTT-3.1.2-28 PROTOCOL_ERROR PROTOCOL_ERROR
        Response Information that was asked for
            $5{02;1901;00;1a000178}
        a Reason String that nobody wants
            $5{02;1700;00;} >320700016100010078 <4008000100041f000178
            = 3 s2c @7 REASON_STRING MQTT-3.1.2-29 PROTOCOL_ERROR PROTOCOL_ERROR
        a User Property that nobody wants
            $5{02;1700;00;} >820700010000016100 <900b0001072600016b00017600
            = 3 s2c @6 USER_PROPERTY_NAME MQTT-3.1.2-29 PROTOCOL_ERROR PROTOCOL_ERROR
        a session is made to live on when it is too late
            $C5 >e00700051100000001
            = 2 c2s @5 SESSION_EXPIRY_INTERVAL 5.0/3.14.2.2.2 PROTOCOL_ERROR PROTOCOL_ERROR
        Maximum Packet Size, c2s
            $5{02;;00;2700000008} >3006000161007878 >300700016100787878
            = 3 c2s @1 REMAINING_LENGTH MQTT-3.2.2-15 PROTOCOL_ERROR PACKET_TOO_LARGE
        Maximum Packet Size, s2c
            $5{02;2700000008;00;} <300700016100787878
            = 2 s2c @1 REMAINING_LENGTH MQTT-3.1.2-24 PROTOCOL_ERROR PACKET_TOO_LARGE
        Maximum QoS
            $5{02;;00;2401} >340700016100010078
            = 2 c2s @0 QOS MQTT-3.2.2-11 PROTOCOL_ERROR QOS_NOT_SUPPORTED
        Retain Available
            $5{02;;00;2500} >31050001610078
            = 2 c2s @0 RETAIN MQTT-3.2.2-14 PROTOCOL_ERROR RETAIN_NOT_SUPPORTED
        a will is accepted that cannot be
            >101700044d5154540536003c0000036162630000017400016d <200700000424002500
            = 1 s2c @3 CONNECT_REASON_CODE MQTT-3.2.2-12 PROTOCOL_ERROR QOS_NOT_SUPPORTED
            = 1 s2c @3 CONNECT_REASON_CODE MQTT-3.2.2-13 PROTOCOL_ERROR RETAIN_NOT_SUPPORTED
        Wildcard Subscription Available
            $5{02;;00;2800} >820b0001000001610000012300
            = 2 c2s @9 TOPIC_FILTER 5.0/3.2.2.3.11 PROTOCOL_ERROR WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED
        Subscription Identifier Available
            $5{02;;00;2900} >82090001020b0100016100
            = 2 c2s @6 SUBSCRIPTION_IDENTIFIER 5.0/3.2.2.3.12 PROTOCOL_ERROR SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED
        Shared Subscription Available
            $5{02;;00;2a00} >8210000100000a2473686172652f672f6100
            = 2 c2s @5 TOPIC_FILTER 5.0/3.2.2.3.13 PROTOCOL_ERROR SHARED_SUBSCRIPTIONS_NOT_SUPPORTED
        Receive Maximum, c2s
            $5{02;;00;210001} >320700016100010078 <40020001 >320700016100020078 >340700016100030078
            = 5 c2s @0 PACKET_TYPE MQTT-3.3.4-7 PROTOCOL_ERROR RECEIVE_MAXIMUM_EXCEEDED
        Receive Maximum, s2c: a PUBREC that refuses frees a place, one that accepts does not
            $5{02;210001;00;} <340700016100010078 >5003000187 <340700016100010078 >50020001 <320700016100020078
            = 6 s2c @0 PACKET_TYPE MQTT-3.3.4-9 PROTOCOL_ERROR RECEIVE_MAXIMUM_EXCEEDED
        Topic Alias above the maximum, c2s
            $5{02;;00;220002} >30080001610323000378
            = 2 c2s @7 TOPIC_ALIAS MQTT-3.3.2-9 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
        Topic Alias above the maximum, s2c
            $5{02;220002;00;} <30080001610323000378
            = 2 s2c @7 TOPIC_ALIAS MQTT-3.3.2-11 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
        Topic Alias where none is allowed
            $C5 >30080001610323000178 <30080001610323000178
            = 2 c2s @7 TOPIC_ALIAS MQTT-3.2.2-18 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
            = 3 s2c @7 TOPIC_ALIAS MQTT-3.1.2-27 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
        an alias of the other direction
            $5{02;220002;00;220002} >30080001610323000178 <300700000323000178
            = 3 s2c @6 TOPIC_ALIAS 5.0/3.3.4 PROTOCOL_ERROR PROTOCOL_ERROR
        """;

    private static final String AUTHENTICATION = """
        the server begins
            $C5 <f00618041500016d
            = 2 s2c @0 PACKET_TYPE MQTT-4.12.0-6 PROTOCOL_ERROR PROTOCOL_ERROR
        the CONNACK names a method
            $5{02;;00;1500016d}
            = 1 s2c @6 AUTHENTICATION_METHOD MQTT-4.12.0-6 PROTOCOL_ERROR PROTOCOL_ERROR
        the CONNACK names another method
            $5{02;1500016d;00;1500016e}
            = 1 s2c @6 AUTHENTICATION_METHOD MQTT-4.12.0-5 PROTOCOL_ERROR PROTOCOL_ERROR
        the client does not wait
            >101400044d5154540502003c041500016d0003616263 >c000
            = 1 c2s @0 PACKET_TYPE MQTT-3.1.2-30 PROTOCOL_ERROR PROTOCOL_ERROR
        other reason codes and another method
            >101400044d5154540502003c041500016d0003616263 <f00600041500016d >f00619041500016d <f00618041500016e
            = 1 s2c @2 AUTHENTICATE_REASON_CODE MQTT-4.12.0-2 PROTOCOL_ERROR PROTOCOL_ERROR
            = 2 c2s @2 AUTHENTICATE_REASON_CODE MQTT-4.12.0-3 PROTOCOL_ERROR PROTOCOL_ERROR
            = 3 s2c @5 AUTHENTICATION_METHOD MQTT-4.12.0-5 PROTOCOL_ERROR PROTOCOL_ERROR
        again by another method
            $5{02;1500016d;00;1500016d} >f00619041500016e
            = 2 c2s @5 AUTHENTICATION_METHOD MQTT-4.12.1-1 PROTOCOL_ERROR PROTOCOL_ERROR
        again by the server
            $5{02;1500016d;00;1500016d} <f00618041500016d
            = 2 s2c @2 AUTHENTICATE_REASON_CODE 5.0/4.12.1 WARNING -
        """;

    private static final String KEEP_ALIVE = """
        silence, 3.1.1: noticed when the server speaks, told once
            $C3 +90.1 <300400016178 +1 <300400016178 >c000 +90.1 >c000
            = 0 c2s @0 - MQTT-3.1.2-24 PROTOCOL_ERROR KEEP_ALIVE_TIMEOUT
            = 4 c2s @0 - MQTT-3.1.2-24 PROTOCOL_ERROR KEEP_ALIVE_TIMEOUT
        silence, 5.0
            $C5 >c000 <d000 +91 <e0018d
            = 2 c2s @0 - MQTT-3.1.2-22 PROTOCOL_ERROR KEEP_ALIVE_TIMEOUT
        Server Keep Alive
            $5{02;;00;13000a} +15 >c000 +15.1 >c000
            = 2 c2s @0 - MQTT-3.1.2-22 PROTOCOL_ERROR KEEP_ALIVE_TIMEOUT
        no Keep Alive
            >100f00044d515454040200000003616263 <20020000 +9999 >c000
        one and a half times is not too long
            $C3 +90 >c000 +90 >e000 +999 <300400016178
        a slow CONNACK
            >100f00044d5154540402003c0003616263 +100 <20020000 +60 >c000
        """;

    private static final String CLEAN = """
        3.1.1, every QoS both ways
            $C3 >820e0001000161000001620100016302 <90050001000102 >300400016178 <300400016178
            >3206000162000278 <3206000162000178 <40020002 >40020001
            >3406000163000378 <50020003 >62020003 <70020003
            <3406000163000278 >50020002 <62020002 >70020002
            >a2050001000161 <b0020001 +60 >c000 <d000 >e000
        3.1.1, several at once, identifiers used again, answers on their way
            $C3 >3206000161000178 >3406000161000278 >3206000161000378 >8206000400016100
            <40020001 <9003000400 >3206000161000178 <50020002 <40020003 <40020001 >62020002
            >3406000161000378 <70020002 <50020003 >62020003 <70020003
        3.1.1, packets of the client before the CONNACK
            >100f00044d5154540402003c0003616263 >8206000100016100 >c000 <20020000 <9003000100 <d000
        3.1.1, a kept session: both sides send again what was not answered
            $3{00;0100} >3a06000161000178 >62020002 <3c06000161000178 <62020002 <40020001 <70020002
            >50020001 >70020002 <62020001 >70020001 >40020009 <40020009
        3.1.1, a kept session that the server has lost
            $3{00;0000} >3206000161000178 <40020001
        3.1.1, a kept session that the server has lost and the client has not
            $3{00;0000} >3a06000161000178 <40020001 >62020002 <70020002
        3.1.1, a refusal
            $3{02;0005}
        3.1.1, the server's message on its way while the client leaves
            $C3 >e000 <3206000161000178 <300400016178
        3.1
            >101100064d51497364700302003c0003616263 <20020000 >c000 <d000 >e000
        5.0, every QoS both ways
            $C5 >820f000100000161000001620100016302 <9006000100000102 >30050001610078 <30050001610078
            >320700016200020078 <320700016200010078 <4003000210 >40020001
            >340700016300030078 <50020003 >62020003 <70020003
            <340700016300020078 >50020002 <62020002 >70020002
            >a206000100000161 <b00400010000 +60 >c000 <d000 <e0018b >c000
        5.0, a message refused, its identifier used again
            $C5 >340700016100010078 <5003000187 >340700016100010078 <50020001 >62020001 <70020001
        5.0, a kept session: the window counts only what this connection sends
            $5{00;;01;210002} >62020001 >3c0700016100020078 >3a0700016100030078 <40020003 <70020001
            >320700016100010078
        5.0, aliases both ways, each its own
            $5{02;220001;00;220001} >30080001610323000178 >300700000323000178
            <30080001620323000178 <300700000323000178 >30080001630323000178 >300700000323000178
        5.0, all within what was announced
            $5{02;210001;00;21000124012500280029002a00} >320700016100010078
            <40020001 <320700016100010078 >40020001 >820700010000016101 <900400010000
        5.0, an Assigned Client Identifier
            >100d00044d5154540502003c000000 <200700000412000178
        5.0, authentication, and again
            >101400044d5154540502003c041500016d0003616263 <f00618041500016d >f00618041500016d
            <20070000041500016d >c000 <d000 >f00619041500016d <f00618041500016d >f00618041500016d
            <f00600041500016d
        5.0, authentication refused
            >101400044d5154540502003c041500016d0003616263 <2003008c00
        5.0, a session whose end is moved
            $5{02;1100000001;00;} >e00700051100000002
        """;

    static Stream<Talk.Case> cases() {
        return Stream.of(ORDER, DELIVERY, AGREEMENT, AUTHENTICATION, KEEP_ALIVE, CLEAN)
                .flatMap(table -> Talk.cases(table).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesEachBreachAndNothingElse(Talk.Case one) {
        assertEquals(one.breaches(), Talk.judged(one.conversation()));
        assertEquals(one.breaches(), Talk.judgedByteByByte(one.conversation()));
        assertEquals(one.breaches(), Talk.judgedByCopies(one.conversation()));
    }
}
