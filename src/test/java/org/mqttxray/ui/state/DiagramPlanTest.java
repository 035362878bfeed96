package org.mqttxray.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At any width from the least on, the states stand beside each other and the ways within the diagram. */
class DiagramPlanTest {
    private static final Map<ClientState, DiagramPlan.Size> SIZES = sizes();

    private static Map<ClientState, DiagramPlan.Size> sizes() {
        Map<ClientState, DiagramPlan.Size> sizes = new EnumMap<>(ClientState.class);
        for (ClientState state : ClientState.values()) {
            sizes.put(state, new DiagramPlan.Size(7 * state.name().length() + 16, 20));
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 250, 270, 310, 330, 390, 460, 900})
    void everythingHasItsPlace(double wanted) {
        double width = Math.max(wanted, DiagramPlan.leastWidth(SIZES));
        DiagramPlan plan = DiagramPlan.of(SIZES, width);
        List<DiagramPlan.Box> boxes = new ArrayList<>(plan.boxes().values());
        assertEquals(ClientState.values().length, boxes.size());
        for (DiagramPlan.Box box : boxes) {
            assertTrue(box.x() >= 0 && box.x() + box.width() <= width, box.toString());
            assertTrue(box.y() >= 0 && box.y() + box.height() <= plan.height(), box.toString());
            boxes.stream()
                    .filter(other -> other != box)
                    .forEach(other -> assertFalse(meet(box, other), box + " " + other));
        }
        plan.ways().stream()
                .flatMap(way -> way.points().stream())
                .forEach(point -> assertTrue(
                        point.x() >= 0 && point.x() <= width && point.y() >= 0 && point.y() <= plan.height(),
                        point.toString()));
    }

    private static boolean meet(DiagramPlan.Box a, DiagramPlan.Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
