package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.privacy.ConsentKind;
import cz.obzor.account.privacy.Consents;
import cz.obzor.account.privacy.Exports;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is held about a person: told in plain words, given as a file, and what she agreed to.
@Controller
final class PrivacyPages {
    static final String PAGE = "/ucet/osobni-udaje";
    private static final Set<String> DONE = Set.of("given", "withdrawn");

    private final Exports exports;
    private final Consents consents;
    private final Accounts accounts;
    private final RetentionTexts retention;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;
    private final Clock clock;

    PrivacyPages(
            Exports exports,
            Consents consents,
            Accounts accounts,
            RetentionTexts retention,
            Access access,
            Addresses addresses,
            Messages messages,
            Clock clock) {
        this.exports = exports;
        this.consents = consents;
        this.accounts = accounts;
        this.retention = retention;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/ucet/osobni-udaje", "/en/account/personal-data"})
    ModelAndView show(@RequestParam(name = "hotovo", defaultValue = "") String done, HttpServletRequest request) {
        return page(me(access), null, DONE.contains(done) ? done : null, Language.of(request));
    }

    /// The file with everything. The password is asked for again, since the file is worth more than a session.
    ///
    /// @return null where the file was written
    @PostMapping({"/ucet/osobni-udaje/vypis", "/en/account/personal-data/export"})
    @Nullable
    ModelAndView export(
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PersonId me = me(access);
        Language language = Language.of(request);
        try {
            accounts.prove(me, password, "password");
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            ModelAndView again = page(me, problem.errors().getFirst().text(messages, language), null, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + (language == Language.CS ? "osobni-udaje-" : "personal-data-")
                        + Formats.day(clock.instant()) + ".json\"");
        exports.write(language, response.getOutputStream());
        return null;
    }

    /// Gives a consent or withdraws it.
    @PostMapping({"/ucet/osobni-udaje/souhlas", "/en/account/personal-data/consent"})
    ModelAndView consent(
            @RequestParam(name = "kind") String code,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "given", defaultValue = "false") boolean given,
            HttpServletRequest request) {
        me(access);
        Language language = Language.of(request);
        ConsentKind kind = ConsentKind.ofCode(code).orElseThrow(Problem::notFound);
        if (given) {
            consents.give(kind, version, language);
        } else {
            consents.withdraw(kind);
        }
        return new ModelAndView(
                "redirect:" + addresses.in(language, PAGE) + "?hotovo=" + (given ? "given" : "withdrawn"));
    }

    /// The person who signed in.
    static PersonId me(Access access) {
        if (access.actor() instanceof Actor.Person person) {
            return person.id();
        }
        throw Problem.of(access.actor() instanceof Actor.Nobody ? ProblemKind.UNAUTHENTICATED : ProblemKind.FORBIDDEN);
    }

    private ModelAndView page(PersonId me, @Nullable String wrong, @Nullable String done, Language language) {
        List<Consents.Given> given = consents.of(me);
        return View.of(
                "account/web/privacy",
                new PrivacyPage(
                        exports.sources().stream()
                                .map(source -> new PrivacyPage.Part(
                                        messages.text(language, source.title()),
                                        messages.text(language, source.text()),
                                        retention.terms(source.code(), language)))
                                .toList(),
                        Arrays.stream(ConsentKind.values())
                                .map(kind -> choice(kind, given, language))
                                .toList(),
                        given.stream().map(one -> past(one, language)).toList(),
                        wrong,
                        done == null ? null : messages.text(language, "account.consent.done." + done)));
    }

    private PrivacyPage.Choice choice(ConsentKind kind, List<Consents.Given> given, Language language) {
        String title = messages.text(language, "account.consent.title." + kind.code());
        return given.stream()
                .filter(one -> one.kind() == kind && one.withdrawnAt() == null)
                .findFirst()
                .map(one -> new PrivacyPage.Choice(
                        kind.code(), title, one.version(), one.wording(), Formats.time(one.givenAt(), language)))
                .orElseGet(() -> new PrivacyPage.Choice(
                        kind.code(), title, kind.version(), consents.wording(kind, language), null));
    }

    private PrivacyPage.Past past(Consents.Given given, Language language) {
        var withdrawn = given.withdrawnAt();
        return new PrivacyPage.Past(
                messages.text(language, "account.consent.title." + given.kind().code()),
                given.version(),
                given.wording(),
                Formats.time(given.givenAt(), language),
                withdrawn == null ? null : Formats.time(withdrawn, language));
    }
}
