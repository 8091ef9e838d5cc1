package cz.obzor.mining.layout;

/// Puts lines together and undoes hyphenation.
public final class Hyphens {
    private Hyphens() {}

    public static void append(StringBuilder text, String next) {
        int length = text.length();
        if (length == 0) {
            text.append(next);
            return;
        }
        char last = text.charAt(length - 1);
        boolean hyphen = last == '-' || last == '\u2010' || last == '\u00AD';
        if (hyphen
                && length > 1
                && Character.isLetter(text.charAt(length - 2))
                && !next.isEmpty()
                && Character.isLowerCase(next.charAt(0))
                && !next.startsWith("li ")) {
            text.setLength(length - 1);
        } else {
            text.append(' ');
        }
        text.append(next);
    }

    /// Lines of a cell or paragraph as one.
    public static String joined(String lines) {
        if (lines.indexOf('\n') < 0) {
            return lines.strip();
        }
        StringBuilder text = new StringBuilder(lines.length());
        for (String line : lines.split("\n")) {
            String plain = line.strip();
            if (!plain.isEmpty()) {
                append(text, plain);
            }
        }
        return text.toString();
    }
}
