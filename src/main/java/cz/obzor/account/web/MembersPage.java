package cz.obzor.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the page on who works for an organisation.
///
/// @param changing  where other roles are sent
/// @param inviting  where an invitation is sent
/// @param repeating where an invitation is repeated or withdrawn
/// @param home      address of the organisation
/// @param mayChange whether the visitor may invite and change roles
/// @param email     typed into the form that invites
/// @param errors    sentences by field
public record MembersPage(
        String organisation,
        String changing,
        String inviting,
        String repeating,
        String home,
        boolean mayChange,
        List<Row> members,
        List<Invited> invitations,
        List<Choice> roles,
        String email,
        Map<String, String> errors) {
    public MembersPage {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        roles = List.copyOf(roles);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public record Row(String person, String name, String email, String roles, String signedIn, List<Choice> choices) {
        public Row {
            choices = List.copyOf(choices);
        }
    }

    public record Invited(String id, String email, String roles, String since) {}

    public record Choice(String code, String label, boolean chosen) {}
}
