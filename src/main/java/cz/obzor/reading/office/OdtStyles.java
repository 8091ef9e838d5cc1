package cz.obzor.reading.office;

import cz.obzor.reading.output.FlowText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Styles of an OpenDocument text, named and automatic ones alike.
final class OdtStyles {
    private static final int DEEPEST = 30;
    private static final int MOST = 20_000;

    private static final class Raw {
        @Nullable
        String parent;

        @Nullable
        Boolean bold;

        @Nullable
        Boolean italic;

        float size;
        int color = -1;
        boolean breakBefore;
        boolean breakAfter;

        @Nullable
        String list;
    }

    private final Map<String, Raw> raw = new HashMap<>();

    /// Takes the {@code style:style} just begun.
    void add(Xml xml) throws IOException {
        Raw style = new Raw();
        style.parent = xml.attribute("parent-style-name");
        style.list = xml.attribute("list-style-name");
        String name = xml.attribute("name", "");
        int depth = xml.depth();
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "text-properties" -> textProperties(xml, style);
                case "paragraph-properties" -> {
                    style.breakBefore |= "page".equals(xml.attribute("break-before"));
                    style.breakAfter |= "page".equals(xml.attribute("break-after"));
                }
                default -> {}
            }
        }
        if (raw.size() < MOST) {
            raw.put(name, style);
        }
    }

    private static void textProperties(Xml xml, Raw style) {
        String weight = xml.attribute("font-weight");
        if (weight != null) {
            style.bold = weight.equals("bold") || (weight.length() == 3 && weight.compareTo("600") >= 0);
        }
        String slant = xml.attribute("font-style");
        if (slant != null) {
            style.italic = slant.equals("italic") || slant.equals("oblique");
        }
        String size = xml.attribute("font-size", "");
        if (size.endsWith("pt")) {
            try {
                style.size = Float.parseFloat(size.substring(0, size.length() - 2));
            } catch (NumberFormatException e) {
                style.size = 0;
            }
        }
        String color = xml.attribute("color");
        if (color != null && color.startsWith("#")) {
            style.color = DocxStyles.color(color.substring(1));
        }
    }

    FlowText.Style look(@Nullable String name, FlowText.Style around) {
        Boolean bold = null;
        Boolean italic = null;
        float size = 0;
        int color = -1;
        Raw style = name == null ? null : raw.get(name);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            bold = bold == null ? style.bold : bold;
            italic = italic == null ? style.italic : italic;
            size = size == 0 ? style.size : size;
            color = color < 0 ? style.color : color;
            style = style.parent == null ? null : raw.get(style.parent);
        }
        return new FlowText.Style(
                size == 0 ? around.size() : size,
                bold == null ? around.bold() : bold,
                italic == null ? around.italic() : italic,
                color < 0 ? around.color() : color);
    }

    boolean breaksBefore(@Nullable String name) {
        Raw style = name == null ? null : raw.get(name);
        return style != null && style.breakBefore;
    }

    boolean breaksAfter(@Nullable String name) {
        Raw style = name == null ? null : raw.get(name);
        return style != null && style.breakAfter;
    }

    /// The list that numbers paragraphs of a style; empty where the style switches numbering off, null where it says
    /// nothing.
    @Nullable
    String list(@Nullable String name) {
        Raw style = name == null ? null : raw.get(name);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.list != null) {
                return style.list;
            }
            style = style.parent == null ? null : raw.get(style.parent);
        }
        return null;
    }
}
