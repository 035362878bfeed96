package org.mqttxray.lesson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises in which encoding a text was written. UTF-8 comes first and is strict, so what is read as something else could not be UTF-8.
 * GBK, GB2312 and GB18030 are read as GB18030, which holds them all. A Western text in Latin-1 may be valid GB18030 by chance; but there
 * the high bytes stand alone, and in Chinese most stand in pairs.
 */
enum Encoding {
    /** With or without a byte-order mark. */
    UTF_8,
    /** With a byte-order mark, which tells the order of its bytes. */
    UTF_16,
    /** Chinese, as editors of Windows write it. */
    GB18030;

    private static final char BOM = '\uFEFF';
    /** High bytes for each character beyond ASCII: two in a pair of GB2312, one in Latin-1. */
    private static final double LEAST_HIGH_BYTES = 1.5;

    private static final int HIGH = 0x80;

    /** What a text says, without a byte-order mark; nothing if its encoding is not recognised. */
    static Optional<String> decode(byte[] bytes) {
        return of(bytes).flatMap(encoding -> encoding.text(bytes)).map(Encoding::withoutMark);
    }

    /** The encoding of a text, if it is recognised. */
    static Optional<Encoding> of(byte[] bytes) {
        if (utf16(bytes)) {
            return UTF_16.text(bytes).map(text -> UTF_16);
        }
        if (UTF_8.text(bytes).isPresent()) {
            return Optional.of(UTF_8);
        }
        return GB18030.text(bytes).filter(text -> chinese(bytes, text)).map(text -> GB18030);
    }

    private Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(
                    charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Charset charset() {
        return switch (this) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> StandardCharsets.UTF_16;
            case GB18030 -> Charset.forName("GB18030");
        };
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static boolean chinese(byte[] bytes, String text) {
        long beyond = text.codePoints().filter(c -> c >= HIGH).count();
        long high = 0;
        for (byte one : bytes) {
            high += one < 0 ? 1 : 0;
        }
        return text.codePoints().anyMatch(Character::isIdeographic) && high >= LEAST_HIGH_BYTES * beyond;
    }

    /** The offset of the first byte that is no UTF-8. */
    static int firstNotUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : 0;
    }
}
