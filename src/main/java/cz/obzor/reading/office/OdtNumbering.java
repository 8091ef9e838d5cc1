package cz.obzor.reading.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// List styles of an OpenDocument text and their counters.
final class OdtNumbering {
    /// name of the style that numbers headings
    static final String OUTLINE = "\u0000outline";

    private static final int LEVELS = 10;
    private static final int MOST = 10_000;

    private static final class Level {
        boolean bullet;
        String mark = "•";
        String format = "";
        String prefix = "";
        String suffix = "";
        int shown = 1;
        int start = 1;
    }

    private static final class Scheme {
        final Level[] levels = new Level[LEVELS];
        final int[] counters = new int[LEVELS];
        final boolean[] counted = new boolean[LEVELS];
    }

    private final Map<String, Scheme> schemes = new HashMap<>();

    /// Takes the list style, or the outline style, just begun.
    void add(Xml xml) throws IOException {
        boolean outline = xml.name().equals("outline-style");
        String name = outline ? OUTLINE : xml.attribute("name", "");
        Scheme scheme = new Scheme();
        int depth = xml.depth();
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.attribute("level") != null) {
                int index = Math.clamp(xml.number("level", 1), 1, LEVELS) - 1;
                scheme.levels[index] = level(xml);
            }
        }
        if (schemes.size() < MOST) {
            schemes.put(name, scheme);
        }
    }

    private static Level level(Xml xml) {
        Level level = new Level();
        level.bullet = xml.name().equals("list-level-style-bullet");
        level.mark = Numerals.bullet(xml.attribute("bullet-char", ""));
        level.format = xml.attribute("num-format", "");
        level.prefix = xml.attribute("num-prefix", "");
        level.suffix = xml.attribute("num-suffix", "");
        level.shown = Math.clamp(xml.number("display-levels", 1), 1, LEVELS);
        level.start = xml.number("start-value", 1);
        return level;
    }

    /// A list begins again from its first number.
    void restart(String name) {
        Scheme scheme = schemes.get(name);
        if (scheme != null) {
            Arrays.fill(scheme.counted, false);
        }
    }

    /// Counts one item.
    ///
    /// @param depth from 1
    /// @return what it shows before its text; null where it shows nothing
    @Nullable
    String next(String name, int depth, int startValue) {
        Scheme scheme = schemes.get(name);
        int at = Math.clamp(depth, 1, LEVELS) - 1;
        Level level = scheme == null ? null : scheme.levels[at];
        if (scheme == null || level == null) {
            return null;
        }
        if (level.bullet) {
            return level.mark;
        }
        if (startValue >= 0) {
            scheme.counters[at] = startValue;
        } else {
            scheme.counters[at] = scheme.counted[at] ? scheme.counters[at] + 1 : level.start;
        }
        scheme.counted[at] = true;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            scheme.counted[deeper] = false;
        }
        return level.format.isEmpty() ? null : show(scheme, at, level);
    }

    private static String show(Scheme scheme, int at, Level level) {
        StringBuilder out = new StringBuilder(level.prefix);
        boolean first = true;
        for (int i = Math.max(0, at - level.shown + 1); i <= at; i++) {
            Level one = scheme.levels[i];
            if (one == null || one.format.isEmpty()) {
                continue;
            }
            if (!first) {
                out.append('.');
            }
            first = false;
            out.append(Numerals.show(scheme.counted[i] ? scheme.counters[i] : one.start, wordFormat(one.format)));
        }
        return out.append(level.suffix).toString();
    }

    private static String wordFormat(String format) {
        return switch (format) {
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> "decimal";
        };
    }
}
