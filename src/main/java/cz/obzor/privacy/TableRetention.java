package cz.obzor.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rule that one statement carries out.
///
/// @param text      key of the text that says what the rule is about
/// @param statement changes or removes what is older than {@code :before}, and answers how much that was
public record TableRetention(JdbcClient sql, String rule, String text, String statement) implements RetentionExecutor {

    @Override
    public int apply(Instant before) {
        return sql.sql(statement)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
