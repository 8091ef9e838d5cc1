package cz.obzor.codelist;

import static cz.obzor.dataset.ColumnType.ADDRESS;
import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.DATE;
import static cz.obzor.dataset.ColumnType.INTEGER;
import static cz.obzor.dataset.ColumnType.TEXT;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Codelists as tables, with what has expired.
@Configuration(proxyBeanMethods = false)
class CodelistDatasets {

    @Bean
    DatasetSource codelistDataset(Codelists codelists) {
        return DatasetSource.of(
                Dataset.open(
                        "codelists",
                        "codelist",
                        List.of(
                                Column.of("name", TEXT),
                                Column.of("titleCs", TEXT),
                                Column.of("titleEn", TEXT),
                                Column.of("sourceCs", TEXT),
                                Column.of("sourceEn", TEXT),
                                Column.optional("broader", CODE),
                                Column.of("items", INTEGER)),
                        List.of("name"),
                        "GOVE"),
                new Rows.Listed(() -> codelists.all().stream()
                        .map(list -> Row.of(
                                list.name(),
                                list.title("cs"),
                                list.title("en"),
                                list.source("cs"),
                                list.source("en"),
                                list.broader().orElse(null),
                                (long) list.all().size()))
                        .toList()));
    }

    @Bean
    DatasetSource codelistItemsDataset(Codelists codelists) {
        return DatasetSource.of(
                Dataset.open(
                        "codelist-items",
                        "codelist",
                        List.of(
                                Column.of("codelist", CODE),
                                Column.of("code", CODE),
                                Column.of("position", INTEGER),
                                Column.of("nameCs", TEXT),
                                Column.of("nameEn", TEXT),
                                Column.optional("validFrom", DATE),
                                Column.optional("validTo", DATE),
                                Column.optional("broader", CODE),
                                Column.optional("address", ADDRESS)),
                        List.of("codelist", "code"),
                        "GOVE"),
                new Rows.Listed(() -> codelists.all().stream()
                        .flatMap(list -> list.all().stream().map(code -> row(list, code)))
                        .toList()));
    }

    private static Row row(Codelist list, Code code) {
        return Row.of(
                list.name(),
                code.code(),
                (long) code.order(),
                code.cs(),
                code.en(),
                code.validFrom(),
                code.validTo(),
                code.broader(),
                code.address());
    }
}
