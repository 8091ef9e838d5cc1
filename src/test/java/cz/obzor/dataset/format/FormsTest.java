package cz.obzor.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Format;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The forms of rows, each read again by a program of others.
class FormsTest {
    private static final Dataset DATASET = Dataset.open(
                    "places",
                    "test",
                    List.of(
                            Column.of("id", ColumnType.TEXT),
                            Column.optional("name", ColumnType.TEXT),
                            Column.optional("people", ColumnType.INTEGER),
                            Column.optional("share", ColumnType.DECIMAL),
                            Column.optional("open", ColumnType.BOOLEAN),
                            Column.optional("since", ColumnType.DATE),
                            Column.optional("seenAt", ColumnType.TIME),
                            Column.optional("web", ColumnType.ADDRESS),
                            Column.optional("topics", ColumnType.TEXTS),
                            Column.optional("east", ColumnType.DECIMAL),
                            Column.optional("north", ColumnType.DECIMAL)),
                    List.of("id"),
                    "GOVE")
            .at("east", "north");
    private static final Row FULL = Row.of(
            "a b",
            "Žďár nad Sázavou, \"město\"\nna Vysočině",
            20_000L,
            new BigDecimal("0.125"),
            true,
            LocalDate.of(2024, 2, 29),
            Instant.parse("2024-02-29T12:00:00.5Z"),
            "https://example.cz/a?b=c",
            List.of("mobility", "energy"),
            new BigDecimal("15.93"),
            new BigDecimal("49.56"));
    private static final Row EMPTY = Row.of("b", null, null, null, null, null, null, null, List.of(), null, null);

    @TempDir
    private Path folder;

    private final Forms forms = new Forms();

    @Test
    void csvHasNamesFirstAndTextsAsTheyAre() throws IOException {
        assertThat(text(written(Format.CSV, FULL, EMPTY))).isEqualTo("""
                id,name,people,share,open,since,seenAt,web,topics,east,north\r
                a b,"Žďár nad Sázavou, ""město""
                na Vysočině",20000,0.125,true,2024-02-29,2024-02-29T12:00:00.500Z,https://example.cz/a?b=c,\
                mobility|energy,15.93,49.56\r
                b,,,,,,,,,,\r
                """);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV"})
    void textsThatWouldRunAsFormulasAreKeptFromIt(Format format) throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''=1")) {
            String cell = text(written(format, row("x", text))).split("\r\n")[1].split(",")[1];
            assertThat(cell).startsWith("'").endsWith(text);
            assertThat(Formulas.original(cell)).isEqualTo(text);
        }
        assertThat(Formulas.original(Formulas.harmless("'Ústí'"))).isEqualTo("'Ústí'");
        assertThat(text(written(format, new Row(with(2, -5L))))).contains(",-5,");
    }

    @Test
    void jsonIsAListLikeThoseOfTheApi() throws IOException {
        JsonNode items = json(written(Format.JSON, FULL, EMPTY)).get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).get("people").asLong()).isEqualTo(20_000);
        assertThat(items.get(0).get("open").asBoolean()).isTrue();
        assertThat(items.get(0).get("topics").get(1).asString()).isEqualTo("energy");
        assertThat(items.get(1).get("name").isNull()).isTrue();
    }

    @Test
    void geoJsonPutsRowsOnTheMap() throws IOException {
        JsonNode features = json(written(Format.GEOJSON, FULL, EMPTY)).get("features");
        assertThat(features.get(0).at("/geometry/coordinates").toString()).isEqualTo("[15.93,49.56]");
        assertThat(features.get(0).get("id").asString()).isEqualTo("a%20b");
        assertThat(features.get(0).at("/properties/name").asString()).startsWith("Žďár");
        assertThat(features.get(0).at("/properties").has("east")).isFalse();
        assertThat(features.get(1).get("geometry").isNull()).isTrue();
    }

    @Test
    void jsonLdNamesThingsAndProperties() throws IOException {
        JsonNode document = json(written(Format.JSON_LD, FULL, EMPTY));
        assertThat(document.at("/@context/@vocab").asString()).isEqualTo("https://obzor.example/data/places#");
        assertThat(document.at("/@context/since/@type").asString()).isEqualTo("xsd:date");
        assertThat(document.at("/@graph/0/@id").asString()).isEqualTo("a%20b");
        assertThat(document.at("/@graph/1").size()).isEqualTo(2);
    }

    @Test
    void aWorkbookHasCellsOfTheirTypes() throws IOException {
        try (var workbook =
                WorkbookFactory.create(new ByteArrayInputStream(written(Format.XLSX, FULL, EMPTY, row("c", "=1+1"))))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("name");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(20_000);
            assertThat(sheet.getRow(1).getCell(4).getBooleanCellValue()).isTrue();
            assertThat(sheet.getRow(1).getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 2, 29));
            Cell formula = sheet.getRow(3).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void signsThatAWorkbookCannotHoldAreLeftOut() throws IOException {
        String text = "a\u0000b\u0007c\ud800d" + "e".repeat(40_000);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(written(Format.XLSX, row("x", text))))) {
            String cell = workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
            assertThat(cell).startsWith("abcde").hasSize(32_767);
        }
    }

    @Test
    void parquetHasColumnsOfTheirTypes() throws IOException, SQLException {
        Path file = Files.write(folder.resolve("rows.parquet"), written(Format.PARQUET, FULL, EMPTY));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from '" + file + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("name")).startsWith("Žďár");
            assertThat(rows.getLong("people")).isEqualTo(20_000);
            assertThat(rows.getBigDecimal("share")).isEqualByComparingTo("0.125");
            assertThat(rows.getObject("since", LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(rows.getTimestamp("seenAt").toInstant()).isEqualTo(Instant.parse("2024-02-29T12:00:00.5Z"));
            assertThat(rows.getArray("topics").toString()).contains("energy");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject("people")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatWasNotEndedCannotBeTakenForTheWhole(Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (RowWriter writer = forms.write(format, DATASET, "https://obzor.example/data/places", bytes)) {
            writer.take(FULL);
        }
        byte[] whole = written(format, FULL);
        if (format == Format.CSV) {
            // CSV has no end; who sends it tells by the connection
            assertThat(bytes.toByteArray()).isEqualTo(whole);
        } else {
            assertThat(bytes.size()).isLessThan(whole.length);
        }
    }

    private byte[] written(Format format, Row... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (RowWriter writer = forms.write(format, DATASET, "https://obzor.example/data/places", bytes)) {
            for (Row row : rows) {
                writer.take(row);
            }
            writer.end();
        }
        return bytes.toByteArray();
    }

    private static Row row(String id, String name) {
        List<Object> values = new ArrayList<>(EMPTY.values());
        values.set(0, id);
        values.set(1, name);
        return new Row(values);
    }

    private static List<Object> with(int column, Object value) {
        List<Object> values = new ArrayList<>(EMPTY.values());
        values.set(column, value);
        return values;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes);
    }
}
