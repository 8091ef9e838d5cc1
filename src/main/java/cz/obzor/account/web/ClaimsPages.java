package cz.obzor.account.web;

import cz.obzor.account.Organisation;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Claim;
import cz.obzor.account.person.Claims;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Administrators decide on those who ask to work for an organisation.
@Controller
final class ClaimsPages {
    private static final int SHOWN = 100;

    private final Claims claims;
    private final Organisations organisations;
    private final PersonTable people;
    private final Addresses addresses;

    ClaimsPages(Claims claims, Organisations organisations, PersonTable people, Addresses addresses) {
        this.claims = claims;
        this.organisations = organisations;
        this.people = people;
        this.addresses = addresses;
    }

    @GetMapping({"/provoz/zadosti", "/en/operation/requests"})
    ModelAndView open(HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "account/web/claims",
                new ClaimsPage(claims.open(SHOWN).stream()
                        .map(claim -> row(claim, language))
                        .toList()));
    }

    @PostMapping({"/provoz/zadosti/{id}", "/en/operation/requests/{id}"})
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(name = "accepted", defaultValue = "false") boolean accepted,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request) {
        claims.decide(id, accepted, reason);
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/provoz/zadosti"));
    }

    /// What was attached; a browser saves it and never shows it.
    @GetMapping({"/provoz/zadosti/{id}/soubor", "/en/operation/requests/{id}/file"})
    ResponseEntity<ByteArrayResource> file(@PathVariable UUID id) {
        Claims.Kept kept = claims.file(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(kept.content());
    }

    private ClaimsPage.Row row(Claim claim, Language language) {
        Optional<Identity> identity = people.find(claim.person());
        Organisation organisation = organisations.get(claim.organisation());
        String address = addresses.in(language, "/provoz/zadosti") + "/" + claim.id();
        return new ClaimsPage.Row(
                address,
                identity.map(Identity::name).orElse(""),
                identity.map(Identity::email).orElse(""),
                organisation.name(),
                OrganisationPages.addressOf(organisation.id(), language, addresses),
                members(organisation, claim.person()),
                claim.evidence(),
                claim.fileName(),
                claim.fileName() == null ? "" : addresses.in(language, "/provoz/zadosti/" + claim.id() + "/soubor"),
                Formats.time(claim.createdAt(), language));
    }

    /// How many others work for it already, who could have invited her.
    private int members(Organisation organisation, PersonId person) {
        List<PersonTable.Member> members = people.members(organisation.id());
        return (int) members.stream()
                .filter(member -> !member.identity().person().equals(person))
                .count();
    }
}
