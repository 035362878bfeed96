package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** Makes the chips of a text and keeps them at the moment. */
final class Chips {
    private static final Pattern CHIP = Pattern.compile("(fn|field|byte):(\\w{1,60})");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");

    private final Bench bench;
    private final Messages messages;
    private final List<Chip> made = new ArrayList<>();

    Chips(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
    }

    /** The chip that some code of a text stands for, if it is one and names something that there is. */
    Optional<Chip> of(String code) {
        Matcher matcher = CHIP.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Chip> chip = chip(matcher.group(1), matcher.group(2));
        chip.ifPresent(made::add);
        chip.filter(one -> !one.ofStep()).ifPresent(one -> one.show(bench.moment()));
        return chip;
    }

    private Optional<Chip> chip(String kind, String name) {
        return switch (kind) {
            case "fn" ->
                Stream.of(TracedFunction.values())
                        .filter(function -> function.cName().equals(name))
                        .findFirst()
                        .map(function -> new FunctionChip(function, bench, messages));
            case "field" ->
                Stream.of(Field.values())
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(field -> new FieldChip(field, bench, messages));
            default ->
                OFFSET.matcher(name).matches()
                        ? Optional.of(new ByteChip(Integer.parseInt(name), bench, messages))
                        : Optional.empty();
        };
    }

    /**
     * Shows what they point to at a moment.
     *
     * @param ofStep whether it is the moment of the step
     */
    void show(Moment moment, boolean ofStep) {
        made.stream().filter(chip -> ofStep || !chip.ofStep()).forEach(chip -> chip.show(moment));
    }

    /** Forgets the chips of a text that is no longer shown. */
    void clear() {
        made.clear();
    }
}
