package cz.obzor.strategy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.document.DocumentId;
import cz.obzor.framework.Framework;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.Wording;
import cz.obzor.strategy.profile.Extent;
import cz.obzor.strategy.profile.Profile;
import cz.obzor.strategy.profile.Profiles;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Profiles and comparisons for programs.
@RestController
@RequestMapping("/api/v1/strategies")
final class ProfileApi {
    private final Profiles profiles;
    private final Frameworks frameworks;

    ProfileApi(Profiles profiles, Frameworks frameworks) {
        this.profiles = profiles;
        this.frameworks = frameworks;
    }

    /// @param counts how many targets are covered how far
    record ProfileJson(
            String strategy,
            String framework,
            String version,
            int pages,
            int unreadablePages,
            Map<String, Long> counts,
            List<RowJson> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(
            String id,
            @Nullable String parent,
            @Nullable String label,
            Wording title,
            boolean target,
            String coverage,
            List<SupportJson> nodes,
            List<MentionJson> mentions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SupportJson(
            String node,
            String kind,
            String title,
            @Nullable Integer file,
            @Nullable Integer page,
            @Nullable String quote,
            double confidence,
            List<String> because,
            String state) {}

    record MentionJson(int file, int page, int count, String quote) {}

    record ComparisonJson(String framework, String version, List<ProfileJson> strategies) {}

    /// The profile against a framework; without a name against the national concept.
    @Takes("framework")
    @GetMapping("/{id}/profile")
    ProfileJson profile(@PathVariable String id, HttpServletRequest request) {
        Framework framework = framework(Parameters.of(request));
        return DocumentId.parse(id)
                .flatMap(document -> profiles.of(document, framework))
                .map(ProfileApi::json)
                .orElseThrow(Problem::notFound);
    }

    /// Up to five strategies by one framework.
    @Takes({"strategy", "framework"})
    @GetMapping("/comparison")
    ComparisonJson comparison(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Framework framework = framework(parameters);
        List<Profile> compared =
                ComparisonPages.compared(profiles, framework, parameters.values("strategy"), "strategy");
        if (compared.isEmpty()) {
            throw Problem.badParameter("strategy", "problem.parameter.missing");
        }
        return new ComparisonJson(
                framework.id(),
                framework.version(),
                compared.stream().map(ProfileApi::json).toList());
    }

    private Framework framework(Parameters parameters) {
        String named = parameters.text("framework").orElse(ProfilePages.FIRST);
        return frameworks
                .current(named)
                .map(PublishedFramework::framework)
                .orElseThrow(() -> Problem.badParameter("framework", "profile.framework.none", named));
    }

    private static ProfileJson json(Profile profile) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Extent.values()).forEach(extent -> counts.put(extent.code(), profile.count(extent)));
        return new ProfileJson(
                profile.strategy().id().value(),
                profile.framework().id(),
                profile.framework().version(),
                profile.pages(),
                profile.unreadable(),
                counts,
                profile.rows().stream().map(ProfileApi::json).toList());
    }

    private static RowJson json(Profile.Row row) {
        return new RowJson(
                row.node().id(),
                row.node().parent(),
                row.node().label(),
                row.node().title(),
                row.target(),
                row.extent().code(),
                row.supports().stream().map(ProfileApi::json).toList(),
                row.mentions().stream()
                        .map(mention ->
                                new MentionJson(mention.file(), mention.page(), mention.count(), mention.quote()))
                        .toList());
    }

    private static SupportJson json(Profile.Support support) {
        var node = support.node();
        var place = node.place();
        return new SupportJson(
                node.id(),
                node.content().kind().code(),
                node.content().heading(),
                place == null ? null : place.file(),
                place == null ? null : place.page(),
                place == null ? null : place.quote(),
                support.link().confidence(),
                support.link().because(),
                support.link().state().name().toLowerCase(Locale.ROOT));
    }
}
