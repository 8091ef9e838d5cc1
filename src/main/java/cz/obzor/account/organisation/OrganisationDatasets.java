package cz.obzor.account.organisation;

import static cz.obzor.dataset.ColumnType.ADDRESS;
import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.TEXT;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Organisations as a table. Nothing of the people who work for them is in it.
@Configuration(proxyBeanMethods = false)
class OrganisationDatasets {

    @Bean
    DatasetSource organisationDataset() {
        return DatasetSource.of(
                Dataset.open(
                        "organisations",
                        "account",
                        List.of(
                                Column.of("id", TEXT),
                                Column.of("kind", CODE),
                                Column.of("name", TEXT),
                                Column.optional("ico", TEXT),
                                Column.optional("dataBox", TEXT),
                                Column.optional("territory", CODE),
                                Column.optional("region", CODE),
                                Column.optional("web", ADDRESS),
                                Column.of("state", CODE),
                                Column.optional("successor", CODE)),
                        List.of("id"),
                        "GOVE"),
                new Rows.Query("select * from account.organisation"));
    }
}
