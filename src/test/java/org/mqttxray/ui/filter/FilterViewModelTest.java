package org.mqttxray.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.debug.filter.Names;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;

/** What is said of a filter while it is written. */
class FilterViewModelTest {
    private final FilterViewModel model = new FilterViewModel(new Messages(Language.EN));

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'  ',EMPTY", "mqtt.qos == 1,VALID", "mqtt.qos == 7,DOUBTFUL", "mqtt.qos = 1,INVALID"})
    void itIsJudgedAtEachLetter(String text, FilterViewModel.Verdict verdict) {
        model.textProperty().set(text);
        FilterViewModel.State state = model.stateProperty().get();
        assertEquals(verdict, state.verdict());
        boolean spoken = verdict == FilterViewModel.Verdict.DOUBTFUL || verdict == FilterViewModel.Verdict.INVALID;
        assertEquals(spoken, !state.sentence().isEmpty());
        assertEquals(
                verdict == FilterViewModel.Verdict.VALID || verdict == FilterViewModel.Verdict.DOUBTFUL,
                state.filter().isPresent());
    }

    @Test
    void anErrorSaysWhereItIs() {
        model.textProperty().set("mqtt.qos = 1");
        assertEquals(
                "At character 10: One equals sign compares nothing. Write ==.",
                model.stateProperty().get().sentence());
    }

    @Test
    void theWordsThatJoinConditionsStandApartFromTheSentence() {
        model.textProperty().set("mqtt.qos == 1 mqtt.dupflag");
        assertEquals(
                "At character 15: The condition ends before “mqtt.dupflag”."
                        + " Write “and”, “or” or “xor” between two conditions.",
                model.stateProperty().get().sentence());
    }

    @Test
    void whoNamesAFieldThatThereIsNotIsToldHowTheFieldShowsThemAll() {
        model.textProperty().set("mqtt.weather_today == 1");
        assertEquals(
                "At character 1: There is no field “mqtt.weather_today”. Ctrl+Space shows those that there are.",
                model.stateProperty().get().sentence());
    }

    @Test
    void anOfferTakesThePlaceOfWhatWasBegun() {
        model.textProperty().set("mqtt.kal and mqtt.topic");
        FilterViewModel.Offer offer = model.offers(8).get(0);
        assertEquals("mqtt.kalive", offer.text());
        assertEquals("Keep Alive", offer.meaning());
        assertEquals("mqtt.kalive and mqtt.topic", offer.whole());
        assertEquals(12, offer.caret());
    }

    @Test
    void aWordThatIsWrittenOutIsOfferedFirst() {
        String text = "mqttxray.entered == mqtt_publish";
        model.textProperty().set(text);
        List<String> offered = model.offers(text.length()).stream()
                .map(FilterViewModel.Offer::text)
                .toList();
        assertEquals("mqtt_publish", offered.get(0));
        assertTrue(offered.contains("mqtt_publish_thread"), offered::toString);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameHasAMeaning(Language language) {
        FilterViewModel spoken = new FilterViewModel(new Messages(language));
        for (String prefix : Names.all().stream().map(name -> name.text()).toList()) {
            spoken.textProperty().set(prefix);
            assertFalse(spoken.offers(prefix.length()).get(0).meaning().isEmpty(), prefix);
        }
        assertTrue(spoken.stateProperty().get().sentence().isEmpty());
    }
}
