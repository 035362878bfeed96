package org.mqttxray.debug.filter;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** Makes values of what is written in a filter. */
final class Literals {
    private static final int HEX = 16;
    private static final int OCTAL = 8;
    private static final int BINARY = 2;
    private static final int DECIMAL = 10;

    private Literals() {}

    /** The value of a word where something of this sort is wanted. */
    static Operand.Literal of(Token token, Operand partner) throws FilterRefused {
        Optional<Name> name = partner.named();
        return new Operand.Literal(value(token, partner.sort(), name), token.span());
    }

    /** The value of a word where nothing tells what is wanted: a number if it is one. */
    static Operand.Literal of(Token token) {
        return new Operand.Literal(any(token), token.span());
    }

    private static Object value(Token token, Name.Sort sort, Optional<Name> name) throws FilterRefused {
        return switch (sort) {
            case TEXT -> token.text();
            case ANY -> any(token);
            case BYTES -> bytes(token, name);
            case NUMBER -> number(token, name);
            case SECONDS -> seconds(token, name);
        };
    }

    private static Object any(Token token) {
        if (token.kind() == Token.Kind.QUOTED) {
            return token.text();
        }
        Optional<Object> number = number(token.text()).map(Object.class::cast).or(() -> fraction(token.text()));
        return number.orElse(token.text());
    }

    private static Object number(Token token, Optional<Name> name) throws FilterRefused {
        String word = token.text().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        Long said = name.map(known -> known.words().get(word)).orElse(null);
        if (said != null) {
            return said;
        }
        Optional<Long> number = token.kind() == Token.Kind.QUOTED ? Optional.empty() : number(token.text());
        return number.orElseThrow(() -> numberExpected(token, name));
    }

    private static FilterRefused numberExpected(Token token, Optional<Name> name) {
        String field = name.map(Name::text).orElse("len()");
        String words =
                name.map(known -> String.join(", ", known.words().keySet())).orElse("");
        return new FilterRefused(
                words.isEmpty()
                        ? Problem.of(Problem.Kind.NUMBER_EXPECTED, token.span(), field, token.text())
                        : Problem.of(Problem.Kind.NUMBER_OR_WORD_EXPECTED, token.span(), field, token.text(), words));
    }

    private static Object seconds(Token token, Optional<Name> name) throws FilterRefused {
        return fraction(token.text()).orElseThrow(() -> numberExpected(token, name));
    }

    private static Optional<Object> fraction(String text) {
        try {
            double number = Double.parseDouble(text);
            boolean plain = text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
            return plain ? Optional.of(number) : Optional.empty(); // NaN, Infinity and 1d are words
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (digits.startsWith("-") || digits.startsWith("+")) {
            return Optional.empty();
        }
        String lower = digits.toLowerCase(Locale.ROOT);
        Optional<Long> number;
        if (lower.startsWith("0x")) {
            number = number(lower.substring(2), HEX);
        } else if (lower.startsWith("0b")) {
            number = number(lower.substring(2), BINARY);
        } else if (lower.length() > 1 && lower.startsWith("0")) {
            number = number(lower, OCTAL);
        } else {
            number = number(lower, DECIMAL);
        }
        return negative ? number.map(size -> -size) : number;
    }

    private static Optional<Long> number(String digits, int radix) {
        try {
            return digits.startsWith("-") || digits.startsWith("+")
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(digits, radix));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object bytes(Token token, Optional<Name> name) throws FilterRefused {
        if (token.kind() == Token.Kind.QUOTED) {
            return Bytes.of(token.text().getBytes(StandardCharsets.UTF_8));
        }
        String hex = token.text().toLowerCase(Locale.ROOT);
        hex = hex.startsWith("0x") ? hex.substring(2) : hex;
        try {
            return Bytes.of(HexFormat.of().parseHex(hex.replaceAll("(?<=[0-9a-f]{2})[:.-](?=[0-9a-f]{2})", "")));
        } catch (IllegalArgumentException e) {
            String field = name.map(Name::text).orElse(Names.PACKET);
            throw new FilterRefused(Problem.of(Problem.Kind.BYTES_EXPECTED, token.span(), field, token.text()));
        }
    }
}
