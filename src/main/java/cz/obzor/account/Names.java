package cz.obzor.account;

import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who did something, as others may read it. The name of a person is shown to her colleagues and to administrators;
/// everybody else reads only whom she works for, and of one who was erased that she was.
@Component
public class Names {
    private static final String PERSON = "person:";
    private static final String KEY = "key:";

    private final PersonTable people;
    private final Access access;
    private final Messages messages;

    Names(PersonTable people, Access access, Messages messages) {
        this.people = people;
        this.access = access;
        this.messages = messages;
    }

    /// @param trace as {@link Actor#trace()} gave it when it was done
    public String of(String trace, Language language) {
        if (trace.startsWith(PERSON)) {
            return person(new PersonId(UUID.fromString(trace.substring(PERSON.length()))), language);
        }
        return messages.text(language, "account.who." + (trace.startsWith(KEY) ? "key" : trace));
    }

    private String person(PersonId id, Language language) {
        List<Membership> works = people.memberships(id);
        Optional<String> name = mayKnow(id, works) ? people.find(id).map(Identity::name) : Optional.empty();
        return name.or(() -> works.stream()
                        .filter(work -> work.organisation() != null)
                        .map(Membership::name)
                        .findFirst())
                .orElseGet(() -> messages.text(
                        language, name.isEmpty() && isErased(id) ? "account.who.erased" : "account.who.person"));
    }

    private boolean isErased(PersonId id) {
        return people.state(id).filter("erased"::equals).isPresent();
    }

    private boolean mayKnow(PersonId id, List<Membership> works) {
        if (access.may(Action.ACCOUNT_ADMINISTER, Target.none())) {
            return true;
        }
        OrganisationId mine = access.actor().organisation();
        return (access.actor() instanceof Actor.Person me && me.id().equals(id))
                || (mine != null && works.stream().anyMatch(work -> mine.equals(work.organisation())));
    }
}
