package org.mqttxray.architecture.violations.lesson;

import javafx.beans.value.ObservableValue;

/** Only ui may know JavaFX. */
public record Draws(ObservableValue<String> forbidden) {}
