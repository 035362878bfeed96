package org.mqttxray.ui.results;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180) that Excel opens with Chinese in it: UTF-8 with a byte-order mark, lines that end with CR LF. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class Csv {
    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    /** The full-width ones too: a spreadsheet with a Chinese input method reads them likewise. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String text(List<List<String>> rows) {
        return MARK
                + rows.stream()
                        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END)
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String harmless = formula(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !harmless.equals(harmless.strip());
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean formula(String text) {
        String begins = text.stripLeading();
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0
                || !begins.isEmpty() && BEGIN_FORMULAS.indexOf(begins.charAt(0)) >= 0;
    }
}
