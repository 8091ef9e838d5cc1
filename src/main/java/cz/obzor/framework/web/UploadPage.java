package cz.obzor.framework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the form that takes a file with a framework, and of what it would change.
///
/// @param faults  why the file cannot be taken, each with its place
/// @param preview null until a file was sent that can be taken
public record UploadPage(List<String> faults, @Nullable Preview preview, long maxBytes) {
    public UploadPage {
        faults = List.copyOf(faults);
    }

    /// @param now     version that holds now; empty where the framework is new
    /// @param nodes   how many it has
    /// @param content the framework in JSON, to be sent back when it is to be published
    public record Preview(
            String title,
            String id,
            String version,
            String now,
            int nodes,
            List<String> added,
            List<String> changed,
            List<String> dropped,
            String content) {}
}
