package org.mqttxray.ui.theme;

import java.util.Locale;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.trace.Layer;

/** The colours of the window, one for each meaning; their values are in the stylesheet, {@code xray.css}, as {@code -canvas} and so on. */
public enum Token {
    CANVAS,
    PANEL,
    RAISED,
    LINE,
    LINE2,
    INK,
    INK2,
    INK3,
    HOVER,
    ACCENT,
    ACCENT_SOFT,
    ON_ACCENT,
    APP,
    APP_SOFT,
    APP_INK,
    MQTT,
    MQTT_SOFT,
    MQTT_INK,
    PLAT,
    PLAT_SOFT,
    PLAT_INK,
    ON_LAYER,
    OUT,
    IN,
    STOP,
    STOP_SOFT,
    OK,
    TYPE,
    TYPE_LINE,
    LENGTH,
    LENGTH_LINE,
    ID,
    ID_LINE,
    TOPIC,
    TOPIC_LINE,
    VALUE,
    VALUE_LINE,
    PROPERTY,
    PROPERTY_LINE,
    PAYLOAD,
    PAYLOAD_LINE,
    SKY,
    EARTH,
    EARTH2,
    FIGURE,
    FIGURE2,
    SKIN,
    CLOTH,
    CLOTH2,
    BUILDING,
    BUILDING2,
    GLASS,
    SOFA,
    SCREEN;

    /** The name of the looked-up colour. */
    public String lookedUp() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The property of a canvas that gets the colour. */
    String property() {
        return "-paint" + lookedUp();
    }

    /** The solid colour of a layer. */
    public static Token of(Layer layer) {
        return switch (layer) {
            case APP -> APP;
            case MQTT -> MQTT;
            case PLATFORM -> PLAT;
        };
    }

    /** The soft ground of a layer. */
    public static Token softOf(Layer layer) {
        return switch (layer) {
            case APP -> APP_SOFT;
            case MQTT -> MQTT_SOFT;
            case PLATFORM -> PLAT_SOFT;
        };
    }

    /** The text colour of a layer on a panel or on its soft ground. */
    public static Token inkOf(Layer layer) {
        return switch (layer) {
            case APP -> APP_INK;
            case MQTT -> MQTT_INK;
            case PLATFORM -> PLAT_INK;
        };
    }

    /** The ground of a field. */
    public static Token of(Tint tint) {
        return valueOf(tint.name());
    }

    /** The underline of a field. */
    public static Token lineOf(Tint tint) {
        return valueOf(tint.name() + "_LINE");
    }
}
