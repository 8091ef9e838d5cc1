package cz.obzor.framework.web;

import java.util.List;

/// Model of the form in which terms of nodes are changed.
///
/// @param version that the change is made from
/// @param next    version that it becomes
/// @param faults  why it cannot be taken
public record TermsPage(
        String title, String back, String version, String next, List<String> faults, List<Field> fields) {
    public TermsPage {
        faults = List.copyOf(faults);
        fields = List.copyOf(fields);
    }

    /// @param value terms, one a line
    public record Field(String id, String heading, String value) {}
}
