package cz.obzor.mining.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts "odbor dopravy, Technické služby Jasenov, s. r. o.; městský architekt" into its items.
final class ListSplitter {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu)^(?:s\\.?\\s?r\\.?\\s?o\\.?|spol\\. s r\\.?\\s?o\\.?|a\\.?\\s?s\\.?|p\\.?\\s?o\\.?|o\\.?\\s?p\\.?\\s?s\\.?"
                    + "|z\\.?\\s?s\\.?|z\\.?\\s?ú\\.?|s\\.?\\s?p\\.?|v\\.?\\s?o\\.?\\s?s\\.?|k\\.?\\s?s\\.?|příspěvková organizace|akciová společnost)\\.*$");
    private static final Pattern BULLET = Pattern.compile("^[\\s•·▪●○\u2022\uf0b7–—-]+");

    private ListSplitter() {}

    static List<String> items(String value) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isBorder(value, at)) {
                add(items, value.substring(from, at));
                from = at + 1;
            }
        }
        add(items, value.substring(from));
        return items;
    }

    private static boolean isBorder(String value, int at) {
        return switch (value.charAt(at)) {
            case ';', '\n', '|', '•', '▪', '●', '\uf0b7' -> true;
            // "1,5" and "Plzeň,Brno" differ
            case ',' -> at + 1 >= value.length() || !Character.isDigit(value.charAt(at + 1));
            case '/' -> at > 0 && at + 1 < value.length() && value.charAt(at - 1) == ' ' && value.charAt(at + 1) == ' ';
            case '+' -> at > 0 && at + 1 < value.length() && value.charAt(at - 1) == ' ' && value.charAt(at + 1) == ' ';
            default -> false;
        };
    }

    private static void add(List<String> items, String part) {
        String item = BULLET.matcher(part).replaceFirst("").strip();
        if (item.isEmpty()) {
            return;
        }
        if (!items.isEmpty() && LEGAL_FORM.matcher(item).matches()) {
            items.set(items.size() - 1, items.getLast() + ", " + item);
        } else {
            items.add(item);
        }
    }

    /// Without full stops at the end that belong to the sentence; "s. r. o." keeps its own.
    static String trimmed(String item) {
        String text = item.strip();
        while (text.endsWith("..") || text.endsWith(",") || text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        int comma = text.lastIndexOf(',');
        boolean legal = comma >= 0
                && LEGAL_FORM.matcher(text.substring(comma + 1).strip()).matches();
        return text.endsWith(".") && !legal && !endsWithAbbreviation(text)
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    /// "s. r. o.", "odd."
    private static boolean endsWithAbbreviation(String text) {
        int from = text.length() - 1;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.length() - 1 - from <= 1;
    }
}
