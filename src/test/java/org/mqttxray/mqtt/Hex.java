package org.mqttxray.mqtt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConverter;
import org.junit.jupiter.params.converter.ConvertWith;

/** Bytes in a table of a test, such as {@code C0 00}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@ConvertWith(Hex.Converter.class)
public @interface Hex {
    /** Reads the cell of the table. */
    final class Converter implements ArgumentConverter {
        @Override
        public Object convert(Object source, ParameterContext context) {
            return HexText.bytes((String) source);
        }
    }
}
