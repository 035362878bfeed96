package org.mqttxray.debug;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;

/** Breakpoints as lines of JSON, in which they are kept: {@code {"number":1,"where":"packet","type":"PUBLISH","direction":"c2s"}}. */
public final class BreakpointJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Predicate<JsonNode>> SORTS = Map.ofEntries(
            Map.entry("type", JsonNode::isTextual),
            Map.entry("direction", JsonNode::isTextual),
            Map.entry("lock", JsonNode::isTextual),
            Map.entry("rule", JsonNode::isTextual),
            Map.entry("condition", JsonNode::isTextual),
            Map.entry("hits", JsonNode::isTextual),
            Map.entry("message", JsonNode::isTextual),
            Map.entry("client", JsonNode::isTextual),
            Map.entry("once", JsonNode::isBoolean),
            Map.entry("enabled", JsonNode::isBoolean),
            Map.entry("number", BreakpointJson::isNumber),
            Map.entry("after", BreakpointJson::isNumber));

    private BreakpointJson() {}

    /** A breakpoint as a line. */
    public static String line(Breakpoint breakpoint) {
        ObjectNode line = JSON.createObjectNode();
        line.put("number", breakpoint.number());
        where(line, breakpoint.where());
        breakpoint.condition().ifPresent(condition -> line.put("condition", condition.text()));
        if (!breakpoint.hits().equals(Hits.ALL)) {
            line.put("hits", breakpoint.hits().text());
        }
        breakpoint.message().ifPresent(message -> line.put("message", message.toString()));
        if (breakpoint.once()) {
            line.put("once", true);
        }
        breakpoint.after().ifPresent(after -> line.put("after", after));
        breakpoint.client().ifPresent(client -> line.put("client", client));
        if (!breakpoint.enabled()) {
            line.put("enabled", false);
        }
        return line.toString();
    }

    private static void where(ObjectNode line, Where where) {
        if (where instanceof Where.Packet packet) {
            line.put("where", "packet");
            packet.type().ifPresent(type -> line.put("type", type.name()));
            packet.direction().ifPresent(direction -> line.put("direction", direction.label()));
        } else if (where instanceof Where.Entered entered) {
            line.put("where", "entered").put("function", entered.function().cName());
        } else if (where instanceof Where.Returned returned) {
            line.put("where", "returned").put("function", returned.function().cName());
        } else if (where instanceof Where.Layer layer) {
            line.put("where", "layer").put("layer", layer.layer().label());
        } else if (where instanceof Where.Changed changed) {
            line.put("where", "changed").put("field", changed.field().cName());
        } else if (where instanceof Where.Lock lock) {
            line.put("where", "lock");
            lock.name().ifPresent(name -> line.put("lock", name));
        } else if (where instanceof Where.Rule rule) {
            line.put("where", "rule");
            rule.label().ifPresent(label -> line.put("rule", label));
        } else {
            line.put("where", "anything");
        }
    }

    /** The breakpoint of a line; none if it is no breakpoint that this version knows. */
    public static Optional<Breakpoint> of(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            int number = node.path("number").asInt();
            Optional<Where> where = where(node);
            Optional<Hits> hits = Hits.of(node.path("hits").asText(""));
            if (!ofRightSort(node) || number < 1 || where.isEmpty() || hits.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Breakpoint(
                    number,
                    where.get(),
                    text(node, "condition").isPresent()
                            ? Optional.of(Filter.of(text(node, "condition").get()))
                            : Optional.empty(),
                    hits.get(),
                    text(node, "message").isPresent()
                            ? Optional.of(Template.of(text(node, "message").get()))
                            : Optional.empty(),
                    node.path("once").asBoolean(),
                    node.has("after") ? OptionalInt.of(node.path("after").asInt()) : OptionalInt.empty(),
                    text(node, "client"),
                    node.path("enabled").asBoolean(true)));
        } catch (JsonProcessingException | FilterRefused e) {
            return Optional.empty();
        }
    }

    /** Whether each value is of the sort that it should be: who takes another one for none would stop where nobody wanted it. */
    private static boolean ofRightSort(JsonNode node) {
        return SORTS.entrySet().stream()
                .allMatch(sort -> !node.has(sort.getKey()) || sort.getValue().test(node.path(sort.getKey())));
    }

    private static boolean isNumber(JsonNode node) {
        return node.canConvertToExactIntegral() && node.canConvertToInt();
    }

    private static Optional<Where> where(JsonNode node) {
        return switch (node.path("where").asText()) {
            case "packet" -> packet(node);
            case "entered" -> function(node).map(Where.Entered::new);
            case "returned" -> function(node).map(Where.Returned::new);
            case "layer" ->
                find(Layer.values(), Layer::label, node.path("layer")).map(Where.Layer::new);
            case "changed" ->
                find(ClientField.values(), ClientField::cName, node.path("field"))
                        .map(Where.Changed::new);
            case "lock" -> Optional.of(new Where.Lock(text(node, "lock")));
            case "rule" -> Optional.of(new Where.Rule(text(node, "rule")));
            case "anything" -> Optional.of(new Where.Anything());
            default -> Optional.empty();
        };
    }

    private static Optional<Where> packet(JsonNode node) {
        Optional<PacketType> type = find(PacketType.values(), PacketType::name, node.path("type"));
        Optional<Direction> direction = find(Direction.values(), Direction::label, node.path("direction"));
        boolean unknown = node.has("type") && type.isEmpty() || node.has("direction") && direction.isEmpty();
        return unknown ? Optional.empty() : Optional.of(new Where.Packet(type, direction));
    }

    private static Optional<TracedFunction> function(JsonNode node) {
        return find(TracedFunction.values(), TracedFunction::cName, node.path("function"));
    }

    private static <T> Optional<T> find(T[] all, Function<T, String> word, JsonNode wanted) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(wanted.asText()))
                .findFirst();
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
