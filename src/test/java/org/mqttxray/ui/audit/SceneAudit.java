package org.mqttxray.ui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.mqttxray.i18n.Messages;

/**
 * Looks at a scene as a strict reader would, and says what is wrong with it: text that is cut off, squeezed or covered, faint text, a wrong face,
 * a target that is too small, a control without a name, words of the other language. Each problem is a sentence with the node's path, its
 * text and the numbers.
 *
 * <p>Call it on the JavaFX thread, on a scene that is laid out. What is painted on a canvas has no nodes; for that there is
 * {@link TokenContrast}. A node that lies above others on purpose has the style class {@code overlay} or a property of that name.
 */
public final class SceneAudit {
    private final List<Check> checks;

    private SceneAudit(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Everything that can be judged without knowing the language. */
    public static SceneAudit anyLanguage() {
        return new SceneAudit(List.of(
                new CutCheck(),
                new SqueezeCheck(),
                new LineBeginCheck(),
                new OverlapCheck(),
                new ContrastCheck(),
                new FontCheck(),
                new TargetCheck(),
                new NameCheck()));
    }

    /** The same, and that a Chinese window speaks Chinese. */
    public static SceneAudit chinese(Messages english, Messages chinese) {
        List<Check> all = new ArrayList<>(anyLanguage().checks);
        all.add(new ChineseCheck(english, chinese));
        return new SceneAudit(all);
    }

    /** What is wrong in a scene. */
    public List<String> problems(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<Seen> nodes = Seen.in(scene);
        return checks.stream()
                .flatMap(check -> check.problems(scene, nodes).stream())
                .distinct()
                .toList();
    }

    /** What is wrong in all windows that are open, popups too. */
    public List<String> problemsOfAllWindows() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .flatMap(scene -> problems(scene).stream())
                .distinct()
                .toList();
    }
}
