package cz.obzor.audit;

import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.INTEGER;
import static cz.obzor.dataset.ColumnType.TEXT;
import static cz.obzor.dataset.ColumnType.TIME;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The audit as a table, for administrators.
@Configuration(proxyBeanMethods = false)
class AuditDatasets {

    @Bean
    DatasetSource auditDataset() {
        return DatasetSource.of(
                Dataset.open(
                                "audit-entries",
                                "audit",
                                List.of(
                                        Column.of("id", INTEGER),
                                        Column.of("at", TIME),
                                        Column.of("actor", TEXT),
                                        Column.optional("organisation", CODE),
                                        Column.of("action", CODE),
                                        Column.of("subjectType", CODE),
                                        Column.of("subject", TEXT),
                                        Column.optional("before", TEXT),
                                        Column.optional("after", TEXT),
                                        Column.optional("request", TEXT)),
                                List.of("id"),
                                "GOVE")
                        .closed(),
                new Rows.Query("""
                        select id, at, actor, organisation, action, subject_type, subject, before::text as before,
                            after::text as after, request
                        from audit.entry
                        """));
    }
}
