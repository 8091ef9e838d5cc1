package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Marks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document's own code at the begin of a text ("3.1.4", "ZPO1.1", "B.2", "II", "2/15", "a").
///
/// @param code    without bracket or full stop
/// @param pattern its shape: digits as 9, roman as R, letters as A or a ("A.9.9"); codes of one level share it
/// @param depth   how many numbers or letters it has
/// @param rest    the text after it
/// @param bare    a plain number or letter without any mark, which counts only where the look speaks for a heading
record Label(String code, String pattern, int depth, String rest, boolean bare) {

    private static final String END = "(?:\\s*[.:)]|\\s+[–—-])?\\s+(?=\\S)";
    /// "Z 2 340 svítidel": a preposition before a number
    private static final Pattern PREPOSITION = Pattern.compile("^[KOSUVZ] \\d+ (?:\\d|\\p{Ll})");

    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2}/\\d{1,3})[.):]?\\s+(?=\\p{L})");
    private static final Pattern DECIMAL =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,3}){1,5})" + END + "(?=[\\p{L}„\"(])");
    private static final Pattern LETTERED =
            Pattern.compile("^(\\p{Lu}{1,4}\\s?\\.?\\d{1,2}(?:[.-]\\d{1,2}){0,5})" + END + "(?=[\\p{L}„\"(\\d])");
    private static final Pattern DOTTED_LETTER =
            Pattern.compile("^(\\p{Lu}(?:\\.\\d{1,2}){1,5})" + END + "(?=[\\p{L}„\"(\\d])");
    private static final Pattern ROMAN_DECIMAL =
            Pattern.compile("^([IVX]{1,5}(?:\\.\\d{1,2}){1,5})" + END + "(?=\\p{L})");
    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5})(?:[.):]|\\s+[–—-])\\s*(?=[\\p{L}„\"])");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})(?:[.):]|\\s+[–—-])\\s+(?=[\\p{L}„\"])");
    private static final Pattern LETTER =
            Pattern.compile("^(\\p{Lu})(?:[.)](?!\\s+\\p{Lu}\\.)|\\s+[–—])\\s+(?=[\\p{L}„\"])");
    private static final Pattern SMALL = Pattern.compile("^(\\d{0,2}[a-z])\\)\\s+(?=\\S)");
    private static final Pattern BARE = Pattern.compile("^(\\d{1,3}|[IVX]{1,5}|\\p{Lu})\\s+(?=\\p{Lu})");

    /// The code that a text begins with; null where there is none.
    static @Nullable Label of(String text) {
        if (Marks.day(text) || PREPOSITION.matcher(text).find()) {
            return null;
        }
        Label found = first(text, SLASHED, DECIMAL, ROMAN_DECIMAL, DOTTED_LETTER, LETTERED);
        if (found == null) {
            found = first(text, ROMAN, NUMBER, LETTER, SMALL);
        }
        if (found == null) {
            Matcher matcher = BARE.matcher(text);
            found = matcher.find() ? label(matcher, text, true) : null;
        }
        return found;
    }

    /// A code that stands alone ("A.1.1" in "Opatření A.1.1").
    static @Nullable Label alone(String text) {
        Label label = of(text + " X");
        return label != null && label.rest().equals("X") ? label : null;
    }

    private static @Nullable Label first(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return label(matcher, text, false);
            }
        }
        return null;
    }

    private static Label label(Matcher matcher, String text, boolean bare) {
        String code = matcher.group(1);
        boolean roman = code.matches("[IVX]+(\\.\\d+)*") && !(code.equals("V") && bare);
        StringBuilder pattern = new StringBuilder();
        int depth = 0;
        char before = ' ';
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (Character.isDigit(c)) {
                if (!Character.isDigit(before)) {
                    pattern.append('9');
                    depth++;
                }
            } else if (roman && c != '.') {
                if (before == ' ') {
                    pattern.append('R');
                    depth++;
                }
            } else if (Character.isLetter(c)) {
                pattern.append(Character.isLowerCase(c) ? 'a' : c);
            } else if (!Character.isWhitespace(c)) {
                pattern.append(c);
            }
            before = c;
        }
        if (Character.isLetter(code.charAt(0)) && !roman && code.length() > 1 && code.charAt(1) == '.') {
            depth++; // B.2 is the second level of letter B
            pattern.setCharAt(0, 'A');
        } else if (code.length() == 1 && Character.isUpperCase(code.charAt(0)) && !roman) {
            depth = 1;
            pattern.setLength(0);
            pattern.append('A');
        }
        return new Label(
                code.replaceAll("\\s+", " "),
                pattern.toString(),
                Math.max(1, depth),
                text.substring(matcher.end()).strip(),
                bare);
    }
}
