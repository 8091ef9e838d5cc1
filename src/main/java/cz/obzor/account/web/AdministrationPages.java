package cz.obzor.account.web;

import cz.obzor.account.PersonId;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Claims;
import cz.obzor.account.person.PersonListing;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.mail.Outbox;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What administrators look after: accounts, and mail in the outbox. Looking at people's data leaves a trace.
@Controller
final class AdministrationPages {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    private final Accounts accounts;
    private final PersonTable people;
    private final PersonListing listing;
    private final Claims claims;
    private final Outbox outbox;
    private final Audit audit;
    private final Addresses addresses;
    private final Messages messages;

    AdministrationPages(
            Accounts accounts,
            PersonTable people,
            PersonListing listing,
            Claims claims,
            Outbox outbox,
            Audit audit,
            Addresses addresses,
            Messages messages) {
        this.accounts = accounts;
        this.people = people;
        this.listing = listing;
        this.claims = claims;
        this.outbox = outbox;
        this.audit = audit;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/provoz", "/en/operation"})
    ModelAndView operation() {
        return View.of("account/web/operation", new OperationPage(claims.waiting(), outbox.sends()));
    }

    @GetMapping({"/provoz/ucty", "/en/operation/accounts"})
    ModelAndView accounts(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        String text = parameters.text("q").orElse("");
        int page = parameters.integer("page", 1, LAST_PAGE).orElse(1);
        List<PersonListing.Row> found = listing.list(text, (page - 1) * ROWS, ROWS + 1);
        audit.record("persons.listed", new Subject("person", "list"));
        return View.of(
                "account/web/accounts",
                new AccountsPage(
                        text,
                        found.stream()
                                .limit(ROWS)
                                .map(row -> row(row, language))
                                .toList(),
                        page > 1 ? part(request, text, page - 1) : null,
                        found.size() > ROWS ? part(request, text, page + 1) : null));
    }

    @PostMapping({"/provoz/spravce", "/en/operation/administrator"})
    ModelAndView administrator(
            @RequestParam(name = "person") UUID person,
            @RequestParam(name = "on", defaultValue = "false") boolean on,
            HttpServletRequest request) {
        var id = new PersonId(person);
        if (on) {
            accounts.administrator(people.find(id).orElseThrow(Problem::notFound));
        } else {
            accounts.noAdministrator(id);
        }
        return back(request);
    }

    @PostMapping({"/provoz/blokovat", "/en/operation/block"})
    ModelAndView block(
            @RequestParam(name = "person") UUID person,
            @RequestParam(name = "on", defaultValue = "false") boolean on,
            HttpServletRequest request) {
        var id = new PersonId(person);
        accounts.block(people.find(id).orElseThrow(Problem::notFound).person(), on);
        return back(request);
    }

    @PostMapping({"/provoz/odhlasit", "/en/operation/end-sessions"})
    ModelAndView endSessions(@RequestParam(name = "person") UUID person, HttpServletRequest request) {
        accounts.endSessions(
                people.find(new PersonId(person)).orElseThrow(Problem::notFound).person());
        return back(request);
    }

    private ModelAndView back(HttpServletRequest request) {
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/provoz/ucty"));
    }

    private AccountsPage.Row row(PersonListing.Row row, Language language) {
        return new AccountsPage.Row(
                row.identity().person().toString(),
                row.identity().name(),
                row.identity().email(),
                messages.text(language, "account.state." + row.state()),
                row.state().equals("blocked"),
                row.administrator(),
                row.organisations(),
                time(row.signedInAt(), language));
    }

    private static String time(@Nullable Instant time, Language language) {
        return time == null ? "" : Formats.time(time, language);
    }

    private static String part(HttpServletRequest request, String text, int page) {
        String query = text.isEmpty()
                ? ""
                : "q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8) + "&";
        return request.getRequestURI() + "?" + query + "page=" + page;
    }
}
