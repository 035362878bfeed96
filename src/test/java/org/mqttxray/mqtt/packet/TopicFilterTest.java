package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of 3.1.1 sections 4.7.1 to 4.7.3, and their neighbours. */
class TopicFilterTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # filter                  , topic                             , matches
        sport/tennis/player1/#    , sport/tennis/player1              , true
        sport/tennis/player1/#    , sport/tennis/player1/ranking      , true
        sport/tennis/player1/#    , sport/tennis/player1/score/wimbledon, true
        sport/tennis/player1/#    , sport/tennis/player12             , false
        sport/tennis/player1/#    , sport/tennis                      , false
        sport/#                   , sport                             , true
        sport/#                   , sport/                            , true
        sport/#                   , sports                            , false
        '#'                       , sport                             , true
        '#'                       , /finance                          , true
        sport/tennis/+            , sport/tennis/player1              , true
        sport/tennis/+            , sport/tennis/player1/ranking      , false
        sport/+                   , sport                             , false
        sport/+                   , sport/                            , true
        +/+                       , /finance                          , true
        /+                        , /finance                          , true
        +                         , /finance                          , false
        +                         , finance                           , true
        +/tennis/#                , sport/tennis                      , true
        +/tennis/#                , sport/tennis/a/b                  , true
        sport/+/player1           , sport/tennis/player1              , true
        sport/+/player1           , sport//player1                    , true
        sport/+/player1           , sport/player1                     , false
        sport/+/#                 , sport                             , false
        sport/+/#                 , sport/tennis                      , true
        '#'                       , $SYS/monitor/Clients              , false
        +/monitor/Clients         , $SYS/monitor/Clients              , false
        $SYS/#                    , $SYS/monitor/Clients              , true
        $SYS/monitor/+            , $SYS/monitor/Clients              , true
        sport/+                   , sport/$SYS                        , true
        ACCOUNTS                  , Accounts                          , false
        /finance                  , finance                           , false
        finance/                  , finance                           , false
        finance                   , finance/                          , false
        finance                   , finance                           , true
        财经新闻/+                 , 财经新闻/股票                       , true
        """)
    void matches(String filter, String topic, boolean matches) {
        assertEquals(matches, TopicFilter.matches(filter, topic));
    }
}
