package cz.obzor.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where changes are told. An entry is written in the transaction of the change, so one is never kept without the
/// other.
@Component
public final class Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ZERO = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JdbcClient sql;
    private final WhoActs who;
    private final Clock clock;

    Audit(JdbcClient sql, WhoActs who, Clock clock) {
        this.sql = sql;
        this.who = who;
        this.clock = clock;
    }

    /// Something was done that leaves nothing to compare.
    public void record(String action, Subject subject) {
        record(action, subject, null, null);
    }

    /// @param before and after: what of it changed; of persons the names of fields, never their values
    public void record(String action, Subject subject, @Nullable Object before, @Nullable Object after) {
        WhoActs.Who acting = who.now();
        sql.sql("""
                        insert into audit.entry
                            (at, actor, organisation, action, subject_type, subject, before, after, request)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(acting.actor())
                .param(acting.organisation())
                .params(action, subject.type(), subject.id())
                .param(json(before))
                .param(json(after))
                .param(MDC.get("requestId"))
                .update();
    }

    /// The database cannot keep the character zero, which JSON writes as an escape; six such letters that somebody
    /// typed
    /// stay, since their backslash is escaped itself.
    private static @Nullable String json(@Nullable Object value) {
        return value == null
                ? null
                : ZERO.matcher(JSON.writeValueAsString(value)).replaceAll("$1");
    }
}
