package org.mqttxray.ui.projector;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where the projector is shown.
 *
 * @param bounds the whole of a screen
 * @param beside whether the window has another screen to itself, which the class does not see
 */
public record ProjectorPlace(Rectangle2D bounds, boolean beside) {
    /**
     * The first screen on which the window is not; if there is none, the window's own. A screen that shows the same as another has the
     * same bounds, and counts as one.
     *
     * @param screens at least one
     * @param window where the window is
     */
    public static ProjectorPlace of(List<Rectangle2D> screens, Rectangle2D window) {
        Point2D middle =
                new Point2D((window.getMinX() + window.getMaxX()) / 2, (window.getMinY() + window.getMaxY()) / 2);
        Rectangle2D own = screens.stream()
                .filter(screen -> screen.contains(middle))
                .findFirst()
                .orElse(screens.get(0));
        return screens.stream()
                .filter(screen -> !screen.equals(own) && !screen.contains(middle))
                .findFirst()
                .map(screen -> new ProjectorPlace(screen, true))
                .orElse(new ProjectorPlace(own, false));
    }
}
