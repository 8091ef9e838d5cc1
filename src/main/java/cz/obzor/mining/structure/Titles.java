package cz.obzor.mining.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the title of a node from its text: the first sentence, at most 240 characters, the final mark dropped.
///
/// @param title of the node
/// @param rest  what follows it, may be empty
public record Titles(String title, String rest) {
    private static final int LONGEST = 240;
    private static final int CUT_FROM = 130;
    private static final int CUT_TO = 200;

    /// the end of a sentence: a mark, then a capital
    private static final Pattern END = Pattern.compile("(?<=[\\p{Ll}\\d)%“\"\\p{Lu}])([.!?])\\s+(?=[\\p{Lu}„\"(])");

    /// a full stop after these ends no sentence
    private static final Pattern SHORT = Pattern.compile(
            "(?iuU)(?:^|[\\s(„\"/.-])(?:č|čl|čp|str|s|odst|písm|sb|tzv|tzn|např|popř|příp|resp|apod|atd|aj|tj|mj|cca|nám|ul|tř|st|sv|hl|m|mil|mld|tis|kč|ing|mgr|bc|dr|kpt|plk|pplk|gen|por|ppor|zd|mudr|judr|phdr|rndr|prof|doc|arch|p|r|o|a|z|max|min|vč|obr|tab|tel|k|n|l|t|g|[ivx]+|\\p{L})$|(?<![\\p{L}\\d])(?<!\\p{Lu}\\p{L}{2,9} )\\d{1,2}$");

    public static Titles of(String text) {
        String plain = text.strip();
        Matcher end = END.matcher(plain);
        while (end.find()) {
            if (!SHORT.matcher(plain.substring(Math.max(0, end.start() - 14), end.start()))
                    .find()) {
                return cut(
                        plain.substring(0, end.start()),
                        plain.substring(end.end()).strip());
            }
        }
        return cut(plain, "");
    }

    /// For headings: the whole text.
    static Titles whole(String text) {
        return cut(text.strip(), "");
    }

    private static Titles cut(String sentence, String rest) {
        String title = trimmed(sentence);
        if (title.length() <= LONGEST) {
            return new Titles(title, rest);
        }
        int at = -1;
        for (String mark : new String[] {", ", "; ", ": ", " – ", " ("}) {
            at = Math.max(at, title.lastIndexOf(mark, CUT_TO));
        }
        if (at < CUT_FROM) {
            at = title.lastIndexOf(' ', CUT_TO);
        }
        if (at < 0) {
            at = CUT_TO;
        }
        String left = title.substring(at).replaceFirst("^[,;:–\\s]+", "");
        return new Titles(trimmed(title.substring(0, at)), (left + " " + rest).strip());
    }

    private static String trimmed(String text) {
        String plain = text.strip();
        while (!plain.isEmpty() && ".,;:".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            if (plain.matches("(?su).*(?:apod|atd|aj|č|tis|mil|s\\. r\\. o|a\\. s)\\.")) {
                break;
            }
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        return plain;
    }
}
