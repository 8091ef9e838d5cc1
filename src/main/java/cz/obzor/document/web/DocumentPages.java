package cz.obzor.document.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.document.web.DocumentView.Fact;
import cz.obzor.document.web.DocumentView.Link;
import cz.obzor.document.web.DocumentView.VersionLink;
import cz.obzor.document.web.DocumentView.VersionView;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of a document: what is known of it, its files and how they were read.
@Controller
final class DocumentPages {
    private final Documents documents;
    private final FileViews files;
    private final Labels labels;
    private final Addresses addresses;
    private final Messages messages;
    private final Territories territories;

    DocumentPages(
            Documents documents,
            FileViews files,
            Labels labels,
            Addresses addresses,
            Messages messages,
            Territories territories) {
        this.documents = documents;
        this.files = files;
        this.labels = labels;
        this.addresses = addresses;
        this.messages = messages;
        this.territories = territories;
    }

    @GetMapping({"/dokumenty/{id}", "/en/documents/{id}"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request) {
        Document document = DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
        Language language = Language.of(request);
        int number = Parameters.of(request)
                .integer("version", 1, Integer.MAX_VALUE)
                .orElse(document.newest().number());
        DocumentVersion version = document.versions().stream()
                .filter(some -> some.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return View.of("document/web/document", view(document, version, language));
    }

    private DocumentView view(Document document, DocumentVersion version, Language language) {
        DocumentDetails details = document.details();
        String address = addresses.in(language, DocumentAddresses.of(document.id()));
        boolean ended = version.files().stream().allMatch(file -> file.reading().ended());
        return new DocumentView(
                document.id().value(),
                details.title(),
                labels.kind(details.kind(), language),
                details.note() == null ? "" : details.note(),
                document.expired(territories.today()),
                details.sample(),
                facts(details, language),
                new VersionView(
                        version.number(),
                        version.files().stream()
                                .map(file -> files.view(document, version, file, language))
                                .toList()),
                versions(document, version, address, language),
                sameContent(document, language),
                ended ? null : "/api/v1/documents/" + document.id(),
                firstPage(document, version, language),
                documents.mayChange(document.id()),
                addresses.in(language, DocumentAddresses.of(document.id()) + "/upravit"),
                addresses.in(language, DocumentAddresses.of(document.id()) + "/nova-verze"));
    }

    private @Nullable String firstPage(Document document, DocumentVersion version, Language language) {
        return version.equals(document.newest())
                ? version.files().stream()
                        .filter(file -> file.reading().pages() > 0)
                        .findFirst()
                        .map(file -> addresses.in(language, DocumentAddresses.page(document.id(), file.position(), 1)))
                        .orElse(null)
                : null;
    }

    private List<Fact> facts(DocumentDetails details, Language language) {
        List<Fact> facts = new ArrayList<>();
        add(facts, language, "kind", labels.kind(details.kind(), language), null);
        add(facts, language, "issuer", details.issuer(), null);
        add(
                facts,
                language,
                "territory",
                labels.territory(details.territory(), language),
                labels.territoryAddress(details.territory())
                        .map(czech -> addresses.in(language, czech))
                        .orElse(null));
        add(facts, language, "period", labels.period(details, language), null);
        add(facts, language, "status", labels.status(details.status(), language), null);
        add(
                facts,
                language,
                "topics",
                details.topics().stream()
                        .map(topic -> labels.topic(topic, language))
                        .collect(Collectors.joining(", ")),
                null);
        add(facts, language, "language", labels.language(details.language(), language), null);
        add(facts, language, "licence", labels.licence(details.licence(), language), null);
        add(facts, language, "sourceUrl", details.sourceUrl(), details.sourceUrl());
        return facts;
    }

    private void add(
            List<Fact> facts, Language language, String field, @Nullable String value, @Nullable String address) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(messages.text(language, "document.field." + field), value, address));
        }
    }

    private List<VersionLink> versions(Document document, DocumentVersion shown, String address, Language language) {
        return document.versions().stream()
                .map(version -> new VersionLink(
                        version.label() == null
                                ? messages.text(language, "document.version", version.number())
                                : messages.text(language, "document.version.named", version.number(), version.label()),
                        version.createdAt(),
                        version.equals(document.newest()) ? address : address + "?version=" + version.number(),
                        version.number() == shown.number()))
                .toList();
    }

    private List<Link> sameContent(Document document, Language language) {
        return documents.sameContent(document.id()).stream()
                .map(documents::find)
                .flatMap(java.util.Optional::stream)
                .map(other ->
                        new Link(other.details().title(), addresses.in(language, DocumentAddresses.of(other.id()))))
                .toList();
    }
}
