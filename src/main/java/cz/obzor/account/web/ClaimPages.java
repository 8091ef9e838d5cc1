package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.account.person.Claims;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Somebody who came alone asks to work for an organisation and says why she may.
@Controller
final class ClaimPages {
    private final Claims claims;
    private final Organisations organisations;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    ClaimPages(Claims claims, Organisations organisations, Access access, Addresses addresses, Messages messages) {
        this.claims = claims;
        this.organisations = organisations;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/organizace/{id}/zadost", "/en/organisations/{id}/request"})
    ModelAndView form(@PathVariable String id, HttpServletRequest request) {
        return page(get(id), "", List.of(), request);
    }

    @PostMapping({"/organizace/{id}/zadost", "/en/organisations/{id}/request"})
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam(name = "evidence", defaultValue = "") String evidence,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Organisation organisation = get(id);
        Optional<Claims.Attachment> attached = file == null || file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claims.Attachment(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        file.getSize(),
                        file::getInputStream));
        try {
            claims.make(me().id(), organisation.id(), evidence, attached);
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            ModelAndView again = page(organisation, evidence, problem.errors(), request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/ucet") + "?hotovo=claim");
    }

    private Actor.Person me() {
        access.require(Action.ACCOUNT_OWN, Target.none());
        if (access.actor() instanceof Actor.Person person) {
            return person;
        }
        throw Problem.of(ProblemKind.FORBIDDEN);
    }

    private Organisation get(String id) {
        me();
        return OrganisationId.parse(id)
                .flatMap(organisations::find)
                .filter(Organisation::active)
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView page(
            Organisation organisation, String evidence, List<Problem.FieldError> errors, HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        String home = OrganisationPages.addressOf(organisation.id(), language, addresses);
        return View.of(
                "account/web/claim",
                new ClaimPage(
                        organisation.name(),
                        home,
                        addresses.in(language, OrganisationPages.LIST + "/" + organisation.id() + "/zadost"),
                        evidence,
                        Claims.LONGEST_EVIDENCE,
                        Claims.LARGEST_FILE,
                        sentences));
    }
}
