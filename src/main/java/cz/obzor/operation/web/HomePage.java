package cz.obzor.operation.web;

import java.util.List;

/// Model of the home page.
///
/// @param documents      how many documents can be read
/// @param pages          how many pages they have together
/// @param municipalities how many municipalities have a document
/// @param examples       searches to try
/// @param latest         documents added last
public record HomePage(long documents, long pages, long municipalities, List<Example> examples, List<Latest> latest) {
    public HomePage {
        examples = List.copyOf(examples);
        latest = List.copyOf(latest);
    }

    /// @param text    what is searched for
    /// @param address of the search page with that query
    public record Example(String text, String address) {}

    /// @param territory where the document holds; empty for a national one
    /// @param added     when it was added, as shown
    public record Latest(String title, String address, String kind, String territory, String added) {}
}
