package cz.obzor.reading.office;

import java.util.Locale;

/// Numbers as lists show them.
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    /// @param format as Word calls it
    static String show(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "ordinal" -> number + ".";
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }

    /// A to Z, then AA, BB and so on.
    private static String letters(int number) {
        if (number <= 0) {
            return String.valueOf(number);
        }
        char letter = (char) ('A' + (number - 1) % 26);
        return String.valueOf(letter).repeat(Math.min((number - 1) / 26 + 1, 10));
    }

    /// A character of a symbol font as one that any font has.
    static String bullet(String text) {
        if (text.isEmpty()) {
            return "•";
        }
        char c = text.charAt(0);
        return switch (c) {
            case 'o', '\uF06F' -> "◦";
            case '\uF0B7', '\u00B7' -> "•";
            case '\uF0A7', '\uF06E' -> "▪";
            case '\uF0D8' -> "➢";
            case '\uF0FC' -> "✓";
            case '\uF02D' -> "–";
            default -> c >= 0xE000 && c < 0xF900 ? "•" : text.length() > 3 ? "•" : text;
        };
    }
}
