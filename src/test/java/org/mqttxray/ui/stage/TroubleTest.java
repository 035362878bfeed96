package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.workbench.Failure;

/** The card about a call that failed says what failed, at whom, and what to do. */
class TroubleTest {
    private static final int TITLE = 45;

    private static Trouble trouble(Failure failure, String address) {
        return new Trouble(failure, address, () -> {}, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUnknownNameIsNamed(Language language) {
        Trouble unknown = trouble(Failure.UNKNOWN_HOST, "no.such.host:1883");
        String words = unknown.words(new Messages(language));
        assertTrue(words.contains("no.such.host"), words);
        assertFalse(words.contains("1883"), "the port is not to blame: " + words);
        assertEquals("stage.step.name", unknown.step());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPortOnWhichNobodyListensIsNamed(Language language) {
        String words = trouble(Failure.NO_LISTENER, "[::1]:1900").words(new Messages(language));
        assertTrue(words.contains("[::1]") && words.contains("1900"), words);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void theTitleIsALineAndTheWordsNeedNoMore(Failure failure) {
        Trouble trouble = trouble(failure, "broker.example:1883");
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            String title = messages.get(trouble.step());
            assertTrue(title.length() < TITLE, title);
            assertFalse(trouble.words(messages).contains("{"), trouble.words(messages));
        }
    }

    @Test
    void withoutAnAddressTheWordsStand() {
        assertFalse(trouble(Failure.OTHER, "").words(new Messages(Language.EN)).isEmpty());
    }
}
