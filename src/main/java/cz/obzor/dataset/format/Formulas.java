package cz.obzor.dataset.format;

import java.util.regex.Pattern;

/// Texts that a spreadsheet would run as formulas. An apostrophe before them keeps it from that (OWASP, CSV injection);
/// reading takes it away again.
final class Formulas {
    private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formulas() {}

    static String harmless(String text) {
        return !text.isEmpty() && text.charAt(0) <= '@' && RUN.matcher(text).matches() ? "'" + text : text;
    }

    static String original(String text) {
        return text.startsWith("'") && KEPT.matcher(text).matches() ? text.substring(1) : text;
    }
}
