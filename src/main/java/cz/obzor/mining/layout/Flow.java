package cz.obzor.mining.layout;

import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The running text of a document: paragraphs and tables in reading order, without running heads, page numbers and
/// tables of contents.
///
/// @param bodySize height of the font of most of the text; 0 where unknown
/// @param sideways pages that are turned sideways or upside down
/// @param contents printed number of the page of each title of the table of contents, the title as written there
public record Flow(List<Element> elements, float bodySize, List<Integer> sideways, Map<String, Integer> contents) {
    public Flow {
        elements = List.copyOf(elements);
        sideways = List.copyOf(sideways);
        contents = Map.copyOf(contents);
    }

    public static Flow of(List<Page> pages) {
        List<List<Part>> parts = new ArrayList<>(pages.size());
        List<Float> heights = new ArrayList<>(pages.size());
        List<Integer> sideways = new ArrayList<>();
        for (Page page : pages) {
            parts.add(PageParts.of(page));
            heights.add(page.height());
            if (Sideways.is(page)) {
                sideways.add(page.number());
            }
        }
        List<Part> all = new ArrayList<>();
        RunningLines.without(parts, heights).forEach(all::addAll);
        Map<String, Integer> contents = new HashMap<>();
        List<Part> plain = Contents.without(all, contents);
        return new Flow(new Joiner(plain).elements(), bodySize(plain, pages), sideways, contents);
    }

    private static float bodySize(List<Part> parts, List<Page> pages) {
        TreeMap<Integer, Integer> letters = new TreeMap<>();
        for (Part part : parts) {
            if (part instanceof Line line && line.size() > 0) {
                letters.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum);
            }
        }
        int most = 0;
        int size = 0;
        for (var entry : letters.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                size = entry.getKey();
            }
        }
        boolean recognised = !pages.isEmpty()
                && pages.stream().filter(page -> page.quality() == Quality.OCR).count() * 2 > pages.size();
        return recognised ? 0 : size / 4f;
    }
}
