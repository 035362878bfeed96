package org.mqttxray.ui.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Progress as JSON that a person can read:
 * {@code {"mqtt-xray-progress":1,"lessons":{"03-connect":{"step":"line","steps":{"line":{"answer":"right","tries":2}}}}}}. What a lesson or
 * step holds that makes no sense counts as nothing; a text that is no such JSON, or of a newer version, is none at all.
 */
final class ProgressJson {
    private static final String VERSION_KEY = "mqtt-xray-progress";
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private ProgressJson() {}

    static String text(Progress progress) {
        ObjectNode root = JSON.createObjectNode().put(VERSION_KEY, VERSION);
        put(root, "student", progress.student());
        ObjectNode lessons = root.putObject("lessons");
        new TreeMap<>(progress.lessons()).forEach((id, lesson) -> lesson(lessons.putObject(id), lesson));
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // it is made of texts and numbers
        }
    }

    private static void lesson(ObjectNode out, LessonProgress lesson) {
        put(out, "step", lesson.step());
        put(out, "at", lesson.at());
        put(out, "finished", lesson.finished());
        ObjectNode steps = out.putObject("steps");
        new TreeMap<>(lesson.steps()).forEach((id, step) -> step(steps.putObject(id), step));
    }

    private static void step(ObjectNode out, StepProgress step) {
        put(out, "seen", step.seen());
        Answer answer = step.answer();
        if (answer.at() > 0) {
            out.put("answer", answer.state().name().toLowerCase(Locale.ROOT));
            answer.option().ifPresent(option -> out.put("option", option));
            put(out, "typed", answer.typed());
            put(out, "tries", answer.tries());
            put(out, "hint", answer.hint());
            put(out, "answered", answer.at());
        }
        put(out, "note", step.note());
        put(out, "noted", step.notedAt());
    }

    private static void put(ObjectNode out, String key, String text) {
        if (!text.isEmpty()) {
            out.put(key, text);
        }
    }

    private static void put(ObjectNode out, String key, long number) {
        if (number != 0) {
            out.put(key, number);
        }
    }

    private static void put(ObjectNode out, String key, boolean flag) {
        if (flag) {
            out.put(key, true);
        }
    }

    /** Whether a text is progress of a newer program. */
    static boolean newer(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return root != null && root.path(VERSION_KEY).asInt() > VERSION;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The progress that a text tells of, or nothing if it is none of ours. */
    static Optional<Progress> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null
                    || root.path(VERSION_KEY).asInt() != VERSION
                    || !root.path("lessons").isObject()) {
                return Optional.empty();
            }
            Map<String, LessonProgress> lessons = new LinkedHashMap<>();
            root.get("lessons").properties().forEach(entry -> lessons.put(entry.getKey(), lesson(entry.getValue())));
            return Optional.of(new Progress(root.path("student").asText(), lessons));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static LessonProgress lesson(JsonNode in) {
        Map<String, StepProgress> steps = new LinkedHashMap<>();
        in.path("steps").properties().forEach(entry -> steps.put(entry.getKey(), step(entry.getValue())));
        return new LessonProgress(
                in.path("step").asText(),
                in.path("at").asLong(),
                in.path("finished").asBoolean(),
                steps);
    }

    private static StepProgress step(JsonNode in) {
        return new StepProgress(
                in.path("seen").asBoolean(),
                in.has("answered") ? answer(in) : Answer.NONE,
                in.path("note").asText(),
                in.path("noted").asLong());
    }

    private static Answer answer(JsonNode in) {
        JsonNode option = in.path("option");
        return new Answer(
                state(in.path("answer").asText()),
                option.isInt() ? OptionalInt.of(option.asInt()) : OptionalInt.empty(),
                in.path("typed").asText(),
                in.path("tries").asInt(),
                in.path("hint").asBoolean(),
                in.path("answered").asLong());
    }

    private static Answer.State state(String word) {
        for (Answer.State state : Answer.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        return Answer.State.OPEN;
    }
}
