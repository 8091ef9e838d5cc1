package cz.obzor.framework.web;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.form.CsvForm;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Frameworks for programs.
@RestController
@RequestMapping("/api/v1/frameworks")
final class FrameworkApi {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Frameworks frameworks;

    FrameworkApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /// The versions that hold now.
    @GetMapping
    FrameworkJson.Part all(HttpServletRequest request) {
        return FrameworkJson.part(frameworks.current());
    }

    /// The version that holds now, or the one that {@code version} names.
    @Takes("version")
    @GetMapping("/{id}")
    ResponseEntity<FrameworkJson> one(@PathVariable String id, HttpServletRequest request) {
        return answer(get(id, request));
    }

    /// All versions, the newest first.
    @GetMapping("/{id}/versions")
    FrameworkJson.Part versions(@PathVariable String id, HttpServletRequest request) {
        List<PublishedFramework> versions = frameworks.versions(id);
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return FrameworkJson.part(versions);
    }

    /// The same as a table for a spreadsheet, which takes a file for UTF-8 by its first character.
    @Takes("version")
    @GetMapping(path = "/{id}/nodes.csv", produces = "text/csv")
    ResponseEntity<String> table(@PathVariable String id, HttpServletRequest request) {
        Framework framework = get(id, request).framework();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + framework.id() + "-" + framework.version() + ".csv\"")
                .body(BYTE_ORDER_MARK + CsvForm.write(framework));
    }

    /// Publishes a version, sent as JSON or CSV.
    @PostMapping
    ResponseEntity<FrameworkJson> publish(@RequestBody byte[] file) {
        try {
            PublishedFramework published = frameworks.publish(frameworks.read(file));
            Framework framework = published.framework();
            return ResponseEntity.created(
                            URI.create("/api/v1/frameworks/" + framework.id() + "?version=" + framework.version()))
                    .eTag(framework.version())
                    .body(FrameworkJson.of(published));
        } catch (FrameworkRefused refused) {
            throw Faults.problem(refused);
        }
    }

    private PublishedFramework get(String id, HttpServletRequest request) {
        Optional<String> version = Parameters.of(request).text("version");
        return version.map(named -> frameworks.version(id, named))
                .orElseGet(() -> frameworks.current(id))
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<FrameworkJson> answer(PublishedFramework published) {
        return ResponseEntity.ok().eTag(published.framework().version()).body(FrameworkJson.of(published));
    }
}
