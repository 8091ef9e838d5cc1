package cz.obzor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.testing.TestDatabase;
import cz.obzor.testing.TestPlatform;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());
    private final Audit audit = new Audit(SQL, () -> new WhoActs.Who("person:1", "0123456789"), Clock.systemUTC());

    @Test
    void keepsWhoDidWhatForWhomWithBeforeAndAfter() {
        audit.record("thing.changed", new Subject("thing", "7"), Map.of("name", "A"), Map.of("name", "B\u0000"));
        Map<String, Object> entry = SQL.sql(
                        "select actor, organisation, action, subject_type, subject,"
                                + " before ->> 'name' as before, after ->> 'name' as after from audit.entry where subject = '7'")
                .query()
                .singleRow();
        assertThat(entry)
                .containsEntry("actor", "person:1")
                .containsEntry("organisation", "0123456789")
                .containsEntry("action", "thing.changed")
                .containsEntry("before", "A")
                .containsEntry("after", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\\\u0000", "\u0000\u0000", "\\\u0000"})
    void keepsAnyTextButTheCharacterZero(String text) {
        audit.record("thing.named", new Subject("thing", "9"), null, Map.of("name", text));
        assertThat(SQL.sql("select after ->> 'name' from audit.entry where subject = '9' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(text.replace("\u0000", ""));
    }

    /// Whatever gets into the program, it works as a user who cannot.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'nobody'",
                "delete from audit.entry",
                "truncate audit.entry",
                "alter table audit.entry disable trigger all",
                "drop trigger entry_stays on audit.entry",
                "create or replace function audit.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$",
                "drop schema audit cascade",
                "set role obzor"
            })
    void theUserThatTheProgramWorksAsIsNotAllowedTo(String statement) {
        assertThatThrownBy(() -> TestPlatform.shared()
                        .bean(JdbcClient.class)
                        .sql(statement)
                        .update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.entry set actor = 'nobody'", "delete from audit.entry", "truncate audit.entry"})
    void refusesEveryOtherChange(String statement) {
        audit.record("thing.seen", new Subject("thing", "8"));
        assertThatThrownBy(() -> SQL.sql(statement).update()).hasMessageContaining("audit");
        assertThat(SQL.sql("select count(*) from audit.entry where subject = '8'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
