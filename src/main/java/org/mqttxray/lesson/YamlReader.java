package org.mqttxray.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the small YAML of a lesson: mappings, lists and scalars, a few levels deep. Anchors, aliases and tags, with which a small text
 * can become a huge or a foreign one, are refused.
 */
final class YamlReader {
    private static final int MOST_LEVELS = 6;

    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().loaderOptions(limits()).build();

    private final Problems problems;
    private final int firstLine;
    private final YAMLParser parser;

    private YamlReader(String text, int firstLine, Problems problems) throws IOException {
        this.problems = problems;
        this.firstLine = firstLine;
        this.parser = FACTORY.createParser(text);
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(SourceText.MOST_BYTES);
        limits.setNestingDepthLimit(2 * MOST_LEVELS);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(true); // refused below, with their name
        return limits;
    }

    /** What {@link #read} gives up with; it has said why. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads a mapping; whatever is wrong is added to the problems.
     *
     * @param firstLine the line of the file in which the text begins
     * @param name what the text is, for the problems
     */
    static Optional<Yaml.Mapping> mapping(String text, int firstLine, String name, Problems problems) {
        try {
            YamlReader reader = new YamlReader(text, firstLine, problems);
            try (reader.parser) {
                return reader.mapping(name);
            }
        } catch (Refused e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            problems.add(firstLine + line(e), fault(e.getOriginalMessage()));
        } catch (IOException | YAMLException e) {
            problems.add(firstLine, fault(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Where it is: 0, 1, … What is opened and not closed is told where it was opened, and a key without a colon where it stands. */
    private static int line(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            boolean begun = marked.getContextMark() != null
                    && String.valueOf(marked.getContext()).contains("scanning");
            return (begun ? marked.getContextMark() : marked.getProblemMark()).getLine();
        }
        return e.getLocation() == null ? 0 : Math.max(1, e.getLocation().getLineNr()) - 1;
    }

    /** What the parser means; its own words are English, and of scalars and tokens. */
    private static Fault fault(String message) {
        String text = String.valueOf(message);
        if (text.contains("\\t(TAB)")) {
            return Fault.YAML_TAB;
        } else if (text.contains("scanning a quoted scalar")) {
            return Fault.YAML_QUOTE;
        } else if (text.contains("mapping values are not allowed")) {
            return Fault.YAML_COLON;
        }
        boolean line = text.contains("expected <block end>") || text.contains("could not find expected ':'");
        return line ? Fault.YAML_LINE : Fault.YAML;
    }

    private Optional<Yaml.Mapping> mapping(String name) throws IOException, Refused {
        JsonToken token = parser.nextToken();
        if (token == null) {
            problems.add(firstLine, Fault.NOT_A_MAPPING, name);
            return Optional.empty();
        }
        Yaml yaml = value(token, 0);
        if (parser.nextToken() != null) {
            throw refuse(Fault.YAML);
        }
        if (yaml instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(yaml.line(), Fault.NOT_A_MAPPING, name);
        return Optional.empty();
    }

    private Yaml value(JsonToken token, int level) throws IOException, Refused {
        if (parser.getObjectId() != null || parser.isCurrentAlias() || parser.getTypeId() != null) {
            throw refuse(Fault.YAML_ALIAS, parser.getText());
        }
        if (level > MOST_LEVELS) {
            throw refuse(Fault.YAML_DEEP, MOST_LEVELS);
        }
        return switch (token) {
            case START_OBJECT -> object(level);
            case START_ARRAY -> array(level);
            case VALUE_NULL -> new Yaml.Text(line(), "");
            default -> new Yaml.Text(line(), parser.getText());
        };
    }

    private Yaml object(int level) throws IOException, Refused {
        int line = line();
        Map<String, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (entries.containsKey(key)) {
                throw refuse(Fault.YAML_DUPLICATE, key);
            }
            if (parser.getObjectId() != null || parser.isCurrentAlias()) {
                throw refuse(Fault.YAML_ALIAS, key);
            }
            entries.put(key, value(parser.nextToken(), level + 1));
        }
        return new Yaml.Mapping(line, entries);
    }

    private Yaml array(int level) throws IOException, Refused {
        int line = line();
        List<Yaml> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, level + 1));
        }
        return new Yaml.Sequence(line, items);
    }

    private Refused refuse(Fault fault, Object... arguments) {
        problems.add(line(), fault, arguments);
        return new Refused();
    }

    private int line() {
        return firstLine + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
    }
}
