package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.account.privacy.Erasure;
import cz.obzor.account.privacy.Exports;
import cz.obzor.account.session.Sessions;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The end of an account: its owner asks for it, or an administrator does it for her.
@Controller
final class ErasurePages {
    private final Erasure erasure;
    private final Exports exports;
    private final Accounts accounts;
    private final PersonTable people;
    private final Sessions sessions;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    ErasurePages(
            Erasure erasure,
            Exports exports,
            Accounts accounts,
            PersonTable people,
            Sessions sessions,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.erasure = erasure;
        this.exports = exports;
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/ucet/osobni-udaje/smazat", "/en/account/personal-data/erase"})
    ModelAndView ask(HttpServletRequest request) {
        return page(PrivacyPages.me(access), true, null, request);
    }

    @PostMapping({"/ucet/osobni-udaje/smazat", "/en/account/personal-data/erase"})
    ModelAndView erase(
            @RequestParam(name = "password", defaultValue = "") String password, HttpServletRequest request) {
        PersonId me = PrivacyPages.me(access);
        Language language = Language.of(request);
        try {
            accounts.prove(me, password, "password");
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            ModelAndView again = page(me, true, problem.errors().getFirst().text(messages, language), request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        erasure.erase(me, Erasure.Reason.OWN_WISH);
        sessions.end(request);
        return new ModelAndView("redirect:" + addresses.in(language, "/ucet-smazan"));
    }

    /// Where nobody is signed in any more.
    @GetMapping({"/ucet-smazan", "/en/account-erased"})
    ModelAndView erased(HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "account/web/told",
                new ToldPage(
                        messages.text(language, "account.erased.title"),
                        messages.text(language, "account.erased.text"),
                        messages.text(language, "account.erased.home"),
                        addresses.in(language, "/")));
    }

    @GetMapping({"/provoz/smazat-ucet", "/en/operation/erase-account"})
    ModelAndView askOnRequest(@RequestParam(name = "person") UUID person, HttpServletRequest request) {
        return page(new PersonId(person), false, null, request);
    }

    @PostMapping({"/provoz/smazat-ucet", "/en/operation/erase-account"})
    ModelAndView eraseOnRequest(@RequestParam(name = "person") UUID person, HttpServletRequest request) {
        erasure.erase(new PersonId(person), Erasure.Reason.REQUEST);
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/provoz/ucty"));
    }

    private ModelAndView page(PersonId person, boolean own, @Nullable String wrong, HttpServletRequest request) {
        Language language = Language.of(request);
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        return View.of(
                "account/web/erasure",
                new ErasurePage(
                        own ? null : person.toString(),
                        identity.name(),
                        erasure.isLastAdministrator(person),
                        erasure.leftAlone(person),
                        titles(false, language),
                        titles(true, language),
                        wrong));
    }

    private List<String> titles(boolean stay, Language language) {
        return exports.sources().stream()
                .filter(source -> source.stays() == stay)
                .map(PersonalDataSource::title)
                .map(title -> messages.text(language, title))
                .toList();
    }
}
