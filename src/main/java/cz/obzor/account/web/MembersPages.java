package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.Target;
import cz.obzor.account.person.Invitation;
import cz.obzor.account.person.Members;
import cz.obzor.account.person.PersonTable.Member;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who works for an organisation, and invitations.
@Controller
final class MembersPages {
    private final Members members;
    private final Organisations organisations;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    MembersPages(Members members, Organisations organisations, Access access, Addresses addresses, Messages messages) {
        this.members = members;
        this.organisations = organisations;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/organizace/{id}/clenove", "/en/organisations/{id}/members"})
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        return page(get(id, Action.MEMBER_READ), "", List.of(), request);
    }

    @PostMapping({"/organizace/{id}/clenove/pozvat", "/en/organisations/{id}/members/invite"})
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "roles", required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        Organisation organisation = get(id, Action.MEMBER_CHANGE);
        try {
            members.invite(organisation.id(), email, roles(roles), Language.of(request));
        } catch (Problem problem) {
            return refused(organisation, email, problem, request);
        }
        return back(organisation, request);
    }

    @PostMapping({"/organizace/{id}/clenove/role", "/en/organisations/{id}/members/roles"})
    ModelAndView setRoles(
            @PathVariable String id,
            @RequestParam(name = "person") UUID person,
            @RequestParam(name = "roles", required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        Organisation organisation = get(id, Action.MEMBER_CHANGE);
        members.setRoles(organisation.id(), new PersonId(person), roles(roles));
        return back(organisation, request);
    }

    @PostMapping({"/organizace/{id}/clenove/pozvanka", "/en/organisations/{id}/members/invitation"})
    ModelAndView invitation(
            @PathVariable String id,
            @RequestParam(name = "invitation") UUID invitation,
            @RequestParam(name = "withdraw", defaultValue = "false") boolean withdraw,
            HttpServletRequest request) {
        Organisation organisation = get(id, Action.MEMBER_CHANGE);
        if (withdraw) {
            members.withdraw(organisation.id(), invitation);
        } else {
            members.remind(organisation.id(), invitation, Language.of(request));
        }
        return back(organisation, request);
    }

    /// The organisation, which looks as if it were not there to those who may not do it.
    private Organisation get(String id, Action action) {
        OrganisationId known = OrganisationId.parse(id).orElseThrow(Problem::notFound);
        access.require(action, Target.of(known));
        return organisations.find(known).orElseThrow(Problem::notFound);
    }

    private ModelAndView refused(Organisation organisation, String email, Problem problem, HttpServletRequest request) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS) {
            throw problem;
        }
        ModelAndView again = page(organisation, email, problem.errors(), request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView back(Organisation organisation, HttpServletRequest request) {
        return new ModelAndView("redirect:" + address(organisation, "", Language.of(request)));
    }

    private String address(Organisation organisation, String below, Language language) {
        return addresses.in(language, OrganisationPages.LIST + "/" + organisation.id() + "/clenove" + below);
    }

    private ModelAndView page(
            Organisation organisation, String email, List<Problem.FieldError> errors, HttpServletRequest request) {
        Language language = Language.of(request);
        Set<Role> given = members.roles(organisation);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        return View.of(
                "account/web/members",
                new MembersPage(
                        organisation.name(),
                        address(organisation, "/role", language),
                        address(organisation, "/pozvat", language),
                        address(organisation, "/pozvanka", language),
                        OrganisationPages.addressOf(organisation.id(), language, addresses),
                        organisation.active() && access.may(Action.MEMBER_CHANGE, Target.of(organisation.id())),
                        members.of(organisation.id()).stream()
                                .map(member -> row(member, given, language))
                                .toList(),
                        members.invitations(organisation.id()).stream()
                                .map(invitation -> invited(invitation, language))
                                .toList(),
                        choices(given, Set.of(Role.EDITOR), language),
                        email,
                        sentences));
    }

    private MembersPage.Row row(Member member, Set<Role> given, Language language) {
        Set<Role> choices = EnumSet.noneOf(Role.class);
        choices.addAll(given);
        choices.addAll(member.roles());
        return new MembersPage.Row(
                member.identity().person().toString(),
                member.identity().name(),
                member.identity().email(),
                named(member.roles(), language),
                member.signedInAt() == null ? "" : Formats.time(member.signedInAt(), language),
                choices(choices, member.roles(), language));
    }

    private MembersPage.Invited invited(Invitation invitation, Language language) {
        return new MembersPage.Invited(
                invitation.id().toString(),
                invitation.email(),
                named(invitation.roles(), language),
                Formats.time(invitation.createdAt(), language));
    }

    private List<MembersPage.Choice> choices(Set<Role> roles, Set<Role> chosen, Language language) {
        return roles.stream()
                .sorted()
                .map(role -> new MembersPage.Choice(
                        role.code(), messages.text(language, "account.role." + role.code()), chosen.contains(role)))
                .toList();
    }

    private String named(Set<Role> roles, Language language) {
        return roles.stream()
                .sorted()
                .map(role -> messages.text(language, "account.role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    private static Set<Role> roles(@Nullable List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (codes != null) {
            codes.forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        }
        return roles;
    }
}
