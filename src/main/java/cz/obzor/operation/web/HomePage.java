package cz.obzor.operation.web;

import java.util.List;

/// Model of the home page.
///
/// @param municipalities that have a document
public record HomePage(List<Example> examples, long documents, long pages, long municipalities, List<Latest> latest) {

    /// A search to try.
    public record Example(String text, String address) {}

    /// @param added when it was added, as a date
    public record Latest(String title, String address, String kind, String territory, String added) {}
}
