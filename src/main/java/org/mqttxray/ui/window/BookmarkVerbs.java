package org.mqttxray.ui.window;

import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Verb;

/** What the verbs do to bookmarks, and when they would do nothing. */
final class BookmarkVerbs {
    private BookmarkVerbs() {}

    /** Whether a verb is one of bookmarks and would do nothing now. */
    static boolean idle(Verb verb, Bench bench) {
        long here = bench.moment().events();
        return switch (verb) {
            case BOOKMARK, BOOKMARKS -> bench.moment().recorded() == 0;
            case NEXT_BOOKMARK -> bench.bookmarks().after(here).isEmpty();
            case PREVIOUS_BOOKMARK -> bench.bookmarks().before(here).isEmpty();
            default -> false;
        };
    }

    /** Marks where the playhead stands, or takes the mark away; says which. */
    static String toggle(Bench bench, Commands commands, Messages messages) {
        long here = bench.moment().events();
        bench.bookmarks().toggle(here);
        String event = messages.get("window.event", Math.max(0, here - 1));
        return bench.bookmarks().at(here).isPresent()
                ? messages.get("bookmarks.marked", event, commands.key(Verb.BOOKMARKS))
                : messages.get("bookmarks.unmarked", event);
    }
}
