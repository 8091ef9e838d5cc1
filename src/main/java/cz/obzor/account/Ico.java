package cz.obzor.account;

import java.util.Optional;
import java.util.regex.Pattern;

/// IČO, the number of a legal person: seven digits and one that checks them.
public record Ico(String value) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

    /// @throws IllegalArgumentException when the digits do not check
    public Ico {
        if (value.length() != 8 || !checks(value)) {
            throw new IllegalArgumentException("Not an IČO: " + value);
        }
    }

    /// The number as people write it: with spaces, or without zeros at its beginning. Empty when it cannot be one.
    public static Optional<Ico> parse(String text) {
        String digits = text.replaceAll("\\s", "");
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        String whole = "0".repeat(8 - digits.length()) + digits;
        return checks(whole) ? Optional.of(new Ico(whole)) : Optional.empty();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * (8 - i);
        }
        return digits.charAt(7) - '0' == (11 - sum % 11) % 10 && !digits.equals("00000000");
    }

    @Override
    public String toString() {
        return value;
    }
}
