package cz.obzor.strategy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.overview.Changes;
import cz.obzor.strategy.tree.Comparison;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a new version of a strategy changed, for programs.
@RestController
final class ChangesApi {
    private final Strategies strategies;
    private final Changes changes;
    private final ChangeViews views;

    ChangesApi(Strategies strategies, Changes changes, ChangeViews views) {
        this.strategies = strategies;
        this.changes = changes;
        this.views = views;
    }

    record Answer(
            Version from,
            Version to,
            boolean sameProgram,
            List<Node> added,
            List<Node> dropped,
            List<Changed> changed,
            int unchanged) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(int number, @Nullable String label, Instant at) {
        static Version of(Changes.Version version) {
            return new Version(version.number(), version.label(), version.createdAt());
        }
    }

    /// @param above heading of the node above
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(
            String kind,
            @Nullable String label,
            String title,
            @Nullable String above,
            int file,
            int page) {
        static Node of(Comparison.Placed placed) {
            var content = placed.node().content();
            return new Node(
                    content.kind().code(),
                    content.label(),
                    content.title(),
                    placed.above() == null ? null : placed.above().content().heading(),
                    placed.node().place().file(),
                    placed.node().place().page());
        }
    }

    record Changed(Node before, Node after, List<Field> fields) {}

    /// @param before in words, as pages say it; empty where there was nothing
    record Field(String field, String before, String after) {}

    @Takes({"from", "to"})
    @GetMapping("/api/v1/strategies/{id}/changes")
    Answer changes(@PathVariable String id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Strategy strategy = DocumentId.parse(id).flatMap(strategies::find).orElseThrow(Problem::notFound);
        List<Changes.Version> versions = changes.versions(strategy.id());
        AskedVersions asked = AskedVersions.of(versions, parameters, "from", "to")
                .orElseThrow(() -> Problem.of(
                        ProblemKind.CONFLICT,
                        versions.size() < 2 ? "strategy.changes.one.text" : "strategy.changes.unread.text"));
        Language language = Language.of(request);
        Changes.Compared compared = changes.compare(strategy.id(), asked.from(), asked.to());
        Comparison comparison = compared.comparison();
        return new Answer(
                Version.of(compared.from()),
                Version.of(compared.to()),
                compared.sameProgram(),
                comparison.added().stream().map(Node::of).toList(),
                comparison.dropped().stream().map(Node::of).toList(),
                comparison.changed().stream()
                        .map(changed -> changed(changed, language))
                        .toList(),
                comparison.unchanged());
    }

    private Changed changed(Comparison.Changed changed, Language language) {
        return new Changed(
                Node.of(changed.before()),
                Node.of(changed.after()),
                changed.fields().stream()
                        .map(field -> new Field(
                                field.code(),
                                views.value(changed.before(), field, language),
                                views.value(changed.after(), field, language)))
                        .toList());
    }
}
