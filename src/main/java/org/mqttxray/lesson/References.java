package org.mqttxray.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what a lesson's text points to. Chips name something that there is; pictures lie in the folder; links lead to the web or into the
 * folder; HTML other than comments there is none.
 *
 * <p>A chip is code of one of four forms: {@code fn:NAME} for a function, {@code field:NAME} for a field of a packet,
 * {@code byte:OFFSET} for a byte of the packet shown, {@code term:NAME} for a term of the glossary.
 */
final class References {
    // The quantifiers are bounded, so that no text takes long.
    private static final Pattern CODE = Pattern.compile("(`+)([^`]{0,500})\\1");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]\\n]{0,300}\\]\\(\\s{0,9}<?([^)\\s>]{0,500})");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]{1,300}\\]:\\s{0,9}<?([^\\s>]{1,500})");
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?][^<>]{0,500}>?");
    private static final Pattern AUTOLINK = Pattern.compile("<https?://[^<>\\s]{1,500}>");
    private static final Pattern CHIP = Pattern.compile("([a-z]+):(\\S+)");

    private final Path folder;
    private final Problems problems;
    private final Expressions expressions;

    References(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.expressions = new Expressions(problems);
    }

    /** Checks a text of some lines. */
    void check(Body body) {
        String[] lines = withoutComments(withoutFences(body.markdown())).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(lines[i], body.line() + i);
        }
    }

    private static String withoutFences(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean fenced = false;
        for (String line : markdown.split("\n", -1)) {
            boolean fence = line.startsWith("```");
            text.append(fenced || fence ? "" : line).append('\n');
            fenced = fence != fenced;
        }
        return text.toString();
    }

    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", at)) {
            rest.append(text, at, open);
            int close = text.indexOf("-->", open);
            int end = close < 0 ? text.length() : close + "-->".length();
            text.substring(open, end).chars().filter(c -> c == '\n').forEach(c -> rest.append('\n'));
            at = end;
        }
        return rest.append(text, at, text.length()).toString();
    }

    /** Checks a text without ends of line. */
    void line(String text, int line) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            chip(code.group(2).strip(), line);
        }
        String plain = AUTOLINK.matcher(CODE.matcher(text).replaceAll("")).replaceAll("");
        Matcher html = HTML.matcher(plain);
        if (html.find()) {
            problems.add(line, Fault.HTML, html.group());
        }
        Matcher link = LINK.matcher(plain);
        while (link.find()) {
            target(link.group(2), link.group(1).equals("!"), line);
        }
        Matcher definition = DEFINITION.matcher(plain);
        if (definition.find()) {
            target(definition.group(1), false, line);
        }
    }

    private void chip(String code, int line) {
        Matcher chip = CHIP.matcher(code);
        if (!chip.matches()) {
            return;
        }
        switch (chip.group(1)) {
            case "fn" -> expressions.function(chip.group(2), line);
            case "field" -> expressions.packetField(chip.group(2), line);
            case "term" -> {
                if (Term.of(chip.group(2)).isEmpty()) {
                    String near = Words.near(chip.group(2), Words.TERMS);
                    problems.add(line, Fault.UNKNOWN_TERM, chip.group(2), near);
                }
            }
            case "byte" -> {
                if (Expressions.offset(chip.group(2)).isEmpty()) {
                    problems.add(line, Fault.UNKNOWN_CHIP, code);
                }
            }
            default -> {
                // code that happens to have a colon
            }
        }
    }

    private void target(String target, boolean picture, int line) {
        boolean web = target.startsWith("https://") || target.startsWith("http://");
        if (web && !picture || target.startsWith("#")) {
            return;
        }
        try {
            inFolder(target, line);
        } catch (InvalidPathException e) {
            problems.add(line, Fault.OUTSIDE, target);
        }
    }

    private void inFolder(String target, int line) {
        Path file = folder.resolve(target).normalize();
        if (target.isEmpty()
                || target.contains(":")
                || target.contains("\\")
                || target.contains("%")
                || !file.startsWith(folder.normalize())) {
            problems.add(line, Fault.OUTSIDE, target);
            return;
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                problems.add(line, Fault.OUTSIDE, target);
            } else if (!Files.isRegularFile(file)) {
                problems.add(line, Fault.NO_SUCH_IMAGE, target);
            }
        } catch (IOException e) {
            problems.add(line, Fault.NO_SUCH_IMAGE, target);
        }
    }
}
