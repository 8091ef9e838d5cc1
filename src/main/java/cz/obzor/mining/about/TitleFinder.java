package cz.obzor.mining.about;

import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.about.FirstLines.Line;
import cz.obzor.reading.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The main heading of the first pages: what stands there in the largest letters and is not the publisher. What the
/// properties of the file say is often the name of another document, so it only helps where nothing stands out.
final class TitleFinder {
    private static final int LINES = 40;
    private static final int LONGEST = 250;
    /// A page with less is a picture.
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LINES = 5;
    /// lines of one heading hardly differ in size
    private static final double SAME_SIZE = 0.85;
    /// A word such as "strategie" makes a line so much likelier than its size says.
    private static final double TELLING = 1.5;
    private static final double BOLD = 1.15;

    private static final Pattern PUBLISHER = Pattern.compile(
            "(?iu)^(?:statutární město|město|městys|obec|městský úřad|obecní úřad|úřad|magistrát|městská část|městský obvod|hlavní město"
                    + "|svazek obcí|sdružení obcí|mikroregion|krajský úřad|ministerstvo|town of|city of|municipality of)(?!\\p{L})[^.:]{0,60}$");
    private static final Pattern NOT_TITLE = Pattern.compile(
            "(?iu)^(?:příloha|obsah|vzorový dokument|ukázkový dokument|schválen|verze|datum|zpracoval|předkladatel|návrh usnesení|termín jednání|pořizovatel|zpracovan|č\\. ?j|digitálně|zadavatel|www|http"
                    + "|layout:|title:|\\d{1,2}\\.\\s|strana|rok \\d|foto|ilustr|zdroj|©).*");
    private static final Pattern ATTACHMENT = Pattern.compile("(?iu)^příloha\\s+(?:č\\.?\\s*)?[\\dIVX]+[.:)]?\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[IVX]{1,4})\\.\\s.*");
    private static final Pattern UNUSABLE =
            Pattern.compile("(?iu).*(?:microsoft|word -|\\.docx?|\\.pdf|\\.xlsx?|untitled|bez názvu|sdk|_).*");

    /// A heading whose next line says which town is meant.
    private static final Pattern WHOSE = Pattern.compile(
            "(?iuU)\\b(?:města|městyse|obce|městské části|městského obvodu|regionu|mikroregionu|kraje|svazku obcí)$");
    private static final Pattern NAME = Pattern.compile("(?U)\\p{Lu}\\p{L}+(?:[ -]\\p{L}+){0,5}");

    /// A decision of the council that brings the document along as its attachment.
    private static final Pattern COVERING =
            Pattern.compile("(?iuU)^(?:výpis (?:z )?)?usnesení\\b.*|^(?:důvodová|předkládací|průvodní) zpráva.*");
    private static final Pattern BRINGS = Pattern.compile("(?iuU)\\bpříloh");
    private static final int COVERING_PAGES = 5;
    private static final int TOP_LINES = 3;

    private final KindFinder kinds;

    TitleFinder(KindFinder kinds) {
        this.kinds = kinds;
    }

    String find(List<Page> pages, @Nullable String property) {
        List<Line> lines = firstLines(pages);
        String best = "";
        double bestScore = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).text().length() > LONGEST
                    || isNoTitle(lines.get(at).text())) {
                continue;
            }
            String heading = heading(lines, at);
            double score = score(lines.get(at), heading, at);
            if (score > bestScore) {
                best = heading;
                bestScore = score;
            }
        }
        if (COVERING.matcher(best).matches()) {
            String attached = attached(pages);
            if (attached != null) {
                return attached;
            }
        }
        String told = property == null ? "" : property.strip();
        boolean better = kinds.ofTitle(best) == null
                && !told.isEmpty()
                && kinds.ofTitle(told) != null
                && !UNUSABLE.matcher(told).matches();
        return better || best.isEmpty() ? (told.isEmpty() ? best : told) : best;
    }

    /// Title of the document that a decision brings along: it stands at the top of one of the next pages.
    private @Nullable String attached(List<Page> pages) {
        List<Page> first = pages.subList(0, Math.min(COVERING_PAGES, pages.size()));
        if (first.isEmpty() || !BRINGS.matcher(first.getFirst().text()).find()) {
            return null;
        }
        for (Page page : first.subList(1, first.size())) {
            List<Line> lines = FirstLines.of(page);
            for (int at = 0; at < Math.min(TOP_LINES, lines.size()); at++) {
                String line = lines.get(at).text();
                boolean heading =
                        line.length() < LONGEST && Character.isUpperCase(line.charAt(0)) && !line.endsWith(".");
                DocumentKind kind = heading ? kinds.ofTitle(line) : null;
                if (kind != null && kind != DocumentKind.OTHER && kind != DocumentKind.REPORT) {
                    return line;
                }
            }
        }
        return null;
    }

    private static List<Line> firstLines(List<Page> pages) {
        for (Page page : pages.subList(0, Math.min(3, pages.size()))) {
            List<Line> lines = FirstLines.of(page);
            if (lines.stream().mapToInt(line -> line.text().length()).sum() > FEWEST_LETTERS) {
                return lines.subList(0, Math.min(LINES, lines.size()));
            }
        }
        return List.of();
    }

    private double score(Line line, String heading, int at) {
        if (heading.chars().filter(Character::isLetter).count() < 4) {
            return 0;
        }
        double score = line.size() * (line.bold() ? BOLD : 1) * (1 - 0.004 * at);
        DocumentKind kind = kinds.ofTitle(heading);
        return kind == null ? score : score * TELLING;
    }

    /// A line with the lines of its size below it.
    private static String heading(List<Line> lines, int from) {
        Line first = lines.get(from);
        StringBuilder heading =
                new StringBuilder(ATTACHMENT.matcher(first.text()).replaceFirst(""));
        for (int at = from + 1; at < Math.min(lines.size(), from + MOST_LINES); at++) {
            Line next = lines.get(at);
            double ratio = next.size() / first.size();
            boolean goesOn = (ratio >= SAME_SIZE && ratio <= 1 / SAME_SIZE && sameWeight(first, next))
                    || (WHOSE.matcher(heading).find()
                            && NAME.matcher(next.text()).matches());
            if (!goesOn
                    || isNoTitle(next.text())
                    || NUMBERED.matcher(next.text()).matches()
                    || heading.length() + next.text().length() > LONGEST) {
                break;
            }
            heading.append(' ').append(next.text());
        }
        return heading.toString().replaceAll("\\s+", " ").strip();
    }

    /// A second line in lighter letters may still belong to the heading ("– plnění za rok 2018").
    private static boolean sameWeight(Line first, Line next) {
        return first.bold() == next.bold()
                || next.text().startsWith("-")
                || next.text().startsWith("–")
                || next.text().matches("(?iu)(?:na|za|pro)\\s(?:období|léta|roky|rok|let)\\s.*");
    }

    private static boolean isNoTitle(String text) {
        boolean attachment = ATTACHMENT.matcher(text).lookingAt()
                && ATTACHMENT.matcher(text).replaceFirst("").length() > 10;
        return !attachment
                && (NOT_TITLE.matcher(text).matches() || PUBLISHER.matcher(text).matches());
    }

    static List<String> cover(List<Page> pages) {
        List<String> texts = new ArrayList<>();
        for (Line line : firstLines(pages)) {
            texts.add(line.text());
        }
        return texts;
    }
}
