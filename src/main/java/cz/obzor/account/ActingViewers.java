package cz.obzor.account;

import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Viewer;
import cz.obzor.web.Viewers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whoever acts, as the head of a page shows.
@Component
final class ActingViewers implements Viewers {
    private final ObjectProvider<Messages> messages;

    ActingViewers(ObjectProvider<Messages> messages) {
        this.messages = messages;
    }

    @Override
    public Viewer now(Language language) {
        Actor actor = Actor.current();
        Set<String> may = Arrays.stream(Action.values())
                .filter(action -> Permissions.allowSome(actor, action))
                .map(Action::code)
                .collect(Collectors.toSet());
        return switch (actor) {
            case Actor.Person person -> viewer(person, may, language);
            case Actor.Operator operator -> new Viewer("", "", List.of(), may);
            case Actor.Nobody nobody -> new Viewer("", "", List.of(), may);
            case Actor.Key key -> new Viewer("", "", List.of(), may);
            case Actor.Platform platform -> new Viewer("", "", List.of(), may);
        };
    }

    private Viewer viewer(Actor.Person person, Set<String> may, Language language) {
        Membership acting = person.acting();
        return new Viewer(
                person.name(),
                acting == null ? "" : label(acting, language),
                person.memberships().stream()
                        .filter(membership -> membership.active() && !membership.equals(acting))
                        .map(membership -> new Viewer.Other(membership.key(), label(membership, language)))
                        .toList(),
                may);
    }

    private String label(Membership membership, Language language) {
        String roles = membership.roles().stream()
                .sorted()
                .map(role -> text(language, "account.role." + role.code()))
                .collect(Collectors.joining(", "));
        String name = membership.organisation() == null ? text(language, "account.platform") : membership.name();
        return name + " (" + roles + ")";
    }

    private String text(Language language, String key) {
        return messages.getObject().text(language, key);
    }
}
