package cz.obzor.account.session;

import cz.obzor.account.PersonId;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.Whose;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What sessions say of a person: when, and with which browser.
@Component
@Order(5)
class SessionData implements PersonalDataSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sessions sessions;

    SessionData(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String code() {
        return "sessions";
    }

    @Override
    public String title() {
        return "account.personal.sessions";
    }

    @Override
    public String text() {
        return "account.personal.sessions.text";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account.session", "account.session_attributes");
    }

    @Override
    public Stream<JsonNode> of(Whose whose) {
        return sessions.of(new PersonId(whose.person())).stream()
                .map(session -> JSON.createObjectNode()
                        .put("browser", session.agent())
                        .put("since", session.since().toString())
                        .put("lastUsedAt", session.lastUsed().toString()));
    }

    @Override
    public boolean stays() {
        return false;
    }

    @Override
    public void erase(Whose whose, Instant now) {
        sessions.revokeAll(new PersonId(whose.person()), null);
    }
}
