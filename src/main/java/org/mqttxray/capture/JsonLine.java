package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A line that is a JSON array, taken apart from left to right; whatever does not fit is damage of that line. */
final class JsonLine {
    /** Values of a column, or texts of a list: far more than the thousand events of a line need. */
    static final int LONGEST_COLUMN = 1 << 21;

    /** The line, a column, a text's number. */
    private static final int DEEPEST = 3;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final long line;

    /** Enters the array. */
    JsonLine(byte[] bytes, long line) throws TraceFileRefused {
        this.line = line;
        try {
            this.parser = JSON.createParser(bytes);
        } catch (IOException e) {
            throw damaged(TraceFault.JSON);
        }
        expect(JsonToken.START_ARRAY);
    }

    /** The line's next value is a text. */
    String text() throws TraceFileRefused {
        expect(JsonToken.VALUE_STRING);
        try {
            return parser.getText();
        } catch (IOException e) {
            throw damaged(TraceFault.JSON);
        }
    }

    /** The line's next value is a number. */
    long number() throws TraceFileRefused {
        expect(JsonToken.VALUE_NUMBER_INT);
        return currentNumber();
    }

    /** The line's next value is a text of hexadecimal digits. */
    byte[] hex() throws TraceFileRefused {
        try {
            return HexFormat.of().parseHex(text());
        } catch (IllegalArgumentException e) {
            throw damaged(TraceFault.FORM);
        }
    }

    /** The line's next value is a list of texts. */
    List<String> texts() throws TraceFileRefused {
        expect(JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        try {
            while (next() == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
                check(texts.size() <= LONGEST_COLUMN, TraceFault.FORM);
            }
        } catch (IOException e) {
            throw damaged(TraceFault.JSON);
        }
        check(parser.currentToken() == JsonToken.END_ARRAY, TraceFault.FORM);
        return texts;
    }

    /** The line's next value is a column. */
    Column column() throws TraceFileRefused {
        expect(JsonToken.START_ARRAY);
        Column column = new Column(line);
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            check(column.size() < LONGEST_COLUMN, TraceFault.FORM);
            if (token == JsonToken.VALUE_NUMBER_INT) {
                column.put(Column.NUMBER, currentNumber());
            } else if (token == JsonToken.VALUE_NULL) {
                column.put(Column.NONE, 0);
            } else {
                check(token == JsonToken.START_ARRAY, TraceFault.FORM);
                column.put(Column.TEXT, number());
                expect(JsonToken.END_ARRAY);
            }
        }
        return column;
    }

    /** There is nothing more in the line. */
    void end() throws TraceFileRefused {
        expect(JsonToken.END_ARRAY);
        check(next() == null, TraceFault.FORM);
    }

    private long currentNumber() throws TraceFileRefused {
        try {
            return parser.getLongValue();
        } catch (IOException e) {
            throw damaged(TraceFault.FORM); // more than 64 bits
        }
    }

    private void expect(JsonToken token) throws TraceFileRefused {
        check(next() == token, TraceFault.FORM);
    }

    private JsonToken next() throws TraceFileRefused {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw damaged(TraceFault.JSON);
        }
    }

    /** Refuses the file for this line if something does not hold. */
    void check(boolean holds, TraceFault fault) throws TraceFileRefused {
        if (!holds) {
            throw damaged(fault);
        }
    }

    private TraceFileRefused damaged(TraceFault fault) {
        return TraceFileRefused.damaged(line, fault);
    }

    /** A column, read from its beginning to its end. */
    static final class Column {
        /** From here on a number is none that an {@code int} holds. */
        static final long MAX_INT = 1L << Integer.SIZE - 1;

        static final byte NUMBER = 0;
        static final byte TEXT = 1;
        static final byte NONE = 2;
        private static final int FIRST_ROOM = 16;

        private final long line;
        private long[] numbers = new long[FIRST_ROOM];
        private byte[] types = new byte[FIRST_ROOM];
        private int size;
        private int at;

        private Column(long line) {
            this.line = line;
        }

        private void put(byte type, long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                types = Arrays.copyOf(types, size * 2);
            }
            types[size] = type;
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        boolean atEnd() {
            return at == size;
        }

        /** What the next value is: {@link #NUMBER}, {@link #TEXT} or {@link #NONE}. */
        byte type() throws TraceFileRefused {
            check(at < size, TraceFault.FORM);
            return types[at];
        }

        /** Refuses the file for this line if something does not hold. */
        void check(boolean holds, TraceFault fault) throws TraceFileRefused {
            if (!holds) {
                throw TraceFileRefused.damaged(line, fault);
            }
        }

        /** The number of the next value, whatever it is. */
        long take() throws TraceFileRefused {
            type();
            return numbers[at++];
        }

        /** Takes the next value if it is none. */
        boolean none() throws TraceFileRefused {
            boolean none = type() == NONE;
            at += none ? 1 : 0;
            return none;
        }

        /** The next value, which is a number. */
        long number() throws TraceFileRefused {
            check(type() == NUMBER, TraceFault.FORM);
            return take();
        }

        /** The next value, which is a number from 0 to a limit that does not belong. */
        int below(long limit, TraceFault fault) throws TraceFileRefused {
            long number = number();
            check(number >= 0 && number < limit, fault);
            return (int) number;
        }
    }
}
