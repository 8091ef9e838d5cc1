package cz.obzor.mining.finding;

import cz.obzor.mining.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Money in Czech texts. In a named value every sum counts; in running text only what can be a cost: no thresholds,
/// limits, deposits, fees, savings or prices of one piece.
final class AmountReader {
    /// The state budget has 2 × 10¹²; beyond that a number is broken.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000_000_000_000L);
    /// A bare number in a column of costs that says no currency: smaller ones may be anything.
    private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(10_000);
    /// How far back in the sentence a word still speaks of the sum.
    private static final int BEFORE = 70;

    private static final String NUMBER =
            "\\d{1,3}(?:[ \u00a0\u202f.]\\d{3})+(?:,\\d{1,2})?|\\d{1,3}(?:,\\d{3}){2,3}|\\d{1,12}(?:[.,]\\d{1,3})?";
    private static final String START = "(?<![\\p{L}\\d])(?<!\\d[.,])";
    private static final String WHOLE = "(?:,[-–—=]{1,2})?";
    private static final Pattern SUM = Pattern.compile("(?iu)" + START
            + "(?:(?<about>cca\\.?|přibližně|zhruba|asi|max\\.?|až|do|od)\\s?)?"
            + "(?<a>" + NUMBER + ")(?![\\d]|[.,]\\d)" + WHOLE
            + "(?:\\s?(?<am>" + MoneyUnit.FACTOR + ")(?![\\p{L}]))?(?:\\s?(?<ac>" + MoneyUnit.CURRENCY
            + ")(?![\\p{L}]))?"
            + "(?:\\s?(?:–|—|-|až|do)\\s?(?<b>" + NUMBER + ")(?![\\d]|[.,]\\d)" + WHOLE
            + "(?:\\s?(?<bm>" + MoneyUnit.FACTOR + ")(?![\\p{L}]))?(?:\\s?(?<bc>" + MoneyUnit.CURRENCY
            + ")(?![\\p{L}]))?)?");
    private static final Pattern CURRENCY_FIRST = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?<c>€|EUR|USD|\\$|CZK)\\s?(?<a>" + NUMBER + ")(?![\\d]|[.,]\\d)(?:\\s?(?<m>"
                    + MoneyUnit.FACTOR + ")(?![\\p{L}]))?(?!\\s?(?:" + MoneyUnit.CURRENCY + "))");
    /// a price of one piece, not the cost of a measure
    private static final Pattern RATE = Pattern.compile(
            "(?iu)^\\s?(?:/\\s?(?!rok)|(?:za|na)\\s(?:1\\s)?"
                    + "(?:m[²2³3]?\\b|metr|kus|ks\\b|osob|obyvatel|měsíc|den\\b|hodin|tun|MWh|kWh|žák|dítě|domácnost|hlav|jedno|byt\\b))");
    private static final Pattern NO_COST = Pattern.compile("(?iu)limit|hranic|přesah|přesáh|převyš|nepřekro|kauc|jistot"
            + "|záloh|pokut|sankc|poplat|vstupné|jízdné|nájemné|do výše|nejvýše|nejméně|alespoň|minimáln|úspor|uspoř|výnos"
            + "|příjm|příjem|obrat|hodnot\\S* zakázk|nad\\s*$|pod\\s*$|mzd|plat[uy]?\\s|škod|dluh");

    /// What a number must have to be a sum.
    private enum Need {
        /// a currency, and a sentence that does not speak of thresholds
        COST,
        /// a currency
        CURRENCY,
        /// "250 tis." in a value that is money by its name
        FACTOR
    }

    private AmountReader() {}

    /// Sums in a named value.
    ///
    /// @param unit of numbers without one, from the head or the document; null where none is stated
    static List<Amount> inField(String value, int page, @Nullable MoneyUnit unit) {
        List<Amount> found = new ArrayList<>();
        sums(value, page, Need.CURRENCY, found);
        if (found.isEmpty()) {
            currencyFirst(value, page, found);
        }
        if (found.isEmpty()) {
            sums(value, page, Need.FACTOR, found);
        }
        if (found.isEmpty()) {
            bare(value, page, unit, found);
        }
        return distinct(found);
    }

    /// Costs in running text.
    static List<Amount> inProse(String text, int page) {
        if (!mayHoldSum(text)) {
            return List.of();
        }
        List<Amount> found = new ArrayList<>();
        sums(text, page, Need.COST, found);
        if (found.isEmpty()) {
            currencyFirst(text, page, found);
        }
        return distinct(found);
    }

    private static boolean mayHoldSum(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length() && !digit; i++) {
            digit = Character.isDigit(text.charAt(i));
        }
        return digit && MoneyUnit.in(text) != null;
    }

    private static void sums(String text, int page, Need need, List<Amount> found) {
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            String currency = sum.group("bc") != null ? sum.group("bc") : sum.group("ac");
            boolean scaled = sum.group("am") != null || sum.group("bm") != null;
            if (currency == null && !(need == Need.FACTOR && scaled)) {
                // the second number may begin a sum of its own: "v letech 2024–2026 5 mil. Kč"
                if (sum.group("b") != null) {
                    sum.region(sum.start("b"), text.length());
                }
                continue;
            }
            boolean cost = !RATE.matcher(text).region(sum.end(), text.length()).lookingAt()
                    && (need != Need.COST || !speaksOfNoCost(text, sum.start()));
            if (cost) {
                add(sum, currency == null ? "CZK" : MoneyUnit.currency(currency), page, found);
            }
        }
    }

    private static void add(Matcher sum, String currency, int page, List<Amount> found) {
        String quote = sum.group().strip();
        String second = sum.group("b");
        BigDecimal factorB = MoneyUnit.factor(sum.group("bm"));
        BigDecimal first = number(sum.group("a"));
        if (second == null) {
            add(first.multiply(MoneyUnit.factor(sum.group("am"))), null, currency, page, quote, found);
            return;
        }
        // "5 mil. Kč – 2 etapa": the second number has no unit, so it is no end of a range
        if (sum.group("ac") != null && sum.group("bc") == null) {
            String alone = sum.group().substring(0, sum.end("ac") - sum.start());
            add(first.multiply(MoneyUnit.factor(sum.group("am"))), null, currency, page, alone.strip(), found);
            return;
        }
        // "v roce 2024 až 5 mil. Kč"
        boolean year = YearReader.isYear(sum.group("a")) && sum.group("am") == null;
        BigDecimal high = number(second).multiply(factorB);
        BigDecimal low = first.multiply(sum.group("am") != null ? MoneyUnit.factor(sum.group("am")) : factorB);
        if (year || low.compareTo(high) >= 0) {
            add(high, null, currency, page, quote, found);
        } else {
            add(low, high, currency, page, quote, found);
        }
    }

    private static void currencyFirst(String text, int page, List<Amount> found) {
        Matcher sum = CURRENCY_FIRST.matcher(text);
        while (sum.find()) {
            BigDecimal value = number(sum.group("a")).multiply(MoneyUnit.factor(sum.group("m")));
            add(value, null, MoneyUnit.currency(sum.group("c")), page, sum.group(), found);
        }
    }

    /// Numbers alone, as in a column "Náklady v tis. Kč".
    private static void bare(String value, int page, @Nullable MoneyUnit unit, List<Amount> found) {
        Matcher sum = SUM.matcher(value);
        while (sum.find()) {
            boolean plain = sum.group("am") == null && sum.group("bm") == null && sum.group("ac") == null;
            boolean alone = plain && isAlone(value, sum.start(), sum.end());
            if (!alone || (YearReader.isYear(sum.group("a")) && !value.strip().equals(sum.group("a")))) {
                continue;
            }
            BigDecimal factor = unit == null ? BigDecimal.ONE : unit.factor();
            String currency = unit == null ? "CZK" : unit.currency();
            BigDecimal low = number(sum.group("a")).multiply(factor);
            BigDecimal high =
                    sum.group("b") == null ? null : number(sum.group("b")).multiply(factor);
            if (unit != null || low.compareTo(LEAST_BARE) >= 0) {
                boolean range = high != null && high.compareTo(low) > 0;
                add(low, range ? high : null, currency, page, sum.group().strip(), found);
            }
        }
    }

    /// Whether a number is not the number of something: of metres, pieces, percent, a date.
    private static boolean isAlone(String value, int start, int end) {
        int next = end;
        while (next < value.length() && value.charAt(next) == ' ') {
            next++;
        }
        boolean after = next >= value.length() || ",;/+)\n(".indexOf(value.charAt(next)) >= 0;
        int before = start - 1;
        while (before >= 0 && value.charAt(before) == ' ') {
            before--;
        }
        return after && (before < 0 || value.charAt(before) != '.');
    }

    private static void add(
            BigDecimal value, @Nullable BigDecimal upTo, String currency, int page, String quote, List<Amount> found) {
        BigDecimal largest = upTo == null ? value : upTo;
        if (value.signum() > 0 && largest.compareTo(LARGEST) < 0) {
            found.add(new Amount(plain(value), upTo == null ? null : plain(upTo), currency, page, quote));
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal number(String written) {
        String digits = written.replaceAll("[ \u00a0\u202f]", "");
        if (digits.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?")) {
            digits = digits.replace(".", "");
        }
        if (digits.indexOf(',') != digits.lastIndexOf(',')) {
            digits = digits.replace(",", ""); // as in English: 1,200,000
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    /// Looks back from a sum to the beginning of its sentence.
    private static boolean speaksOfNoCost(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        for (int i = at - 2; i > from; i--) {
            if (Sentences.endsAt(text, i)) {
                from = i + 1;
            }
        }
        return NO_COST.matcher(text).region(from, at).find();
    }

    static List<Amount> distinct(List<Amount> all) {
        List<Amount> kept = new ArrayList<>();
        for (Amount one : all) {
            boolean known = kept.stream().anyMatch(other -> sameSum(one, other));
            if (!known) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean sameSum(Amount one, Amount other) {
        return one.value().compareTo(other.value()) == 0 && one.currency().equals(other.currency());
    }
}
