package cz.obzor.framework.web;

import cz.obzor.account.Names;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkAddresses;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.Wording;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Pages on which frameworks are read.
@Controller
final class FrameworkPages {
    private final Frameworks frameworks;
    private final Addresses addresses;
    private final Names names;
    private final Messages messages;

    FrameworkPages(Frameworks frameworks, Addresses addresses, Names names, Messages messages) {
        this.frameworks = frameworks;
        this.addresses = addresses;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping({"/ramce", "/en/frameworks"})
    ModelAndView list(HttpServletRequest request) {
        Language language = Language.of(request);
        List<FrameworkListPage.Row> rows = frameworks.current().stream()
                .map(PublishedFramework::framework)
                .map(framework -> new FrameworkListPage.Row(
                        framework.title().in(language.code()),
                        address(framework.id(), language),
                        text(framework.issuer(), language),
                        framework.version(),
                        validity(framework, language),
                        framework.nodes().size()))
                .toList();
        return View.of(
                "framework/web/list",
                new FrameworkListPage(rows, addresses.in(language, FrameworkAddresses.list() + "/nahrat")));
    }

    @GetMapping({"/ramce/{id}", "/en/frameworks/{id}"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request) {
        Language language = Language.of(request);
        Optional<String> version = Parameters.of(request).text("verze");
        PublishedFramework current = frameworks.current(id).orElseThrow(Problem::notFound);
        PublishedFramework shown = version.map(
                        named -> frameworks.version(id, named).orElseThrow(Problem::notFound))
                .orElse(current);
        return View.of("framework/web/framework", page(shown, current, language));
    }

    private String by(String who, Language language) {
        return who.equals(PublishedFramework.PROGRAM)
                ? messages.text(language, "framework.by.program")
                : names.of(who, language);
    }

    private FrameworkPage page(PublishedFramework shown, PublishedFramework current, Language language) {
        Framework framework = shown.framework();
        String address = address(framework.id(), language);
        String api = "/api/v1/frameworks/" + framework.id();
        boolean holds = shown.equals(current);
        return new FrameworkPage(
                framework.id(),
                framework.title().in(language.code()),
                framework.version(),
                holds ? null : address,
                text(framework.issuer(), language),
                validity(framework, language),
                text(framework.source(), language),
                !framework.complete(),
                framework.nodes().size(),
                framework.nodes().stream().mapToInt(node -> node.terms().size()).sum(),
                tree(framework, language),
                frameworks.versions(framework.id()).stream()
                        .map(version -> new FrameworkPage.Version(
                                version.framework().version(),
                                address + "?verze=" + version.framework().version(),
                                version.publishedAt(),
                                by(version.by(), language),
                                version.equals(shown)))
                        .toList(),
                api + "?version=" + framework.version(),
                api + "/nodes.csv?version=" + framework.version(),
                addresses.in(language, FrameworkAddresses.list() + "/nahrat"),
                holds && framework.targets().size() <= TermsForm.MOST_FIELDS ? address + termsPart(language) : null);
    }

    private static String termsPart(Language language) {
        return language == Language.CS ? "/vyrazy" : "/terms";
    }

    private static List<FrameworkPage.Node> tree(Framework framework, Language language) {
        Map<String, List<FrameworkNode>> children = new HashMap<>();
        List<FrameworkNode> top = new ArrayList<>();
        for (FrameworkNode node : framework.nodes()) {
            if (node.parent() == null) {
                top.add(node);
            } else {
                children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
            }
        }
        return top.stream().map(node -> view(node, children, language)).toList();
    }

    private static FrameworkPage.Node view(
            FrameworkNode node, Map<String, List<FrameworkNode>> children, Language language) {
        return new FrameworkPage.Node(
                node.id(),
                node.label() == null ? "" : node.label(),
                node.title().in(language.code()),
                text(node.text(), language),
                String.join(", ", node.terms()),
                children.getOrDefault(node.id(), List.of()).stream()
                        .map(child -> view(child, children, language))
                        .toList());
    }

    private String address(String id, Language language) {
        return addresses.in(language, FrameworkAddresses.of(id));
    }

    private static String text(@Nullable Wording wording, Language language) {
        return wording == null ? "" : wording.in(language.code());
    }

    private String validity(Framework framework, Language language) {
        LocalDate from = framework.validFrom();
        LocalDate to = framework.validTo();
        if (from == null) {
            return to == null ? "" : messages.text(language, "framework.validity.to", String.valueOf(to.getYear()));
        }
        return to == null
                ? messages.text(language, "framework.validity.from", String.valueOf(from.getYear()))
                : from.getYear() + "–" + to.getYear();
    }
}
