package org.mqttxray.ui;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs JavaFX. Where its toolkit can't start the test is skipped with a sentence; with the environment variable
 * {@code WINDOW=required} it fails instead.
 */
@Target(TYPE)
@Retention(RUNTIME)
@ExtendWith(WindowExtension.class)
public @interface WindowTest {}
