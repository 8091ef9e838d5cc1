package cz.obzor.reading.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Automatic numbering of a Word file, counted as Word shows it.
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final int MOST = 5000;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        boolean plainNumbers;

        @Nullable
        String style;
    }

    /// A list with its own counters; several uses of it go on counting.
    private static final class Scheme {
        final Level[] levels = new Level[LEVELS];
        final int[] counters = new int[LEVELS];
        final boolean[] counted = new boolean[LEVELS];

        Level level(int index) {
            if (levels[index] == null) {
                levels[index] = new Level();
            }
            return levels[index];
        }
    }

    private static final class Use {
        int scheme = -1;
        final Map<Integer, Integer> starts = new HashMap<>();
        boolean begun;
    }

    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Use> uses = new HashMap<>();

    static DocxNumbering read(@Nullable InputStream part) throws IOException {
        DocxNumbering numbering = new DocxNumbering();
        if (part == null) {
            return numbering;
        }
        try (Xml xml = new Xml(part)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    numbering.element(xml);
                }
            }
        } catch (IOException e) {
            // text is readable without its numbers
            numbering.uses.clear();
        }
        return numbering;
    }

    /// What a paragraph shows before its text.
    ///
    /// @param bullet whether it is a mark and not a number
    /// @param level  from 0
    record Label(String text, boolean bullet, int level) {}

    /// Counts one paragraph. The level is -1 where only its style says which it is.
    @Nullable
    Label next(int id, int level, @Nullable String styleId) {
        Use use = uses.get(id);
        Scheme scheme = use == null ? null : schemes.get(use.scheme);
        if (use == null || scheme == null) {
            return null;
        }
        int at = level >= 0 ? Math.min(level, LEVELS - 1) : levelOfStyle(scheme, styleId);
        if (!use.begun) {
            use.begun = true;
            use.starts.forEach((index, start) -> {
                scheme.counters[index] = start - 1;
                scheme.counted[index] = true;
            });
        }
        count(scheme, at);
        Level shown = scheme.level(at);
        boolean bullet = shown.format.equals("bullet");
        return new Label(bullet ? Numerals.bullet(shown.text) : fill(scheme, shown), bullet, at);
    }

    private static int levelOfStyle(Scheme scheme, @Nullable String styleId) {
        for (int i = 0; i < LEVELS && styleId != null; i++) {
            if (styleId.equals(scheme.level(i).style)) {
                return i;
            }
        }
        return 0;
    }

    private static void count(Scheme scheme, int at) {
        scheme.counters[at] = scheme.counted[at] ? scheme.counters[at] + 1 : scheme.level(at).start;
        scheme.counted[at] = true;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            scheme.counted[deeper] = false;
        }
    }

    private static String fill(Scheme scheme, Level shown) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shown.text.length(); i++) {
            char c = shown.text.charAt(i);
            int index = c == '%' && i + 1 < shown.text.length() ? shown.text.charAt(i + 1) - '1' : -1;
            if (index >= 0 && index < LEVELS) {
                Level level = scheme.level(index);
                int number = scheme.counted[index] ? scheme.counters[index] : level.start;
                out.append(Numerals.show(number, shown.plainNumbers ? "decimal" : level.format));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void element(Xml xml) throws IOException {
        if (xml.name().equals("abstractNum") && schemes.size() < MOST) {
            Scheme scheme = new Scheme();
            schemes.put(xml.number("abstractNumId", -1), scheme);
            levels(xml, scheme);
        } else if (xml.name().equals("num") && uses.size() < MOST) {
            Use use = new Use();
            uses.put(xml.number("numId", -1), use);
            use(xml, use);
        }
    }

    private static void levels(Xml xml, Scheme scheme) throws IOException {
        int depth = xml.depth();
        Level level = new Level();
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "lvl" -> level = scheme.level(Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1));
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val", "decimal");
                case "lvlText" -> level.text = xml.attribute("val", "");
                case "pStyle" -> level.style = xml.attribute("val");
                case "isLgl" -> level.plainNumbers = true;
                default -> {}
            }
        }
    }

    private static void use(Xml xml, Use use) throws IOException {
        int depth = xml.depth();
        int level = 0;
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNumId" -> use.scheme = xml.number("val", -1);
                case "lvlOverride" -> level = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
                case "startOverride" -> use.starts.put(level, xml.number("val", 1));
                default -> {}
            }
        }
    }
}
