package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Line;
import cz.obzor.mining.layout.Paragraph;
import org.jspecify.annotations.Nullable;

/// Headings that look and are numbered alike are of one level.
///
/// @param mark  level that the file itself gives it; 0 for none
/// @param size  height of the font in half points; 0 where unknown
/// @param shape of its label; empty for none
/// @param depth of its label
record HeadClass(
        int mark,
        @Nullable String name,
        int rank,
        String shape,
        int depth,
        int size,
        boolean bold,
        boolean italic,
        boolean capitals) {

    /// lines that name a group of numbered tasks
    static final HeadClass OF_TASKS = new HeadClass(0, null, 0, "tasks", 0, 0, false, false, false);

    static HeadClass of(Paragraph paragraph, @Nullable LevelName name, @Nullable Label label, String title) {
        int mark = paragraph.mark() == Line.Mark.HEADING ? Math.max(1, paragraph.level()) : 0;
        boolean look = mark == 0 && !paragraph.rough();
        String shape = label == null ? "" : label.pattern();
        boolean told = mark > 0 || name != null;
        return new HeadClass(
                mark,
                name == null ? null : name.name(),
                name == null ? 0 : name.rank(),
                mark > 0 ? "" : shape,
                label == null || mark > 0 ? 0 : label.depth(),
                look && !told ? Math.round(paragraph.size() * 2) : 0,
                look && !told && paragraph.bold(),
                look && !told && paragraph.italic(),
                look
                        && !told
                        && shape.isEmpty()
                        && title.length() > 3
                        && title.equals(title.toUpperCase(java.util.Locale.ROOT)));
    }

    /// Below zero where this level stands above the other, above zero where below, 0 where nothing tells.
    int compare(HeadClass other) {
        if (mark > 0 && other.mark > 0 && mark != other.mark) {
            return Integer.compare(mark, other.mark);
        }
        if (name != null && other.name != null && rank != other.rank) {
            return Integer.compare(rank, other.rank);
        }
        if (depth > 0 && other.depth > 0 && depth != other.depth && (family() == other.family())) {
            return Integer.compare(depth, other.depth);
        }
        if (size > 0 && other.size > 0 && Math.abs(size - other.size) > 1) {
            return Integer.compare(other.size, size);
        }
        if (size > 0 && other.size > 0 && capitals != other.capitals) {
            return capitals ? -1 : 1;
        }
        if (size > 0 && other.size > 0 && bold != other.bold) {
            return bold ? -1 : 1;
        }
        return 0;
    }

    private char family() {
        char first = shape.isEmpty() ? ' ' : shape.charAt(0);
        return first == '9' ? '9' : first == 'a' ? 'a' : 'A';
    }
}
