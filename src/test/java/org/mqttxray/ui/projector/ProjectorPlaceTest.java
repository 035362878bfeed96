package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** On which screen the projector is shown. */
class ProjectorPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D WALL = new Rectangle2D(1366, 0, 1024, 768);
    private static final Rectangle2D WINDOW = new Rectangle2D(20, 20, 1200, 660);

    @Test
    void oneScreenIsBothTheClasssAndTheTeachers() {
        assertEquals(new ProjectorPlace(LAPTOP, false), ProjectorPlace.of(List.of(LAPTOP), WINDOW));
    }

    @Test
    void ofTwoScreensItIsTheOneWithoutTheWindow() {
        assertEquals(new ProjectorPlace(WALL, true), ProjectorPlace.of(List.of(LAPTOP, WALL), WINDOW));
        Rectangle2D onTheWall = new Rectangle2D(1370, 10, 1000, 700);
        assertEquals(new ProjectorPlace(LAPTOP, true), ProjectorPlace.of(List.of(LAPTOP, WALL), onTheWall));
    }

    @Test
    void screensThatShowTheSameAreOne() {
        Rectangle2D same = new Rectangle2D(0, 0, 1024, 768);
        assertEquals(new ProjectorPlace(LAPTOP, false), ProjectorPlace.of(List.of(LAPTOP, LAPTOP), WINDOW));
        assertEquals(new ProjectorPlace(LAPTOP, false), ProjectorPlace.of(List.of(LAPTOP, same), WINDOW));
    }

    @Test
    void aWindowBetweenScreensDoesNotHinderIt() {
        Rectangle2D away = new Rectangle2D(-5000, -5000, 100, 100);
        assertEquals(new ProjectorPlace(WALL, true), ProjectorPlace.of(List.of(LAPTOP, WALL), away));
    }
}
