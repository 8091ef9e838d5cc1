package cz.obzor.reading.pdf;

import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds tables by their lines: lines that touch each other form a net; between its edges lie cells, and cells without
/// a line between them are one.
final class TableFinder {
    /// lines this near are one, drawn in pieces or twice
    private static final float NEAR = 2.5f;

    private static final int MOST_LINES = 1500;
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_ROWS = 600;

    private TableFinder() {}

    /// Tables with their words, the words taken out of the list.
    static List<Grid> find(Rulings rulings, Direction upright, List<PdfWord> words) {
        if (rulings.tooMany() || words.size() < 4) {
            return List.of();
        }
        colouredCells(rulings, words);
        if (rulings.horizontal.size() + rulings.vertical.size() < 4) {
            return List.of();
        }
        List<Rulings.Line> across = merge(turned(rulings, upright, true));
        List<Rulings.Line> down = merge(turned(rulings, upright, false));
        if (across.size() + down.size() > MOST_LINES) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        for (Net net : nets(across, down)) {
            Grid grid = grid(net);
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparingDouble(grid -> -grid.area()));
        return fill(grids, words);
    }

    /// Filled areas that hold a word are cells; their edges are lines.
    private static void colouredCells(Rulings rulings, List<PdfWord> words) {
        for (Box area : rulings.areas) {
            for (PdfWord word : words) {
                Box box = word.direction.box(word.left, word.top, word.right, word.bottom);
                float x = (box.left() + box.right()) / 2;
                float y = (box.top() + box.bottom()) / 2;
                boolean roomy = area.bottom() - area.top() > 1.35f * word.size;
                if (roomy && x > area.left() && x < area.right() && y > area.top() && y < area.bottom()) {
                    rulings.outlined(area.left(), area.top(), area.right(), area.bottom());
                    break;
                }
            }
        }
        rulings.areas.clear();
    }

    /// Larger grids first: what is drawn inside a cell of a table stays text of that cell.
    private static List<Grid> fill(List<Grid> grids, List<PdfWord> words) {
        List<Grid> tables = new ArrayList<>();
        for (Grid grid : grids) {
            boolean inside = false;
            for (Grid table : tables) {
                inside |= table.holds((grid.left() + grid.right()) / 2, (grid.top() + grid.bottom()) / 2);
            }
            if (inside) {
                continue;
            }
            for (PdfWord word : words) {
                if (grid.holds(word.middleX(), word.middleY())) {
                    grid.cellAt(word.middleX(), word.middleY()).words.add(word);
                }
            }
            if (grid.isTable()) {
                tables.add(grid);
                words.removeIf(word -> grid.holds(word.middleX(), word.middleY()));
            }
        }
        return tables;
    }

    /// Lines in upright coordinates: those that run along the text, or across it.
    private static List<Rulings.Line> turned(Rulings rulings, Direction upright, boolean along) {
        return switch (upright) {
            case RIGHT -> along ? rulings.horizontal : rulings.vertical;
            case LEFT -> flipped(along ? rulings.horizontal : rulings.vertical, true, true);
            case DOWN -> flipped(along ? rulings.vertical : rulings.horizontal, along, !along);
            case UP -> flipped(along ? rulings.vertical : rulings.horizontal, !along, along);
        };
    }

    private static List<Rulings.Line> flipped(List<Rulings.Line> lines, boolean flipAt, boolean flipRange) {
        List<Rulings.Line> result = new ArrayList<>(lines.size());
        for (Rulings.Line line : lines) {
            float at = flipAt ? -line.at() : line.at();
            result.add(
                    flipRange
                            ? new Rulings.Line(at, -line.to(), -line.from())
                            : new Rulings.Line(at, line.from(), line.to()));
        }
        return result;
    }

    /// Pieces of one line made one.
    private static List<Rulings.Line> merge(List<Rulings.Line> lines) {
        List<Rulings.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Rulings.Line::at));
        List<Rulings.Line> merged = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            int end = i;
            while (end < sorted.size() && sorted.get(end).at() - sorted.get(i).at() <= NEAR) {
                end++;
            }
            mergeGroup(sorted.subList(i, end), merged);
            i = end;
        }
        return merged;
    }

    private static void mergeGroup(List<Rulings.Line> group, List<Rulings.Line> merged) {
        List<Rulings.Line> sorted = new ArrayList<>(group);
        sorted.sort(Comparator.comparingDouble(Rulings.Line::from));
        float at = sorted.get(sorted.size() / 2).at();
        float from = sorted.getFirst().from();
        float to = sorted.getFirst().to();
        for (Rulings.Line line : sorted) {
            if (line.from() > to + NEAR) {
                merged.add(new Rulings.Line(at, from, to));
                from = line.from();
                to = line.to();
            }
            to = Math.max(to, line.to());
        }
        merged.add(new Rulings.Line(at, from, to));
    }

    private static final class Net {
        final List<Rulings.Line> across = new ArrayList<>();
        final List<Rulings.Line> down = new ArrayList<>();
    }

    private static List<Net> nets(List<Rulings.Line> across, List<Rulings.Line> down) {
        int[] parents = new int[across.size() + down.size()];
        Arrays.setAll(parents, i -> i);
        for (int i = 0; i < across.size(); i++) {
            Rulings.Line a = across.get(i);
            for (int k = 0; k < down.size(); k++) {
                Rulings.Line d = down.get(k);
                if (d.at() >= a.from() - NEAR
                        && d.at() <= a.to() + NEAR
                        && a.at() >= d.from() - NEAR
                        && a.at() <= d.to() + NEAR) {
                    parents[root(parents, i)] = root(parents, across.size() + k);
                }
            }
        }
        Map<Integer, Net> nets = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            Net net = nets.computeIfAbsent(root(parents, i), r -> new Net());
            if (i < across.size()) {
                net.across.add(across.get(i));
            } else {
                net.down.add(down.get(i - across.size()));
            }
        }
        return List.copyOf(nets.values());
    }

    private static int root(int[] parents, int of) {
        int i = of;
        while (parents[i] != i) {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }
        return i;
    }

    private static @Nullable Grid grid(Net net) {
        if (net.across.size() < 2 || net.down.isEmpty()) {
            return null;
        }
        float[] columns = edges(net.down, net.across);
        float[] rows = edges(net.across, net.down);
        int columnCount = columns.length - 1;
        int rowCount = rows.length - 1;
        if (columnCount < 2 || rowCount < 2 || columnCount > MOST_COLUMNS || rowCount > MOST_ROWS) {
            return null;
        }
        CellJoiner joiner = new CellJoiner(columns, rows);
        net.down.forEach(joiner::wallDown);
        net.across.forEach(joiner::wallAcross);
        return joiner.join();
    }

    /// Where the lines stand, and where the lines across them end: many tables have no border at their sides.
    private static float[] edges(List<Rulings.Line> lines, List<Rulings.Line> crossing) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (Rulings.Line line : crossing) {
            least = Math.min(least, line.from());
            most = Math.max(most, line.to());
        }
        List<Float> all = new ArrayList<>();
        for (Rulings.Line line : lines) {
            all.add(line.at());
        }
        all.add(least);
        all.add(most);
        all.sort(Comparator.naturalOrder());
        float[] edges = new float[all.size()];
        int count = 0;
        for (float at : all) {
            if (count == 0 || at - edges[count - 1] > 2 * NEAR) {
                edges[count++] = at;
            }
        }
        return Arrays.copyOf(edges, count);
    }
}
