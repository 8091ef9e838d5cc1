package cz.obzor.document;

import static cz.obzor.dataset.ColumnType.ADDRESS;
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
import cz.obzor.dataset.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registered documents as tables.
@Configuration(proxyBeanMethods = false)
class DocumentDatasets {
    private static final String MODULE = "document";

    @Bean
    DatasetSource documentsDataset() {
        return DatasetSource.of(
                Dataset.open(
                        "documents",
                        MODULE,
                        List.of(
                                Column.of("id", TEXT),
                                Column.of("title", TEXT),
                                Column.of("kind", CODE),
                                Column.optional("issuer", TEXT),
                                Column.optional("territory", CODE),
                                Column.optional("validFrom", DATE),
                                Column.optional("validTo", DATE),
                                Column.of("status", CODE),
                                Column.of("language", CODE),
                                Column.of("licence", CODE),
                                Column.optional("sourceUrl", ADDRESS),
                                Column.of("topics", TEXTS),
                                Column.optional("note", TEXT),
                                Column.of("sample", BOOLEAN),
                                Column.optional("organisation", CODE),
                                Column.of("createdAt", TIME),
                                Column.of("changedAt", TIME)),
                        List.of("id"),
                        "GOVE",
                        "REGI"),
                new Rows.Query("select * from document.document"));
    }

    @Bean
    DatasetSource documentFilesDataset() {
        return DatasetSource.of(
                Dataset.open(
                        "document-files",
                        MODULE,
                        List.of(
                                Column.of("document", CODE),
                                Column.of("version", INTEGER),
                                Column.of("file", INTEGER),
                                Column.of("name", TEXT),
                                Column.of("sha256", TEXT),
                                Column.of("size", INTEGER),
                                Column.optional("mediaType", TEXT),
                                Column.of("reading", CODE),
                                Column.optional("reason", CODE),
                                Column.of("pages", INTEGER),
                                Column.of("addedAt", TIME)),
                        List.of("document", "version", "file"),
                        "GOVE"),
                new Rows.Query("""
                        select f.document, f.version, f.position as file, f.name, f.hash as sha256, c.size, c.media_type,
                            c.state as reading, c.reason, c.pages, v.created_at as added_at
                        from document.file f
                        join document.content c on c.hash = f.hash
                        join document.version v on v.document = f.document and v.number = f.version
                        """));
    }

    @Bean
    DatasetSource documentPagesDataset() {
        return DatasetSource.of(
                Dataset.open(
                        "document-pages",
                        MODULE,
                        List.of(
                                Column.of("document", CODE),
                                Column.of("version", INTEGER),
                                Column.of("file", INTEGER),
                                Column.of("page", INTEGER),
                                Column.of("quality", CODE),
                                Column.of("text", TEXT)),
                        List.of("document", "version", "file", "page"),
                        "GOVE"),
                new Rows.Query("""
                        select f.document, f.version, f.position as file, p.number as page, p.quality, p.text
                        from document.file f join document.page p on p.hash = f.hash
                        """));
    }
}
