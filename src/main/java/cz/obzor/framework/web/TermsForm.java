package cz.obzor.framework.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkAddresses;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.Frameworks;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A manager changes which terms speak for the nodes; all changes of one form become one version.
@Controller
final class TermsForm {
    /// A form with more fields than this is no help; such a framework is changed in a spreadsheet.
    static final int MOST_FIELDS = 300;
    private static final Pattern NUMBERED = Pattern.compile("(.*)\\.(\\d{1,6})");

    private final Frameworks frameworks;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    TermsForm(Frameworks frameworks, Access access, Addresses addresses, Messages messages) {
        this.frameworks = frameworks;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/ramce/{id}/vyrazy", "/en/frameworks/{id}/terms"})
    ModelAndView form(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        access.require(Action.FRAMEWORK_CHANGE, Target.none());
        Framework framework = get(id);
        return page(framework, List.of(), node -> String.join("\n", node.terms()), request, response);
    }

    @PostMapping({"/ramce/{id}/vyrazy", "/en/frameworks/{id}/terms"})
    ModelAndView change(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Framework framework = get(id);
        Language language = Language.of(request);
        Function<FrameworkNode, String> sent = node -> request.getParameter("terms-" + node.id()) == null
                ? String.join("\n", node.terms())
                : request.getParameter("terms-" + node.id());
        if (!Parameters.of(request).text("version").orElse("").equals(framework.version())) {
            response.setStatus(ProblemKind.CONFLICT.status());
            return page(
                    framework,
                    List.of(messages.text(language, "framework.terms.conflict", framework.version())),
                    sent,
                    request,
                    response);
        }
        List<FrameworkNode> nodes = framework.nodes().stream()
                .map(node -> node.withTerms(terms(sent.apply(node))))
                .toList();
        try {
            if (!nodes.equals(framework.nodes())) {
                frameworks.publish(framework.as(next(framework), nodes));
            }
            return new ModelAndView("redirect:" + addresses.in(language, FrameworkAddresses.of(id)));
        } catch (FrameworkRefused refused) {
            response.setStatus(ProblemKind.INVALID_FIELDS.status());
            List<String> faults = refused.faults().stream()
                    .map(fault -> messages.text(
                            language, fault.message(), fault.arguments().toArray()))
                    .toList();
            return page(framework, faults, sent, request, response);
        }
    }

    private static List<String> terms(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// The first number after the version that no version of the framework has.
    private String next(Framework framework) {
        Matcher numbered = NUMBERED.matcher(framework.version());
        String stem = numbered.matches() ? numbered.group(1) : framework.version();
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 1;
        while (frameworks.version(framework.id(), stem + "." + number).isPresent()) {
            number++;
        }
        return stem + "." + number;
    }

    private Framework get(String id) {
        Framework framework =
                frameworks.current(id).orElseThrow(Problem::notFound).framework();
        if (framework.targets().size() > MOST_FIELDS) {
            throw Problem.notFound();
        }
        return framework;
    }

    private ModelAndView page(
            Framework framework,
            List<String> faults,
            Function<FrameworkNode, String> value,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Language.of(request);
        response.setHeader("Cache-Control", "no-store");
        return View.of(
                "framework/web/terms",
                new TermsPage(
                        framework.title().in(language.code()),
                        addresses.in(language, FrameworkAddresses.of(framework.id())),
                        framework.version(),
                        next(framework),
                        faults,
                        framework.targets().stream()
                                .map(node -> new TermsPage.Field(
                                        node.id(), node.heading(language.code()), value.apply(node)))
                                .toList()));
    }
}
