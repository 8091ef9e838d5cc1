package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Names;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.AuditEntry;
import cz.obzor.audit.AuditFilter;
import cz.obzor.audit.AuditLog;
import cz.obzor.audit.Subject;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// What was done and by whom, for administrators. That somebody read it is recorded as well.
@Controller
class AuditPages {
    private static final int ROWS = 50;
    private static final List<String> ACTIONS = List.of(
            "sign-in",
            "password",
            "factor",
            "person",
            "persons",
            "consent",
            "member",
            "claim",
            "organisation",
            "key",
            "document",
            "strategy",
            "framework",
            "audit",
            "mail");

    private final AuditLog log;
    private final Audit audit;
    private final Access access;
    private final Names names;
    private final Organisations organisations;
    private final Addresses addresses;
    private final Messages messages;

    AuditPages(
            AuditLog log,
            Audit audit,
            Access access,
            Names names,
            Organisations organisations,
            Addresses addresses,
            Messages messages) {
        this.log = log;
        this.audit = audit;
        this.access = access;
        this.names = names;
        this.organisations = organisations;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/provoz/zaznamy", "/en/operation/records"})
    @Transactional
    ModelAndView show(HttpServletRequest request) {
        access.require(Action.AUDIT_READ, Target.none());
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        AuditFilter filter = AuditQuery.of(parameters);
        Long before = parameters
                .text("cursor")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        List<AuditEntry> found = log.list(filter, before, ROWS + 1);
        List<AuditEntry> shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
        audit.record("audit.read", new Subject("audit", "list"));
        return View.of(
                "account/web/audit",
                new AuditPage(
                        parameters.text("actor").orElse(""),
                        parameters.text("action").orElse(""),
                        parameters.text("subject").orElse(""),
                        parameters.text("from").orElse(""),
                        parameters.text("until").orElse(""),
                        ACTIONS.stream()
                                .map(action -> new MembersPage.Choice(
                                        action + ".",
                                        messages.text(language, "account.audit.kind." + action),
                                        parameters.text("action").orElse("").equals(action + ".")))
                                .toList(),
                        shown.stream().map(entry -> row(entry, language)).toList(),
                        address(request, addresses.in(language, "/provoz/zaznamy/tabulka"), null),
                        !filter.equals(AuditFilter.all()),
                        found.size() > ROWS
                                ? address(
                                        request,
                                        request.getRequestURI(),
                                        shown.getLast().id())
                                : null));
    }

    private AuditPage.Row row(AuditEntry entry, Language language) {
        return new AuditPage.Row(
                Formats.time(entry.at(), language),
                names.of(entry.actor(), language),
                entry.actor(),
                organisation(entry.organisation()),
                messages.textOr(language, "account.audit.action." + entry.action(), entry.action()),
                messages.textOr(
                                language,
                                "account.audit.subject." + entry.subject().type(),
                                entry.subject().type())
                        + " " + entry.subject().id(),
                entry.before(),
                entry.after(),
                entry.request());
    }

    private String organisation(@Nullable String id) {
        return id == null
                ? ""
                : OrganisationId.parse(id)
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(id);
    }

    private static String address(HttpServletRequest request, String path, @Nullable Long cursor) {
        var address = UriComponentsBuilder.fromPath(path);
        for (String name : AuditQuery.NAMES.stream().sorted().toList()) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                address.queryParam(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build(true).toUriString();
    }
}
