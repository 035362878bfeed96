package org.mqttxray.ui.window;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.card.AddressCard;
import org.mqttxray.ui.card.Card;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.lesson.LessonView;
import org.mqttxray.ui.model.Desk;

/**
 * What the links of a lesson do. One to a step goes there; one to the web opens in the browser; one to a file of the lesson is not
 * opened, because nobody knows what it would start. Where a link does not go to a step its address is shown, so that it can be copied.
 */
final class Links {
    private final Desk desk;
    private final CardLayer cards;
    private final Messages messages;
    private final Consumer<String> browser;
    private final Consumer<Term> glossary;

    /**
     * The links of the lesson that is open.
     *
     * @param browser opens an address of the web
     * @param glossary opens the glossary at a term
     */
    Links(Desk desk, CardLayer cards, Messages messages, Consumer<String> browser, Consumer<Term> glossary) {
        this.glossary = glossary;
        this.desk = desk;
        this.cards = cards;
        this.messages = messages;
        this.browser = browser;
    }

    /** Follows a link to an address as a lesson writes it. */
    void open(String address) {
        Optional<Lesson> lesson = desk.lecture().lessonProperty().get();
        if (address.startsWith(LessonView.TERM)) {
            Term.of(address.substring(LessonView.TERM.length())).ifPresent(glossary);
        } else if (address.startsWith("#")) {
            lesson.ifPresent(one -> goTo(one, address.substring(1)));
        } else if (web(address)) {
            browser.accept(address);
            show(address, "window.address.web");
        } else {
            String file = lesson.filter(one -> !address.contains(":"))
                    .map(one -> file(one, address))
                    .orElse(address);
            show(file, "window.address.file");
        }
    }

    private static String file(Lesson lesson, String address) {
        try {
            return lesson.folder().resolve(address).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return address; // no file can have this name, so it is shown as it is written
        }
    }

    private static boolean web(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void goTo(Lesson lesson, String id) {
        List<Section> sections = lesson.in(messages.language()).sections();
        for (int step = 0; step < sections.size(); step++) {
            if (sections.get(step).id().equals(id)) {
                desk.lecture().goTo(step);
            }
        }
    }

    private void show(String address, String note) {
        cards.inTheMiddle(
                new Card(messages.get("window.address"), new AddressCard(address, messages.get(note), messages)));
    }
}
