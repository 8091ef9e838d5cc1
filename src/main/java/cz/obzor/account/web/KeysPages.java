package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Names;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.account.key.ApiKey;
import cz.obzor.account.key.ApiKeys;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Keys with which programs act for an organisation.
@Controller
final class KeysPages {
    private static final int DAYS = 180;

    private final ApiKeys keys;
    private final Organisations organisations;
    private final Access access;
    private final Names names;
    private final Addresses addresses;
    private final Messages messages;

    KeysPages(
            ApiKeys keys,
            Organisations organisations,
            Access access,
            Names names,
            Addresses addresses,
            Messages messages) {
        this.keys = keys;
        this.organisations = organisations;
        this.access = access;
        this.names = names;
        this.addresses = addresses;
        this.messages = messages;
    }

    /// What was typed into the form for a new key.
    private record Typed(String name, Set<Action> scopes, int days) {
        static final Typed BLANK = new Typed("", EnumSet.of(Action.DOCUMENT_ADD), DAYS);
    }

    @GetMapping({"/organizace/{id}/klice", "/en/organisations/{id}/keys"})
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        return page(get(id), null, Typed.BLANK, List.of(), request);
    }

    /// Makes a key. The answer shows it, and nothing else ever does, so it is not kept by a browser.
    @PostMapping({"/organizace/{id}/klice", "/en/organisations/{id}/keys"})
    ModelAndView make(
            @PathVariable String id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "scopes", required = false) @Nullable List<String> scopes,
            @RequestParam(name = "days", defaultValue = "0") String days,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = get(id);
        Typed typed = new Typed(name, scopes(scopes), days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
        try {
            ApiKey.Made made = keys.make(organisation.id(), typed.name(), typed.scopes(), typed.days());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return page(organisation, made.secret(), Typed.BLANK, List.of(), request);
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            ModelAndView again = page(organisation, null, typed, problem.errors(), request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping({"/organizace/{id}/klice/{key}/zrusit", "/en/organisations/{id}/keys/{key}/revoke"})
    ModelAndView revoke(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        Organisation organisation = get(id);
        keys.revoke(organisation.id(), key);
        return new ModelAndView("redirect:" + address(organisation, "", Language.of(request)));
    }

    private Organisation get(String id) {
        OrganisationId known = OrganisationId.parse(id).orElseThrow(Problem::notFound);
        access.require(Action.KEY_CHANGE, Target.of(known));
        return organisations.find(known).orElseThrow(Problem::notFound);
    }

    private String address(Organisation organisation, String below, Language language) {
        return addresses.in(language, OrganisationPages.LIST + "/" + organisation.id() + "/klice" + below);
    }

    static Set<Action> scopes(@Nullable List<String> codes) {
        Set<Action> scopes = EnumSet.noneOf(Action.class);
        if (codes != null) {
            codes.forEach(code -> Action.ofCode(code).ifPresent(scopes::add));
        }
        return scopes;
    }

    private ModelAndView page(
            Organisation organisation,
            @Nullable String secret,
            Typed typed,
            List<Problem.FieldError> errors,
            HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        return View.of(
                "account/web/keys",
                new KeysPage(
                        organisation.name(),
                        OrganisationPages.addressOf(organisation.id(), language, addresses),
                        address(organisation, "", language),
                        secret,
                        keys.of(organisation.id()).stream()
                                .map(key -> row(key, organisation, language))
                                .toList(),
                        keys.offered(organisation).stream()
                                .sorted()
                                .map(scope -> new MembersPage.Choice(
                                        scope.code(),
                                        label(scope, language),
                                        typed.scopes().contains(scope)))
                                .toList(),
                        typed.name(),
                        typed.days(),
                        ApiKeys.LONGEST_LIFE,
                        sentences));
    }

    private KeysPage.Row row(ApiKey key, Organisation organisation, Language language) {
        boolean good = keys.isGood(key);
        String state = good ? "good" : key.revokedAt() == null ? "expired" : "revoked";
        return new KeysPage.Row(
                key.name(),
                key.scopes().isEmpty()
                        ? messages.text(language, "account.keys.reading")
                        : key.scopes().stream()
                                .sorted()
                                .map(scope -> label(scope, language))
                                .collect(Collectors.joining(", ")),
                Formats.time(key.createdAt(), language),
                names.of(key.createdBy(), language),
                Formats.time(key.expiresAt(), language),
                key.lastUsedAt() == null ? "" : Formats.time(key.lastUsedAt(), language),
                messages.text(language, "account.keys.state." + state),
                good,
                address(organisation, "/" + key.id() + "/zrusit", language));
    }

    private String label(Action scope, Language language) {
        return messages.text(language, "account.action." + scope.code());
    }
}
