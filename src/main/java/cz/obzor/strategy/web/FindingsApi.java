package cz.obzor.strategy.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.mining.Findings;
import cz.obzor.mining.FindingsJson;
import cz.obzor.strategy.Strategies;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What mining found in documents, in its exchange form.
@RestController
final class FindingsApi {
    private final Documents documents;
    private final Strategies strategies;

    FindingsApi(Documents documents, Strategies strategies) {
        this.documents = documents;
        this.strategies = strategies;
    }

    /// The findings of the first file of the newest version, or of the one that {@code file} names: as they hold now,
    /// with what people decided; with {@code by=program} as the program alone found them.
    @Takes({"file", "by"})
    @GetMapping("/api/v1/documents/{id}/findings")
    ResponseEntity<String> findings(@PathVariable String id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Document document = DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
        int position = parameters.integer("file", 1, Integer.MAX_VALUE).orElse(1);
        var file = document.newest().file(position).orElseThrow(Problem::notFound);
        String by = parameters.text("by").orElse("");
        if (!Set.of("", "program").contains(by)) {
            throw Problem.badParameter("by", "strategy.findings.by");
        }
        Optional<Findings> findings = by.isEmpty()
                ? strategies.findings(document.id(), position)
                : strategies.found(file.hash().hex());
        return findings.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(FindingsJson.text(found)))
                .orElseThrow(() ->
                        file.reading().ended() && file.reading().state() != cz.obzor.document.ContentReading.State.DONE
                                ? Problem.of(ProblemKind.CONFLICT, "strategy.findings.unread")
                                : Problem.of(ProblemKind.CONFLICT, "strategy.findings.waiting"));
    }
}
