package cz.obzor.framework;

import static cz.obzor.dataset.ColumnType.BOOLEAN;
import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.DATE;
import static cz.obzor.dataset.ColumnType.INTEGER;
import static cz.obzor.dataset.ColumnType.TEXT;
import static cz.obzor.dataset.ColumnType.TEXTS;
import static cz.obzor.dataset.ColumnType.TIME;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Frameworks of priorities as tables: the version of each that holds.
@Configuration(proxyBeanMethods = false)
class FrameworkDatasets {

    @Bean
    DatasetSource frameworkDataset(Frameworks frameworks) {
        return DatasetSource.of(
                Dataset.open(
                        "frameworks",
                        "framework",
                        List.of(
                                Column.of("id", TEXT),
                                Column.of("version", TEXT),
                                Column.of("titleCs", TEXT),
                                Column.optional("titleEn", TEXT),
                                Column.optional("issuerCs", TEXT),
                                Column.optional("issuerEn", TEXT),
                                Column.optional("validFrom", DATE),
                                Column.optional("validTo", DATE),
                                Column.optional("sourceCs", TEXT),
                                Column.optional("sourceEn", TEXT),
                                Column.of("complete", BOOLEAN),
                                Column.of("nodes", INTEGER),
                                Column.of("publishedAt", TIME)),
                        List.of("id"),
                        "GOVE"),
                new Rows.Listed(() -> frameworks.current().stream()
                        .map(FrameworkDatasets::row)
                        .toList()));
    }

    @Bean
    DatasetSource frameworkNodesDataset(Frameworks frameworks) {
        return DatasetSource.of(
                Dataset.open(
                        "framework-nodes",
                        "framework",
                        List.of(
                                Column.of("framework", CODE),
                                Column.of("id", TEXT),
                                Column.of("version", TEXT),
                                Column.of("position", INTEGER),
                                Column.optional("parent", CODE),
                                Column.optional("label", TEXT),
                                Column.of("titleCs", TEXT),
                                Column.optional("titleEn", TEXT),
                                Column.optional("textCs", TEXT),
                                Column.optional("textEn", TEXT),
                                Column.of("terms", TEXTS)),
                        List.of("framework", "id"),
                        "GOVE"),
                new Rows.Listed(() -> frameworks.current().stream()
                        .flatMap(published ->
                                published.framework().nodes().stream().map(node -> row(published.framework(), node)))
                        .toList()));
    }

    private static Row row(PublishedFramework published) {
        Framework framework = published.framework();
        return Row.of(
                framework.id(),
                framework.version(),
                framework.title().cs(),
                framework.title().en(),
                czech(framework.issuer()),
                english(framework.issuer()),
                framework.validFrom(),
                framework.validTo(),
                czech(framework.source()),
                english(framework.source()),
                framework.complete(),
                (long) framework.nodes().size(),
                published.publishedAt());
    }

    private static Row row(Framework framework, FrameworkNode node) {
        return Row.of(
                framework.id(),
                node.id(),
                framework.version(),
                framework.nodes().indexOf(node) + 1L,
                node.parent(),
                node.label(),
                node.title().cs(),
                node.title().en(),
                czech(node.text()),
                english(node.text()),
                node.terms());
    }

    private static @Nullable String czech(@Nullable Wording wording) {
        return wording == null ? null : wording.cs();
    }

    private static @Nullable String english(@Nullable Wording wording) {
        return wording == null ? null : wording.en();
    }
}
