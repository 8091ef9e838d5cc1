package cz.obzor.document.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.file.FileStore;
import cz.obzor.web.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files as they were uploaded, whole or by ranges. They are foreign: a browser only ever saves them, or hands their
/// bytes to our viewer; it never opens them as a page of this site.
@Controller
final class Originals {
    private final Documents documents;
    private final FileStore files;

    Originals(Documents documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping({
        "/dokumenty/{id}/verze/{version}/soubor/{file}/original",
        "/en/documents/{id}/version/{version}/file/{file}/original"
    })
    ResponseEntity<Resource> original(@PathVariable String id, @PathVariable int version, @PathVariable int file)
            throws IOException {
        Document document = DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
        DocumentFile original = document.versions().stream()
                .filter(some -> some.number() == version)
                .findFirst()
                .flatMap(some -> some.file(file))
                .orElseThrow(Problem::notFound);
        String type = original.reading().mediaType();
        return ResponseEntity.ok()
                .contentType(
                        "application/pdf".equals(type) ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                // the same version and file always hold the same bytes
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(original.hash().hex())
                .body(new FileSystemResource(files.local(original.hash())));
    }
}
