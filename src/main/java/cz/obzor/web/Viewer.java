package cz.obzor.web;

import java.util.List;
import java.util.Set;

/// Who looks at a page, as the frame around it shows.
///
/// @param name   of the person; empty for one who did not sign in
/// @param acting for whom she works now; empty for nobody
/// @param others for whom she could work instead
/// @param may    codes of what she may do to anything at all, for links that would lead others nowhere
public record Viewer(String name, String acting, List<Other> others, Set<String> may) {
    public static final Viewer NOBODY = new Viewer("", "", List.of(), Set.of());

    public Viewer {
        others = List.copyOf(others);
        may = Set.copyOf(may);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }

    /// @param key sent when it is chosen
    public record Other(String key, String label) {}
}
