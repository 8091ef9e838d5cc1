package cz.obzor.mining;

import java.util.List;

/// A node of a framework (national concept, development goals, objectives of the EU, a region's strategy) that nodes of
/// strategies may support.
///
/// @param id    in its framework
/// @param title in Czech, or in the language of the framework
/// @param text  description; may be empty
/// @param path  titles of the targets above, from the top
/// @param terms curated Czech words and phrases that speak for it; inflection does not matter
public record AlignmentTarget(String id, String title, String text, List<String> path, List<String> terms) {
    public AlignmentTarget {
        path = List.copyOf(path);
        terms = List.copyOf(terms);
    }
}
