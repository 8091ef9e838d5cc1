package cz.obzor.mining;

import java.util.List;

/// A node supports a target of a framework.
///
/// @param target     id of the target in its framework
/// @param confidence 0 to 1
/// @param because    words of the node that led to it, as they stand
public record Alignment(String target, double confidence, List<String> because) {
    public Alignment {
        because = List.copyOf(because);
    }
}
