package cz.obzor.document.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.document.ListPosition;
import cz.obzor.document.NewFile;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Documents for programs.
@RestController
@RequestMapping("/api/v1/documents")
final class DocumentApi {
    private final Documents documents;
    private final DetailsForm form;
    private final MetadataJson metadata;
    private final FilterParameters filters;
    private final Uploads uploads;
    private final Messages messages;

    DocumentApi(
            Documents documents,
            DetailsForm form,
            MetadataJson metadata,
            FilterParameters filters,
            Uploads uploads,
            Messages messages) {
        this.documents = documents;
        this.form = form;
        this.metadata = metadata;
        this.filters = filters;
        this.uploads = uploads;
        this.messages = messages;
    }

    record Part(List<DocumentJson.Row> items, @Nullable String next, long total) {}

    @Takes({"kind", "territory", "status", "topic", "language", "year", "limit", "cursor"})
    @GetMapping
    Part list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        DocumentFilter filter = filters.filter(parameters);
        int limit = parameters.integer("limit", 1, 100).orElse(20);
        Optional<ListPosition> after = parameters.text("cursor").map(DocumentApi::position);
        List<DocumentRow> rows = documents.list(filter, after, limit + 1);
        boolean more = rows.size() > limit;
        List<DocumentRow> shown = more ? rows.subList(0, limit) : rows;
        return new Part(
                shown.stream().map(DocumentJson::of).toList(),
                more ? ListPosition.of(shown.getLast()).cursor() : null,
                documents.count(filter));
    }

    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<DocumentJson.Whole> register(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            @RequestParam(name = "metadata", required = false) @Nullable String json,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        List<MultipartFile> sent = file == null ? List.of() : file;
        Map<String, List<String>> fields = metadata.fields(json);
        fields.computeIfAbsent("title", _ -> List.of(titleFrom(sent)));
        DocumentDetails details = form.details(fields, false);
        List<NewFile> taken = uploads.take(sent);
        Document document = documents.register(
                details, taken, Optional.ofNullable(requestKey).map(RequestKeys::checked));
        return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
                .eTag(tag(document))
                .body(whole(document, request));
    }

    @GetMapping("/{id}")
    ResponseEntity<DocumentJson.Whole> one(@PathVariable String id, HttpServletRequest request) {
        Document document = get(id);
        return ResponseEntity.ok().eTag(tag(document)).body(whole(document, request));
    }

    @PatchMapping("/{id}")
    ResponseEntity<DocumentJson.Whole> change(
            @PathVariable String id,
            @RequestBody String json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            HttpServletRequest request) {
        Document document = get(id);
        if (match != null && !match.equals("*") && !match.startsWith("\"" + document.revision() + ".")) {
            throw Problem.stale(quoted(document), true);
        }
        if (json.isBlank()) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "document.metadata.form");
        }
        Map<String, List<String>> fields = DetailsFields.of(document.details());
        fields.putAll(metadata.fields(json));
        DocumentDetails details = form.details(fields, document.details().sample());
        Document changed = documents
                .change(document.id(), details, document.revision())
                .orElseThrow(() -> Problem.stale(quoted(get(id)), match != null));
        return ResponseEntity.ok().eTag(tag(changed)).body(whole(changed, request));
    }

    @PostMapping(path = "/{id}/versions", consumes = "multipart/form-data")
    ResponseEntity<DocumentJson.Whole> addVersion(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            @RequestParam(name = "label", required = false) @Nullable String label,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        Document document = get(id);
        List<NewFile> taken = uploads.take(file == null ? List.of() : file);
        Document changed = documents.addVersion(
                document.id(), Optional.ofNullable(label).map(String::strip).filter(l -> !l.isEmpty()), taken);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id)).body(whole(changed, request));
    }

    /// How far the reading of a file of the newest version is.
    @GetMapping("/{id}/files/{position}")
    DocumentJson.Reading reading(@PathVariable String id, @PathVariable int position, HttpServletRequest request) {
        return get(id).newest()
                .file(position)
                .map(file -> DocumentJson.reading(file.reading(), messages, Language.of(request)))
                .orElseThrow(Problem::notFound);
    }

    /// A page of the first file, or of the one that {@code file} names.
    @Takes({"file", "version"})
    @GetMapping("/{id}/pages/{number}")
    PageJson page(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Document document = get(id);
        int versionNumber = parameters
                .integer("version", 1, Integer.MAX_VALUE)
                .orElse(document.newest().number());
        DocumentVersion version = document.versions().stream()
                .filter(some -> some.number() == versionNumber)
                .findFirst()
                .orElseThrow(Problem::notFound);
        DocumentFile file = version.file(
                        parameters.integer("file", 1, Integer.MAX_VALUE).orElse(1))
                .orElseThrow(Problem::notFound);
        return documents.findPage(file, pageNumber(number)).map(PageJson::of).orElseThrow(Problem::notFound);
    }

    private Document get(String id) {
        return DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
    }

    private DocumentJson.Whole whole(Document document, HttpServletRequest request) {
        List<String> same = documents.sameContent(document.id()).stream()
                .map(DocumentId::value)
                .toList();
        return DocumentJson.of(document, same, messages, Language.of(request));
    }

    /// The revision, and how far the reading is: a cached answer is never taken for the present one, while a change
    /// needs to name the revision only.
    private static String tag(Document document) {
        int readings = document.versions().hashCode();
        return document.revision() + "." + Integer.toHexString(readings);
    }

    private static String quoted(Document document) {
        return "\"" + tag(document) + "\"";
    }

    private static ListPosition position(String cursor) {
        return ListPosition.parse(cursor).orElseThrow(() -> Problem.badParameter("cursor", "problem.parameter.cursor"));
    }

    private static int pageNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw Problem.notFound();
        }
    }

    /// A document sent without a title is called after its first file.
    private static String titleFrom(List<MultipartFile> files) {
        String name = files.stream()
                .map(MultipartFile::getOriginalFilename)
                .filter(some -> some != null && !some.isBlank())
                .findFirst()
                .map(NewFile::cleaned)
                .orElse("");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
