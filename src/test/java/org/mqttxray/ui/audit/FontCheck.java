package org.mqttxray.ui.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/** Text is in one of our faces, and Chinese in the one that has Chinese characters. */
final class FontCheck implements Check {
    private static final int FIRST_EASTERN = 0x2E80;
    private static final String CHINESE = "Noto Sans SC";
    /** The weights of Inter are families of their own, as the stylesheet names them. */
    private static final Set<String> FAMILIES =
            Set.of(CHINESE, "Inter", "Inter Medium", "Inter SemiBold", "JetBrains Mono");

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .flatMap(seen -> seen.text().flatMap(text -> wrong(seen, text)).stream())
                .toList();
    }

    private static Optional<String> wrong(Seen seen, Text text) {
        String family = text.getFont().getFamily();
        if (!FAMILIES.contains(family)) {
            return Optional.of(seen.problem("is in the face " + family));
        }
        boolean eastern = text.getText().codePoints().anyMatch(c -> c > FIRST_EASTERN);
        return eastern && !family.equals(CHINESE)
                ? Optional.of(seen.problem("has Chinese characters in the face " + family))
                : Optional.empty();
    }
}
