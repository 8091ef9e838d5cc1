package cz.obzor.framework.web;

import java.util.List;

/// Model of the list of frameworks.
public record FrameworkListPage(List<Row> rows, String upload) {
    public FrameworkListPage {
        rows = List.copyOf(rows);
    }

    /// @param validity years in which it holds; empty where unknown
    public record Row(String title, String address, String issuer, String version, String validity, int nodes) {}
}
