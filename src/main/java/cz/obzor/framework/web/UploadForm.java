package cz.obzor.framework.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkAddresses;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.form.FrameworkFile;
import cz.obzor.framework.form.JsonForm;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A manager sends a file with a framework, sees what it would change, and publishes it.
@Controller
final class UploadForm {
    private static final String TEMPLATE = "framework/web/upload";

    private final Frameworks frameworks;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    UploadForm(Frameworks frameworks, Access access, Addresses addresses, Messages messages) {
        this.frameworks = frameworks;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/ramce/nahrat", "/en/frameworks/upload"})
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        access.require(Action.FRAMEWORK_CHANGE, Target.none());
        return page(List.of(), null, response);
    }

    /// With a file, shows what it would change; with the content of that page, publishes it.
    @PostMapping({"/ramce/nahrat", "/en/frameworks/upload"})
    ModelAndView take(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "content", required = false) @Nullable String content,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Language.of(request);
        try {
            if (content != null) {
                Framework framework = frameworks.read(content.getBytes(StandardCharsets.UTF_8));
                frameworks.publish(framework);
                return new ModelAndView("redirect:" + addresses.in(language, FrameworkAddresses.of(framework.id())));
            }
            byte[] bytes = file == null || file.getSize() > FrameworkFile.MOST_BYTES
                    ? new byte[file == null ? 0 : FrameworkFile.MOST_BYTES + 1]
                    : file.getBytes();
            return page(List.of(), preview(frameworks.read(bytes), language), response);
        } catch (FrameworkRefused refused) {
            response.setStatus(ProblemKind.INVALID_FIELDS.status());
            List<String> faults = refused.faults().stream()
                    .map(fault -> fault.place() + ": "
                            + messages.text(
                                    language, fault.message(), fault.arguments().toArray()))
                    .toList();
            return page(faults, null, response);
        }
    }

    private UploadPage.Preview preview(Framework framework, Language language) {
        @Nullable
        Framework now = frameworks
                .current(framework.id())
                .map(PublishedFramework::framework)
                .orElse(null);
        Difference difference = Difference.between(now, framework);
        return new UploadPage.Preview(
                framework.title().in(language.code()),
                framework.id(),
                framework.version(),
                now == null ? "" : now.version(),
                framework.nodes().size(),
                headings(difference.added(), language),
                headings(difference.changed(), language),
                headings(difference.dropped(), language),
                JsonForm.write(framework));
    }

    private static List<String> headings(List<FrameworkNode> nodes, Language language) {
        return nodes.stream().map(node -> node.heading(language.code())).toList();
    }

    private static ModelAndView page(
            List<String> faults, UploadPage.@Nullable Preview preview, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return View.of(TEMPLATE, new UploadPage(faults, preview, FrameworkFile.MOST_BYTES));
    }
}
