package cz.obzor.account;

import static cz.obzor.account.Role.ADMINISTRATOR;
import static cz.obzor.account.Role.ANALYST;
import static cz.obzor.account.Role.APPROVER;
import static cz.obzor.account.Role.EDITOR;
import static cz.obzor.account.Role.EXPERT;
import static cz.obzor.account.Role.METHODOLOGIST;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may do what to whose things: the one table behind every decision, the page {@code /ucet/opravneni} and the test
/// of all routes. What stands in no row is refused.
public final class Permissions {

    /// How a thing relates to whoever wants to do something to it.
    public enum Relation {
        OWN_DRAFT,
        OWN_PUBLISHED,
        OTHER_DRAFT,
        OTHER_PUBLISHED;

        static Relation of(boolean own, boolean published) {
            if (own) {
                return published ? OWN_PUBLISHED : OWN_DRAFT;
            }
            return published ? OTHER_PUBLISHED : OTHER_DRAFT;
        }
    }

    /// Whom a row allows something.
    public enum Who {
        EVERYBODY,
        SIGNED_IN,
        THOSE_WITH_ROLE
    }

    /// @param roles empty unless those with a role are meant
    public record Row(Action action, Who who, Set<Role> roles, Set<Relation> relations) {
        public Row {
            roles = Set.copyOf(roles);
            relations = Set.copyOf(relations);
        }
    }

    private static final Set<Relation> OWN = EnumSet.of(Relation.OWN_DRAFT, Relation.OWN_PUBLISHED);
    private static final Set<Relation> PUBLISHED = EnumSet.of(Relation.OWN_PUBLISHED, Relation.OTHER_PUBLISHED);
    private static final Set<Action> OF_THE_COMMAND_LINE = EnumSet.of(
            Action.READ,
            Action.SIGN_IN,
            Action.FRAMEWORK_CHANGE,
            Action.ORGANISATION_CHANGE,
            Action.ORGANISATION_ADMINISTER,
            Action.KEY_CHANGE,
            Action.ACCOUNT_ADMINISTER,
            Action.OPERATE);
    private static final Set<Relation> ANY = EnumSet.allOf(Relation.class);

    private static final List<Row> ROWS = Stream.concat(
                    Stream.of(
                            new Row(Action.READ, Who.EVERYBODY, Set.of(), PUBLISHED),
                            row(Action.READ, OWN, EDITOR, APPROVER, EXPERT, ANALYST, METHODOLOGIST),
                            new Row(Action.SIGN_IN, Who.EVERYBODY, Set.of(), ANY),
                            new Row(Action.ACCOUNT_OWN, Who.SIGNED_IN, Set.of(), OWN),
                            row(Action.DOCUMENT_ADD, OWN, EDITOR, APPROVER, ANALYST, METHODOLOGIST),
                            row(Action.DOCUMENT_CHANGE, OWN, EDITOR, APPROVER, ANALYST, METHODOLOGIST),
                            row(Action.STRATEGY_CONFIRM, OWN, EDITOR, APPROVER, ANALYST, METHODOLOGIST),
                            row(Action.FRAMEWORK_CHANGE, ANY, METHODOLOGIST),
                            row(Action.ORGANISATION_CHANGE, OWN, APPROVER),
                            row(Action.MEMBER_READ, OWN, EDITOR, APPROVER),
                            row(Action.MEMBER_CHANGE, OWN, APPROVER),
                            row(Action.KEY_CHANGE, OWN, APPROVER)),
                    // administrators look after everything, but write in nobody else's account
                    Arrays.stream(Action.values())
                            .filter(action -> action != Action.SIGN_IN && action != Action.ACCOUNT_OWN)
                            .map(action -> row(action, ANY, ADMINISTRATOR)))
            .toList();

    private Permissions() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /// Whether somebody may do it to a thing that is so related.
    static boolean allow(Actor actor, Action action, Relation relation) {
        if (actor instanceof Actor.Key key
                && action != Action.READ
                && !key.scopes().contains(action)) {
            return false;
        }
        if (actor instanceof Actor.Operator && !OF_THE_COMMAND_LINE.contains(action)) {
            return false;
        }
        return actor instanceof Actor.Platform
                || ROWS.stream()
                        .anyMatch(row ->
                                row.action() == action && row.relations().contains(relation) && includes(row, actor));
    }

    /// Whether there is any thing that somebody may do it to.
    public static boolean allowSome(Actor actor, Action action) {
        return Arrays.stream(Relation.values()).anyMatch(relation -> allow(actor, action, relation));
    }

    /// What somebody who signed in with a role may do it to.
    ///
    /// @param role null for one who did not sign in
    public static Set<Relation> relations(Action action, @Nullable Role role) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        ROWS.stream()
                .filter(row -> row.action() == action)
                .filter(row -> switch (row.who()) {
                    case EVERYBODY -> true;
                    case SIGNED_IN -> role != null;
                    case THOSE_WITH_ROLE -> role != null && row.roles().contains(role);
                })
                .forEach(row -> relations.addAll(row.relations()));
        return relations;
    }

    private static boolean includes(Row row, Actor actor) {
        return switch (row.who()) {
            case EVERYBODY -> true;
            case SIGNED_IN -> actor instanceof Actor.Person;
            case THOSE_WITH_ROLE -> row.roles().stream().anyMatch(actor.roles()::contains);
        };
    }

    private static Row row(Action action, Set<Relation> relations, Role... roles) {
        return new Row(action, Who.THOSE_WITH_ROLE, Set.of(roles), relations);
    }
}
