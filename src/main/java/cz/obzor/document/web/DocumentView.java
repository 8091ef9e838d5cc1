package cz.obzor.document.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of a document.
///
/// @param facts        label and value of what is known of it
/// @param version      that is shown
/// @param versions     all, the newest first; one means that there is no choice
/// @param sameContent  other documents with a file of the same content
/// @param status       address of the JSON that tells how far the reading is; null once it has ended
/// @param mayChange    whether the visitor may change it
/// @param firstPage    address of the first page that can be read; null while there is none
public record DocumentView(
        String id,
        String title,
        String kind,
        String note,
        boolean expired,
        boolean sample,
        List<Fact> facts,
        VersionView version,
        List<VersionLink> versions,
        List<Link> sameContent,
        @Nullable String status,
        @Nullable String firstPage,
        boolean mayChange,
        String edit,
        String newVersion) {

    /// @param address where the value leads; null for none
    public record Fact(String label, String value, @Nullable String address) {}

    public record Link(String label, String address) {}

    /// @param label as "verze 2 – aktualizace 2025"
    public record VersionLink(String label, Instant createdAt, String address, boolean shown) {}

    public record VersionView(int number, List<FileView> files) {}

    /// @param reading  address of the JSON that tells how far the reading is
    /// @param state    code of how far the reading is
    /// @param failure  sentence on why it failed; empty unless it did
    /// @param warnings sentences
    /// @param pages    of the file with their quality
    /// @param notes    how many pages are not plain text and why
    public record FileView(
            int position,
            String name,
            long size,
            String type,
            String original,
            String reading,
            String state,
            String failure,
            List<String> warnings,
            int pages,
            List<PageLink> pageLinks,
            List<String> notes) {}

    /// @param quality code; {@code text} needs no remark
    public record PageLink(int number, String address, String quality, String remark) {}
}
