package org.mqttxray.lesson.print;

/** Pieces of a page. Each text becomes text there, whatever stands in it. */
final class Html {
    private Html() {}

    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(shown(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** What a page may not hold, or what would turn the direction of what stands behind it, is shown as unknown. */
    private static boolean shown(int c) {
        int type = Character.getType(c);
        return c == '\n' || type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
    }

    /**
     * A text in an element.
     *
     * @param styleClass of ours; may be empty
     */
    static String element(String name, String styleClass, String text) {
        String attribute = styleClass.isEmpty() ? "" : " class=\"" + styleClass + "\"";
        return "<" + name + attribute + ">" + text(text) + "</" + name + ">";
    }
}
