package cz.obzor.reading.office;

import cz.obzor.reading.output.FlowText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Named styles of a Word file, each with what it takes over from the one it is based on.
final class DocxStyles {
    private static final int DEEPEST = 30;
    private static final int MOST = 10_000;

    /// A style as the file has it; null or -1 where it says nothing.
    static final class Raw {
        @Nullable
        String basedOn;

        String name = "";
        int outline = -1;
        int numbering = -1;
        int numberingLevel = -1;

        @Nullable
        Boolean bold;

        @Nullable
        Boolean italic;

        float size;
        int color = -1;
    }

    /// @param heading   depth from 1, 0 for other paragraphs
    /// @param numbering id of the list, 0 for none
    /// @param level     of the list, -1 where the list itself names the style
    record Style(int heading, int numbering, int level, FlowText.Style look) {
        static final Style PLAIN = new Style(0, 0, 0, FlowText.Style.PLAIN);
    }

    private final Map<String, Raw> raw = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();
    private final Raw defaults = new Raw();
    private @Nullable String usual;

    static DocxStyles read(@Nullable InputStream part) throws IOException {
        DocxStyles styles = new DocxStyles();
        if (part == null) {
            return styles;
        }
        try (Xml xml = new Xml(part)) {
            styles.read(xml);
        } catch (IOException e) {
            // the text is readable without its styles
            styles.resolved.clear();
        }
        return styles;
    }

    Style of(@Nullable String id) {
        String key = id == null ? usual : id;
        return key == null ? resolve(null) : resolved.computeIfAbsent(key, this::resolve);
    }

    private void read(Xml xml) throws IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.name().equals("rPrDefault")) {
                properties(xml, defaults);
            } else if (xml.name().equals("style") && raw.size() < MOST) {
                String id = xml.attribute("styleId", "");
                boolean paragraph = xml.attribute("type", "paragraph").equals("paragraph");
                if (paragraph && "1".equals(xml.attribute("default"))) {
                    usual = id;
                }
                Raw style = new Raw();
                properties(xml, style);
                raw.put(id, style);
            }
        }
    }

    private static void properties(Xml xml, Raw style) throws IOException {
        int depth = xml.depth();
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> style.name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "outlineLvl" -> style.outline = xml.number("val", -1);
                case "numId" -> style.numbering = xml.number("val", -1);
                case "ilvl" -> style.numberingLevel = xml.number("val", -1);
                case "b" -> style.bold = isOn(xml);
                case "i" -> style.italic = isOn(xml);
                case "sz" -> style.size = xml.number("val", 0) / 2f;
                case "color" -> style.color = color(xml.attribute("val", "auto"));
                default -> {}
            }
        }
    }

    static boolean isOn(Xml xml) {
        String value = xml.attribute("val", "1");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /// @return 0xRRGGBB, black for "auto"
    static int color(String value) {
        try {
            return value.length() == 6 ? Integer.parseInt(value, 16) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Style resolve(@Nullable String id) {
        int heading = 0;
        int numbering = -1;
        int level = -1;
        Boolean bold = null;
        Boolean italic = null;
        float size = 0;
        int color = -1;
        boolean outlineKnown = false;
        Raw style = id == null ? null : raw.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (!outlineKnown) {
                int named = headingByName(style.name);
                if (style.outline >= 0 || named > 0) {
                    outlineKnown = true;
                    heading = style.outline >= 0 ? (style.outline < 9 ? style.outline + 1 : 0) : named;
                }
            }
            if (numbering < 0 && style.numbering >= 0) {
                numbering = style.numbering;
            }
            level = level < 0 ? style.numberingLevel : level;
            bold = bold == null ? style.bold : bold;
            italic = italic == null ? style.italic : italic;
            size = size == 0 ? style.size : size;
            color = color < 0 ? style.color : color;
            style = style.basedOn == null ? null : raw.get(style.basedOn);
        }
        FlowText.Style look = new FlowText.Style(
                size == 0 ? defaults.size : size,
                bold == null ? Boolean.TRUE.equals(defaults.bold) : bold,
                italic == null ? Boolean.TRUE.equals(defaults.italic) : italic,
                Math.max(color, 0));
        return new Style(heading, Math.max(numbering, 0), level, look);
    }

    private static int headingByName(String name) {
        String rest =
                name.startsWith("heading ") ? name.substring(8) : name.startsWith("nadpis ") ? name.substring(7) : "";
        if (rest.length() == 1 && rest.charAt(0) >= '1' && rest.charAt(0) <= '9') {
            return rest.charAt(0) - '0';
        }
        return name.equals("title") || name.equals("název") ? 1 : 0;
    }
}
