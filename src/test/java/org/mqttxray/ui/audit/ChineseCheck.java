package org.mqttxray.ui.audit;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.mqttxray.i18n.Messages;

/**
 * A Chinese window speaks Chinese: no words whose key has others in Chinese, and no two Latin words in a row. Names are no words: what has
 * an underscore, brackets, a dot inside or a capital after the first letter, and what is in the list; code is known by its face.
 */
final class ChineseCheck implements Check {
    private static final Pattern NAME = Pattern.compile(
            "MQTT X-Ray|APP|MQTT|Remaining Length|Clean Session|VS Code|IntelliJ IDEA|\\S*[_()./:=\\d]\\S*|\\b\\w\\p{Alpha}*\\p{Upper}\\w*\\b");
    /** Two of the layers have the same names in both languages; where there is room, Chinese adds which they are. */
    private static final Set<String> LAYERS = Set.of("APP", "MQTT");

    private static final Pattern PHRASE = Pattern.compile("\\p{Alpha}{2,}'?\\p{Alpha}*(?:[ ,]+\\p{Alpha}{2,})+");
    private static final String CODE_FACE = "JetBrains Mono";
    /** The style class of what tells the words of a program or a packet as they are. */
    private static final String VERBATIM = "verbatim";

    private final Set<String> foreign;

    ChineseCheck(Messages english, Messages chinese) {
        ResourceBundle words = english.all();
        ResourceBundle others = chinese.all();
        Set<String> kept = new HashSet<>();
        Set<String> changed = new TreeSet<>();
        for (String key : Collections.list(words.getKeys())) {
            String word = words.getString(key);
            (others.containsKey(key) && others.getString(key).equals(word) ? kept : changed).add(word);
        }
        changed.removeAll(kept);
        foreign = changed.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .flatMap(seen -> texts(seen).flatMap(text -> wrong(text).map(what -> seen.problem(what)).stream()))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Seen seen) {
        Node node = seen.node();
        if (node.getStyleClass().contains(VERBATIM)
                || seen.typed()
                || seen.icon()
                || node instanceof Text drawn && drawn.getParent() instanceof Labeled) {
            return Stream.empty();
        }
        Tooltip tooltip = CutCheck.tooltip(node);
        return Stream.of(
                        seen.text()
                                .filter(text -> !code(text.getFont().getFamily()))
                                .map(Text::getText)
                                .orElse(null),
                        node instanceof Labeled labeled
                                        && !code(labeled.getFont().getFamily())
                                ? labeled.getText()
                                : null,
                        node instanceof TextInputControl field ? field.getPromptText() : null,
                        node.getAccessibleText(),
                        tooltip == null
                                        || node instanceof Labeled labeled
                                                && code(labeled.getFont().getFamily())
                                ? null
                                : tooltip.getText())
                .filter(Objects::nonNull);
    }

    private static boolean code(String family) {
        return family.equals(CODE_FACE);
    }

    private Optional<String> wrong(String text) {
        if (foreign.contains(text.strip()) && !LAYERS.contains(text.strip())) {
            return Optional.of("\"" + text.strip() + "\" is English, and there is Chinese for it");
        }
        Matcher phrase = PHRASE.matcher(NAME.matcher(text).replaceAll("·"));
        return phrase.find() ? Optional.of("\"" + phrase.group() + "\" is not Chinese") : Optional.empty();
    }
}
