package cz.obzor.opendata.web;

import java.util.List;

/// Model of the list of datasets.
///
/// @param open   that anybody may have
/// @param closed that only whoever looks may have
public record DatasetsPage(List<Item> open, List<Item> closed) {
    public DatasetsPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// @param address of its page
    public record Item(String title, String description, String address, List<File> files) {
        public Item {
            files = List.copyOf(files);
        }
    }

    /// @param name    of the format
    /// @param address of the file
    public record File(String name, String address) {}
}
