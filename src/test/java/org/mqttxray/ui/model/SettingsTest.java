package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;

/** What the user sets is there at the next start, and a kept text that makes no sense does no harm. */
class SettingsTest {
    private final SettingsStore store = SettingsStore.inMemory();

    @Test
    void whatIsSetIsKept() {
        Settings settings = new Settings(store);
        settings.languageProperty().set(Language.ZH);
        settings.themeProperty().set(Theme.DARK);
        settings.presetProperty().set(KeyPreset.VS_CODE);
        settings.scaleProperty().set(150);
        settings.reduceMotionProperty().set(true);
        settings.speedProperty().set(Speed.FIVE);
        settings.othersProperty().set(Debugger.Others.HELD);
        settings.trueTimeProperty().set(true);
        settings.keepSize("lesson", 412.5);

        Settings next = new Settings(store);
        assertEquals(Language.ZH, next.languageProperty().get());
        assertEquals(Theme.DARK, next.themeProperty().get());
        assertEquals(KeyPreset.VS_CODE, next.presetProperty().get());
        assertEquals(150, next.scaleProperty().get());
        assertEquals(true, next.reduceMotionProperty().get());
        assertEquals(Speed.FIVE, next.speedProperty().get());
        assertEquals(Debugger.Others.HELD, next.othersProperty().get());
        assertEquals(true, next.trueTimeProperty().get());
        assertEquals(Optional.of(412.5), next.size("lesson"));
    }

    @Test
    void nonsenseCountsAsNothing() {
        store.put("theme", "PINK");
        store.put("scale", "a lot");
        store.put("size.lesson", "NaN");
        Settings settings = new Settings(store);
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
        assertEquals(Settings.NORMAL_SCALE, settings.scaleProperty().get());
        assertEquals(Optional.empty(), settings.size("lesson"));
    }

    @Test
    void aScaleStaysWithinItsLimits() {
        store.put("scale", "5000");
        assertEquals(Settings.LARGEST_SCALE, new Settings(store).scaleProperty().get());
    }
}
