package cz.obzor.mining.finding;

import java.util.Set;

/// Where sentences end, in texts full of abbreviations.
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "s",
            "r",
            "o",
            "a",
            "p",
            "z",
            "v",
            "m",
            "k",
            "č",
            "tis",
            "mil",
            "mld",
            "ul",
            "nám",
            "tř",
            "např",
            "tzv",
            "tj",
            "vč",
            "resp",
            "popř",
            "příp",
            "cca",
            "ca",
            "st",
            "sv",
            "ing",
            "mgr",
            "bc",
            "mudr",
            "judr",
            "phdr",
            "doc",
            "prof",
            "arch",
            "hl",
            "max",
            "min",
            "obyv",
            "spol",
            "zák",
            "sb",
            "vyhl",
            "odst",
            "písm",
            "kap",
            "str",
            "tab",
            "obr",
            "i",
            "ii",
            "iii",
            "iv",
            "q",
            "pol",
            "čtvrtl",
            "odd",
            "odb",
            "předpokl",
            "investič",
            "n",
            "l",
            "ř",
            "roč",
            "mj");

    private Sentences() {}

    /// Whether a full stop, question or exclamation mark at a place ends a sentence.
    static boolean endsAt(String text, int at) {
        char mark = text.charAt(at);
        if (mark != '.' && mark != '!' && mark != '?') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char following = text.charAt(next);
        if (next == at + 1 && following != '\n' && following != '.') {
            return false;
        }
        if (Character.isLowerCase(following) || following == ',' || following == ';' || following == ')') {
            return false;
        }
        if (following == '.') {
            return false;
        }
        return mark != '.' || !isAbbreviation(text, at, following);
    }

    /// A short word or a number before a full stop rarely ends a sentence; after two full stops it does
    /// ("s. r. o.. Předpokládané").
    private static boolean isAbbreviation(String text, int dot, char following) {
        int from = dot;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(java.util.Locale.ROOT);
        if (word.isEmpty()) {
            return false;
        }
        boolean number = word.chars().allMatch(Character::isDigit);
        if (number) {
            return word.length() <= 2 && (Character.isDigit(following) || Character.isLowerCase(following));
        }
        return ABBREVIATIONS.contains(word);
    }

    /// The place after the sentence that holds a place.
    static int end(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (endsAt(text, at)) {
                return at + 1;
            }
        }
        return text.length();
    }
}
