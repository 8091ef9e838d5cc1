package cz.obzor.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// How long something is kept.
///
/// @param code  names the rule, and its executor
/// @param data  code of the source of data that it is about; {@code -} for what is about nobody
/// @param basis why it may be kept so long
/// @param days  after which it is done
public record RetentionRule(String code, String data, Basis basis, int days, Deed deed) {

    /// Why data is kept, after article 6 (1) of the regulation on personal data.
    public enum Basis {
        /// b: the person asked for an account and uses it
        SERVICE,
        /// f: safety of accounts and of what is done on the platform
        SAFETY,
        /// c and e: the public may ask who changed what
        DUTY,
        /// a: she agreed
        CONSENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is done after that time.
    public enum Deed {
        /// rows disappear
        DELETE,
        /// what is personal in them disappears, the rows stay
        EMPTY,
        /// the person is told
        NOTIFY,
        /// her account is erased
        ERASE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RetentionRule {
        if (days < 1) {
            throw new IllegalArgumentException(code + ": at least a day, not " + days);
        }
    }

    /// What is older than this is to go.
    Instant before(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /// @param line five cells: code, data, basis, days, deed
    static RetentionRule parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("not five cells: " + line);
        }
        return new RetentionRule(
                cells[0],
                cells[1],
                named(Basis.values(), cells[2], line),
                Integer.parseInt(cells[3]),
                named(Deed.values(), cells[4], line));
    }

    private static <E extends Enum<E>> E named(E[] all, String code, String line) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + code + ": " + line));
    }
}
