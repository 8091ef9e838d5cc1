package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Line;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.layout.Paragraph;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A paragraph that is a heading, taken apart.
///
/// @param title without label, level name and final colon
/// @param sure  whether the look or the file itself says that it is one, not only its number
record Heading(
        Paragraph paragraph,
        @Nullable LevelName name,
        @Nullable Label label,
        String title,
        HeadClass level,
        boolean sure) {
    private static final int LONGEST = 230;
    private static final Pattern CAPTION = Pattern.compile(
            "(?iuU)^(?:tabulka|tab\\.|graf|obrázek|obr\\.|mapa|schéma|zdroj|pozn|foto|table|figure)\\b.*");
    private static final Pattern SUBTITLE =
            Pattern.compile("(?iuU)^(?:na |pro )?(?:období|léta|roky|rok) .*\\d{4}.*|^\\d{4}\\s*[–-]\\s*\\d{4}\\+?$");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2}.*");
    private static final Pattern SEPARATOR = Pattern.compile("^[:.–—-]+\\s*");

    /// The heading that a paragraph is; null where it is none.
    static @Nullable Heading of(Paragraph p, float body) {
        String text = p.text();
        if (text.length() > LONGEST
                || !LETTERS.matcher(text).matches()
                || CAPTION.matcher(text).matches()
                || SUBTITLE.matcher(text).matches()
                || p.mark() == Line.Mark.ITEM) {
            return null;
        }
        if (p.mark() != Line.Mark.HEADING
                && (Marks.field(text) || !Marks.bullet(text).isEmpty())) {
            return null;
        }
        String plain = text.replaceFirst("^[Aa]d\\s+(?=\\d)", "");
        LevelName name = LevelName.of(plain);
        Label label = Label.of(plain);
        String title = plain;
        boolean told = false;
        if (name != null) {
            String rest = SEPARATOR.matcher(name.rest()).replaceFirst("");
            boolean separated = !rest.equals(name.rest()) && !rest.isEmpty();
            Label own = Label.of(rest);
            Label alone = own == null ? Label.alone(rest) : null;
            if (own != null && !LevelName.small(plain)) {
                label = own;
                title = SEPARATOR.matcher(own.rest()).replaceFirst("");
                told = true;
            } else if (alone != null && !LevelName.small(plain)) {
                label = alone;
                title = "";
                told = true;
            } else if (separated && Character.isUpperCase(plain.charAt(0))) {
                label = null;
                title = rest;
                told = name.name().length() > 2;
            } else {
                name = null;
            }
        } else if (label != null) {
            title = label.rest();
            LevelName inner = LevelName.of(title);
            if (inner != null && SEPARATOR.matcher(inner.rest()).lookingAt()) {
                name = inner;
                title = SEPARATOR.matcher(inner.rest()).replaceFirst("");
                told = true;
            }
        }
        boolean styled = styled(p, body);
        if (label != null && label.bare() && !told && !styled) {
            label = null;
            title = plain;
        }
        if (label != null && label.pattern().endsWith("a") && !told) {
            return null;
        }
        boolean sentence = (title.endsWith(".") && title.length() > 60)
                || (title.matches("(?su).*\\p{Ll}[.!?] \\p{Lu}.*") && title.length() > 90);
        boolean numbered = label != null
                && !label.bare()
                && !label.pattern().contains("/")
                && (label.depth() > 1 || p.rough())
                && !title.isEmpty()
                && Character.isUpperCase(title.charAt(0))
                && !sentence
                && !title.endsWith(";")
                && !title.endsWith(",")
                && title.length() < 160;
        boolean known = text.length() < 70
                && p.rough()
                && ((Sections.without(title) && label != null) || Sections.design(title) || Sections.vision(title));
        if (!(styled || (told && !sentence) || numbered || known)
                || (sentence && !told && p.mark() != Line.Mark.HEADING)) {
            return null;
        }
        if (title.endsWith(":")) {
            title = title.substring(0, title.length() - 1).strip();
        }
        return new Heading(p, name, label, title, HeadClass.of(p, name, label, title), styled);
    }

    private static boolean styled(Paragraph p, float body) {
        if (p.mark() == Line.Mark.HEADING) {
            return true;
        }
        if (p.rough() || body <= 0 || p.size() <= 0) {
            return false;
        }
        boolean big = p.size() >= body + Math.max(1.2f, body * 0.1f);
        boolean bold = p.bold() && p.size() >= body - 1.2f;
        return p.mark() == Line.Mark.PARAGRAPH
                ? (big && p.bold())
                        || (big && p.text().length() < 90 && p.size() >= body * 1.25f)
                        || (bold && p.text().length() < 110 && !p.text().endsWith("."))
                : big || bold;
    }
}
