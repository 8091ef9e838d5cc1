package cz.obzor.web;

import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Numbers, dates and sizes as people write them in each language.
public final class Formats {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final long KILO = 1024;

    private Formats() {}

    public static String number(long value, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /// A day: {@code 12. března 2026}.
    public static String date(LocalDate date, Language language) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /// The day of a moment by the calendar in Prague.
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, PRAGUE);
    }

    /// A moment by the clock in Prague.
    public static String time(Instant time, Language language) {
        return time.atZone(PRAGUE)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale()));
    }

    /// A size, in units of 1,024 as file managers count: {@code 1,4 MB}.
    public static String bytes(long count, Language language) {
        if (count < KILO) {
            return number(count, language) + " B";
        }
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(count < KILO * KILO ? 0 : 1);
        if (count < KILO * KILO) {
            return format.format(count / (double) KILO) + " kB";
        }
        return count < KILO * KILO * KILO
                ? format.format(count / (double) (KILO * KILO)) + " MB"
                : format.format(count / (double) (KILO * KILO * KILO)) + " GB";
    }
}
