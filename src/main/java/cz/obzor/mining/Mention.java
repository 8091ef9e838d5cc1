package cz.obzor.mining;

import java.util.List;

/// A page names a target of a framework, whether or not a node of the tree supports it.
///
/// @param target id of the target in its framework
/// @param page   from 1
/// @param count  how many times its terms stand on the page
/// @param quote  the words around the first of them, as they stand
/// @param words  the different terms as they stand, in the order of the page
public record Mention(String target, int page, int count, String quote, List<String> words) {
    public Mention {
        words = List.copyOf(words);
    }
}
