package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins lines into paragraphs by their look, distance and width: a line that had room for the next word was ended on
/// purpose.
final class Joiner {
    /// lines on each side that tell how wide the column is
    private static final int NEIGHBOURS = 12;

    /// what a text may begin with that starts a paragraph of its own
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:\\d{1,3}(?:\\.\\d{1,3})+\\.?|\\d{1,2}[.)]|\\d{1,2}/\\d{1,3}|[a-z]\\)|\\d{1,2}[a-z]\\)|\\p{Lu}{1,4}\\s?\\d{1,2}(?:[.-]\\d{1,2})+[.):]?|\\p{Lu}{1,4}\\s?\\d{1,2}[.):]|\\p{Lu}(?:\\.\\d{1,2})+\\.?|[IVX]{1,5}[.)])\\s+\\S.*");

    private final List<Part> parts;
    private final float[] columnRight;
    private final Map<Integer, Float> pitches = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();

    Joiner(List<Part> parts) {
        this.parts = parts;
        this.columnRight = new float[parts.size()];
    }

    List<Element> elements() {
        measure();
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Grid grid -> {
                    close();
                    elements.add(grid);
                }
                case Line line -> {
                    if (!open.isEmpty() && !joins(open.getLast(), line, columnRight[last])) {
                        close();
                    }
                    open.add(line);
                    last = i;
                }
            }
        }
        close();
        return elements;
    }

    /// Width of the column around each line and the usual distance of lines of each size.
    private void measure() {
        Map<Integer, Map<Integer, Integer>> distances = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Line line) || line.box() == null) {
                continue;
            }
            float right = line.right();
            for (int j = Math.max(0, i - NEIGHBOURS); j < Math.min(parts.size(), i + NEIGHBOURS + 1); j++) {
                if (parts.get(j) instanceof Line other
                        && other.page() == line.page()
                        && other.left() < line.right()
                        && other.left() > line.left() - 90) {
                    right = Math.max(right, other.right());
                }
            }
            columnRight[i] = right;
            if (i > 0 && parts.get(i - 1) instanceof Line before && before.page() == line.page()) {
                int distance = Math.round((line.top() - before.top()) * 2);
                if (distance > 0 && Math.abs(line.size() - before.size()) < 0.6 && distance < line.size() * 6) {
                    distances
                            .computeIfAbsent(Math.round(line.size()), _ -> new HashMap<>())
                            .merge(distance, 1, Integer::sum);
                }
            }
        }
        distances.forEach((size, counts) -> {
            int best = counts.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
            pitches.put(size, best / 2f);
        });
    }

    private boolean joins(Line a, Line b, float right) {
        if (a.mark() != Line.Mark.LINE || b.mark() != Line.Mark.LINE || a.box() == null || b.box() == null) {
            return false;
        }
        if ((!sameLook(a, b) && !afterBigBullet(a, b, right))
                || (starts(b) && !within(a, b, right))
                || (Marks.field(open.getFirst().text()) && endsSentence(a))) {
            return false;
        }
        Line first = open.getFirst();
        boolean bulleted = !Marks.bullet(first.text()).isEmpty();
        if (a.page() != b.page()) {
            return b.page() == a.page() + 1 && continues(a, b, right, bulleted || numbered(first));
        }
        float distance = b.top() - a.top();
        float usual = pitches.getOrDefault(Math.round(a.size()), a.size() * 1.4f);
        float most = a.rough() ? Math.max(a.size() * 1.9f, 20) : Math.max(a.size() * 1.55f, usual * 1.08f + 0.8f);
        // the end of a heading whose first words alone are not bold
        boolean turns = a.boldEnd() && !a.bold() && !b.bold() && !b.boldEnd();
        if (!sameLook(a, b)) {
            most *= 1.25f;
        }
        if (distance <= 0 || distance > (turns ? usual * 1.04f : most)) {
            return false;
        }
        if (hardBreak(a, b, right)) {
            return false;
        }
        if (centred(a, b)) {
            return true;
        }
        float indent = b.left() - first.left();
        float slack = a.rough() ? 6 : 3;
        if (bulleted || numbered(first)) {
            return indent > -slack && indent < 70;
        }
        // the first line of a paragraph may be indented
        return Math.abs(b.left() - a.left()) <= slack || (open.size() == 1 && indent < 0 && indent > -45);
    }

    /// A bullet whose first line is set larger by accident.
    private boolean afterBigBullet(Line a, Line b, float right) {
        return open.size() == 1
                && !a.bold()
                && !b.bold()
                && !Marks.bullet(a.text()).isEmpty()
                && b.left() > a.left() + 3
                && Character.isLowerCase(b.text().charAt(0))
                && !hardBreak(a, b, right);
    }

    private static boolean sameLook(Line a, Line b) {
        if (a.rough() || b.rough()) {
            return true;
        }
        boolean head = Math.abs(a.size() - b.size()) <= Math.max(0.7, a.size() * 0.06);
        if (a.boldEnd() && b.bold() && Math.abs(a.size() - b.size()) <= 0.4) {
            return true;
        }
        return (head && a.bold() == b.bold() && (!a.bold() || a.color() == b.color()))
                || (!a.bold() && !b.bold() && Math.abs(a.size() - b.size()) <= 1.3);
    }

    /// Whether the line begins something new whatever stands before.
    private static boolean starts(Line line) {
        return !Marks.bullet(line.text()).isEmpty() || Marks.field(line.text()) || numbered(line);
    }

    /// A dash or number at the begin of a line that only continues the sentence of a full line before it.
    private boolean within(Line a, Line b, float right) {
        boolean full = !endsSentence(a) && !hardBreak(a, b, right) && a.page() == b.page();
        boolean hanging =
                b.left() > open.getFirst().left() + 3 && (open.size() == 1 || Math.abs(b.left() - a.left()) < 3);
        if (Marks.bullet(b.text()).equals(Marks.bullet(open.getFirst().text()))
                && b.left() < open.getFirst().left() + 3) {
            return false;
        }
        boolean bulleted = numbered(open.getFirst())
                || !Marks.bullet(open.getFirst().text()).isEmpty();
        return full
                && ((b.text().startsWith("– ") && b.left() >= a.left() - 3)
                        || (hanging && bulleted && (numbered(b) || b.text().startsWith("– "))));
    }

    private static boolean numbered(Line line) {
        return NUMBERED.matcher(line.text()).matches() && !Marks.day(line.text());
    }

    /// Whether the first word of b would have fitted on line a.
    private static boolean hardBreak(Line a, Line b, float right) {
        String text = b.text();
        // a preposition of one letter is never left at the end of a line
        int blank = text.indexOf(' ', 3);
        float share = text.isEmpty() ? 1 : (float) (blank < 0 ? text.length() : blank) / text.length();
        float word = (b.right() - b.left()) * share;
        float slack = a.rough() ? 30 : endsSentence(a) ? 6 : 18;
        return a.right() + word + a.size() * 0.3f + slack < right && !continuesWord(a, b);
    }

    private static boolean continuesWord(Line a, Line b) {
        char last = a.text().charAt(a.text().length() - 1);
        return (last == '\u2010' || last == '\u00AD' || last == ',')
                && Character.isLowerCase(b.text().charAt(0));
    }

    private static boolean endsSentence(Line line) {
        char last = line.text().charAt(line.text().length() - 1);
        return last == '.' || last == ':' || last == ';' || last == '!' || last == '?';
    }

    private boolean centred(Line a, Line b) {
        float middleA = (a.left() + a.right()) / 2;
        float middleB = (b.left() + b.right()) / 2;
        return Math.abs(middleA - middleB) < 4 && Math.abs(a.left() - b.left()) > 6;
    }

    /// Over a page break.
    private static boolean continues(Line a, Line b, float right, boolean hanging) {
        if (endsSentence(a) && !Character.isLowerCase(b.text().charAt(0))) {
            return false;
        }
        boolean lower = Character.isLowerCase(b.text().charAt(0)) || b.text().charAt(0) == '(';
        return !hardBreak(a, b, right) && (lower || (hanging && b.left() > a.left() - 40));
    }

    private void close() {
        if (!open.isEmpty()) {
            elements.add(paragraph());
            open.clear();
        }
    }

    private Paragraph paragraph() {
        Line first = open.getFirst();
        StringBuilder text = new StringBuilder();
        Box box = first.box();
        int letters = 0;
        int bold = 0;
        int italic = 0;
        boolean middle = true;
        for (Line line : open) {
            Hyphens.append(text, line.text().replace('\n', ' '));
            letters += line.text().length();
            bold += line.bold() ? line.text().length() : 0;
            italic += line.italic() ? line.text().length() : 0;
            box = line.page() == first.page() ? union(box, line.box()) : box;
            middle &= line.left() > 150;
        }
        return new Paragraph(
                first.page(),
                text.toString().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip(),
                box,
                first.left(),
                first.size(),
                bold > letters * 0.9,
                italic > letters * 0.9,
                first.color(),
                first.mark(),
                first.level(),
                first.label(),
                middle,
                first.rough());
    }

    private static @Nullable Box union(@Nullable Box a, @Nullable Box b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new Box(
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }
}
