package cz.obzor.mining.finding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What numbers without a unit are in: "Náklady v tis. Kč" gives thousands of crowns.
///
/// @param currency ISO 4217
record MoneyUnit(BigDecimal factor, String currency) {
    static final String FACTOR =
            "tis(?:\\.|íc(?:e|ů|ích)?)?|mil(?:\\.|i[oó]n(?:u|y|ů|ech)?|lions?)?|mio\\.?|mld\\.?|miliard(?:a|u|y|ách)?|thousand|billion";
    static final String CURRENCY =
            "Kč|Kc|CZK|korun(?:a|u|y|ách|ami)?|EUR|eur(?:o|a)?|€|USD|\\$|(?:amerických )?dolar(?:ů|y)?";

    private static final Pattern UNIT =
            Pattern.compile("(?iu)(?<![\\p{L}])(?:(" + FACTOR + "|t)\\s?)?(" + CURRENCY + ")(?![\\p{L}])");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);

    /// The unit that a column head or a sentence names; null where it names none.
    static @Nullable MoneyUnit in(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher unit = UNIT.matcher(text);
        return unit.find() ? new MoneyUnit(factor(unit.group(1)), currency(unit.group(2))) : null;
    }

    static BigDecimal factor(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("t")) {
            return THOUSAND;
        }
        return lower.startsWith("ml") || lower.startsWith("miliard") || lower.startsWith("b") ? MILLIARD : MILLION;
    }

    static String currency(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("eur") || lower.equals("€")) {
            return "EUR";
        }
        return lower.equals("usd") || lower.equals("$") || lower.contains("dolar") ? "USD" : "CZK";
    }
}
