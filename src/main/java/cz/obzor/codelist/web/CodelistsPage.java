package cz.obzor.codelist.web;

import java.util.List;

/// Model of the page with all lists.
public record CodelistsPage(List<Row> rows) {
    public CodelistsPage {
        rows = List.copyOf(rows);
    }

    public record Row(String name, String title, String address, int codes) {}
}
