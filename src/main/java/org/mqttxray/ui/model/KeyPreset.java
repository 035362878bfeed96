package org.mqttxray.ui.model;

/** Whose keys the program uses. */
public enum KeyPreset {
    /** Those of IntelliJ IDEA. */
    INTELLIJ,
    /** Those of Visual Studio Code. */
    VS_CODE
}
