package cz.obzor.document;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.store.ContentTable;
import cz.obzor.document.store.DocumentTable;
import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What search finds of a document: its head, and every passage of the files of its newest version.
@Component
class DocumentEntries implements EntrySource {
    static final String TYPE = "document";

    private final DocumentTable documents;
    private final ContentTable contents;
    private final Addresses addresses;
    private final Codelists codelists;

    DocumentEntries(DocumentTable documents, ContentTable contents, Addresses addresses, Codelists codelists) {
        this.documents = documents;
        this.contents = contents;
        this.addresses = addresses;
        this.codelists = codelists;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void ids(Consumer<String> consumer) {
        documents.ids(consumer);
    }

    @Override
    public List<Entry> entries(String id) {
        return DocumentId.parse(id).flatMap(documents::find).map(this::entries).orElse(List.of());
    }

    private List<Entry> entries(Document document) {
        Map<String, List<String>> facets = facets(document);
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(document, facets, 0, DocumentAddresses.of(document.id()), null, head(document)));
        for (DocumentFile file : document.newest().files()) {
            contents.texts(file.hash(), page -> {
                String address = DocumentAddresses.page(document.id(), file.position(), page.number());
                for (String passage : Passages.of(page.text())) {
                    entries.add(entry(document, facets, entries.size(), address, page.number(), passage));
                }
            });
        }
        return entries;
    }

    private Entry entry(
            Document document,
            Map<String, List<String>> facets,
            int part,
            String address,
            @Nullable Integer page,
            String text) {
        DocumentDetails details = document.details();
        return new Entry(
                TYPE,
                document.id().value(),
                part,
                details.title(),
                addresses.in(Language.CS, address),
                addresses.in(Language.EN, address),
                page,
                text,
                details.language(),
                facets,
                details.validFrom() == null ? null : details.validFrom().getYear(),
                details.validTo() == null ? null : details.validTo().getYear(),
                document.createdAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    /// What the head of a document says, so that it is found by its kind and issuer as well as by its title.
    private String head(Document document) {
        DocumentDetails details = document.details();
        return Stream.of(
                        Stream.of(details.title()),
                        Stream.of(codelists.get("document-kind").label(details.kind(), "cs")),
                        Stream.ofNullable(details.issuer()),
                        details.topics().stream()
                                .map(topic -> codelists.get("topic").label(topic, "cs")),
                        Stream.ofNullable(details.note()),
                        document.newest().files().stream().map(DocumentFile::name))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(". "));
    }

    private static Map<String, List<String>> facets(Document document) {
        DocumentDetails details = document.details();
        Map<String, List<String>> facets = new HashMap<>();
        facets.put("kind", List.of(details.kind()));
        facets.put("status", List.of(details.status()));
        facets.put("language", List.of(details.language()));
        facets.put("topic", details.topics());
        facets.put("territory", document.territories());
        return facets;
    }
}
