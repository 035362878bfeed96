package org.mqttxray.ui.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java text in lines, each cut into what is set differently. */
final class JavaText {
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for if implements import instanceof int interface long native new"
                            + " package permits private protected public record return sealed short static strictfp super"
                            + " switch synchronized this throw throws transient try void volatile while yield true false"
                            + " null")
                    .split(" "));
    private static final String END = "*/";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//.*|/\\*.*?(?:\\*/|$))|(?<text>\"(?:\\\\.|[^\"\\\\])*\"?|'(?:\\\\.|[^'\\\\])*'?)"
                    + "|(?<word>[A-Za-z_$][\\w$]*)");

    private JavaText() {}

    /** How a piece is set. */
    enum Kind {
        /** As it is. */
        PLAIN,
        /** Bold. */
        KEYWORD,
        /** Grey. */
        COMMENT
    }

    /**
     * A piece of a line.
     *
     * @param kind how it is set
     * @param text not empty
     */
    record Piece(Kind kind, String text) {}

    /** Cuts a file's lines. */
    static List<List<Piece>> cut(List<String> lines) {
        List<List<Piece>> cut = new ArrayList<>();
        boolean comment = false;
        for (String line : lines) {
            List<Piece> pieces = new ArrayList<>();
            comment = cut(line, comment, pieces);
            cut.add(List.copyOf(pieces));
        }
        return List.copyOf(cut);
    }

    /** Returns whether a comment goes on in the next line. */
    private static boolean cut(String line, boolean inComment, List<Piece> pieces) {
        int at = 0;
        if (inComment) {
            int end = line.indexOf(END);
            at = end < 0 ? line.length() : end + END.length();
            add(pieces, Kind.COMMENT, line.substring(0, at));
            if (end < 0) {
                return true;
            }
        }
        boolean open = false;
        Matcher token = TOKEN.matcher(line).region(at, line.length());
        while (token.find()) {
            String text = token.group();
            Kind kind = kind(token);
            open = kind == Kind.COMMENT && text.startsWith("/*") && !text.endsWith(END);
            if (kind != Kind.PLAIN) {
                add(pieces, Kind.PLAIN, line.substring(at, token.start()));
                add(pieces, kind, text);
                at = token.end();
            }
        }
        add(pieces, Kind.PLAIN, line.substring(at));
        return open;
    }

    private static Kind kind(Matcher token) {
        if (token.group("comment") != null) {
            return Kind.COMMENT;
        }
        String word = token.group("word");
        return word != null && KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.PLAIN;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
