package cz.obzor.mining.about;

import cz.obzor.reading.Block;
import cz.obzor.reading.Page;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.List;

/// Lines of a page with the size and weight of their letters.
final class FirstLines {
    /// so much is a heading larger than one of the next level
    private static final double LARGER = 1.25;
    private static final int LEVELS = 7;

    private FirstLines() {}

    /// @param size    height of the font in points; in files without layout a heading stands out by its level
    /// @param bold    of most of its letters
    record Line(String text, float size, boolean bold) {}

    static List<Line> of(Page page) {
        List<Line> lines = new ArrayList<>();
        String text = page.text();
        int word = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            float sizes = 0;
            int letters = 0;
            int bold = 0;
            while (word < page.words().size() && page.words().get(word).start() < end) {
                Word one = page.words().get(word++);
                int length = one.end() - one.start();
                if (one.start() >= start) {
                    sizes += one.size() * length;
                    letters += length;
                    bold += one.bold() ? length : 0;
                }
            }
            String line = text.substring(start, end).replace("\u00ad", "").strip();
            if (!line.isEmpty()) {
                float size = letters == 0 || sizes == 0 ? heading(page, start, end) : sizes / letters;
                lines.add(new Line(line, size, 2 * bold > letters));
            }
            start = end + 1;
        }
        return lines;
    }

    /// A size for what has none: headings are larger, the higher the larger.
    private static float heading(Page page, int start, int end) {
        for (Block block : page.blocks()) {
            if (block.kind() == Block.Kind.HEADING && block.start() <= start && block.end() >= end) {
                return (float) (10 * Math.pow(LARGER, LEVELS - Math.clamp(block.level(), 1, LEVELS - 1)));
            }
        }
        return 10;
    }
}
