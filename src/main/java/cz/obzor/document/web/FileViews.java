package cz.obzor.document.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.document.Documents.PageQuality;
import cz.obzor.document.web.DocumentView.FileView;
import cz.obzor.document.web.DocumentView.PageLink;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Files as the page of a document shows them: how they were read and what could not be.
@Component
class FileViews {
    private final Documents documents;
    private final Addresses addresses;
    private final Messages messages;

    FileViews(Documents documents, Addresses addresses, Messages messages) {
        this.documents = documents;
        this.addresses = addresses;
        this.messages = messages;
    }

    FileView view(Document document, DocumentVersion version, DocumentFile file, Language language) {
        List<PageQuality> qualities = documents.pageQualities(file);
        String reason = file.reading().reason();
        return new FileView(
                file.position(),
                file.name(),
                file.size(),
                ending(file.name()),
                addresses.in(language, DocumentAddresses.original(document.id(), version.number(), file.position())),
                "/api/v1/documents/" + document.id() + "/files/" + file.position(),
                file.reading().state().code(),
                reason == null ? "" : messages.text(language, "reading.failure." + reason),
                file.reading().warnings().stream()
                        .map(warning -> messages.textOr(language, "reading.warning." + warning, warning))
                        .toList(),
                file.reading().pages(),
                version.equals(document.newest())
                        ? qualities.stream()
                                .map(quality -> link(document, file, quality, language))
                                .toList()
                        : List.of(),
                notes(qualities, language));
    }

    private PageLink link(Document document, DocumentFile file, PageQuality quality, Language language) {
        String remark = quality.quality().equals("text") ? "" : remark(quality, language);
        return new PageLink(
                quality.number(),
                addresses.in(language, DocumentAddresses.page(document.id(), file.position(), quality.number())),
                quality.quality(),
                remark);
    }

    String remark(PageQuality quality, Language language) {
        String name = messages.text(language, "reading.quality." + quality.quality());
        return quality.reason().isEmpty()
                ? name
                : name + " – " + messages.textOr(language, "reading.reason." + quality.reason(), quality.reason());
    }

    /// How many pages are of each lesser quality.
    private List<String> notes(List<PageQuality> qualities, Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PageQuality quality : qualities) {
            if (!quality.quality().equals("text")) {
                counts.merge(remark(quality, language), 1, Integer::sum);
            }
        }
        List<String> notes = new ArrayList<>();
        counts.forEach((remark, count) -> notes.add(messages.text(language, "document.pages.remark", count, remark)));
        return notes;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 9 ? name.substring(dot + 1).toUpperCase(Locale.ROOT) : "";
    }
}
