package org.mqttxray.ui.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;

/** When something was written, as one says it: 18:02 today, 29 Nov 18:02 before. */
public final class FileTime {
    private FileTime() {}

    /** A moment in a language. */
    public static String said(Instant when, Messages messages) {
        return said(when, LocalDate.now(ZoneId.systemDefault()), ZoneId.systemDefault(), messages);
    }

    static String said(Instant when, LocalDate today, ZoneId zone, Messages messages) {
        ZonedDateTime time = when.atZone(zone);
        boolean earlier = !time.toLocalDate().equals(today);
        String pattern = messages.get(earlier ? "files.earlier" : "files.today");
        Locale locale = messages.language() == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
