package cz.obzor.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cz.obzor.territory.Boundary;
import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.ImportAccount.Difference;
import cz.obzor.territory.ImportAccount.Kind;
import cz.obzor.territory.ImportProblem;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.map.PostgresBoundaries;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.ShippedRegister;
import cz.obzor.testing.Shared;
import cz.obzor.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FileImportTest {
    private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate Y2026 = LocalDate.of(2026, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final TerritoryCode LIBOMYSL = new TerritoryCode("531448");

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PostgresRegister tables = new PostgresRegister(jdbc);
    private final PostgresBoundaries boundaries = new PostgresBoundaries(jdbc);
    private final List<Object> facts = new ArrayList<>();
    private final FileImport files = new FileImport(
            tables, boundaries, new TransactionTemplate(new JdbcTransactionManager(database)), facts::add, CLOCK);

    @BeforeEach
    void theStateOf2025IsKnown() {
        Register first = new ShippedRegister().first();
        tables.fill(first);
        tables.recordState(Y2025, "shipped", CLOCK.instant());
    }

    @Test
    void theOfficialFileOf2026MovesThreeMunicipalitiesAndBothDaysStayRight() {
        ImportAccount account = take(Shared.require("data/uzemi/struktura_uzemi_cr_2026.csv.gz"));
        assertThat(account.problems()).isEmpty();
        assertThat(account.on()).isEqualTo(Y2026);
        assertThat(account.differences())
                .extracting(Difference::kind, Difference::name, Difference::from, Difference::to)
                .containsExactlyInAnyOrder(
                        tuple(Kind.MOVED, "Bohuňovice", "7107 Olomouc", "7110 Šternberk"),
                        tuple(Kind.MOVED, "Libomyšl", "2108 Hořovice", "2102 Beroun"),
                        tuple(Kind.MOVED, "Velký Třebešov", "5206 Jaroměř", "5209 Náchod"));
        assertThat(account.unchanged()).isEqualTo(1 + 14 + 77 + 206 + 6258 - 3);
        var territories = new Territories(tables, CLOCK);
        assertThat(territories.get(LIBOMYSL, Y2026.minusDays(1)).orp()).hasToString("2108");
        assertThat(territories.get(LIBOMYSL, Y2026).orp()).hasToString("2102");
        assertThat(facts).containsExactly(new TerritoryChanged(Y2026, TerritoryChanged.What.UNITS));
    }

    @Test
    void theShippedStateIsWhatTheOfficialFileSays() {
        ImportAccount account = take(Shared.require("data/uzemi/struktura_uzemi_cr_2025.csv.gz"));
        assertThat(account.written()).isTrue();
        assertThat(account.differences()).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Path file = Shared.require("data/uzemi/struktura_uzemi_cr_2026.csv.gz");
        take(file);
        long revision = tables.revision();
        facts.clear();
        ImportAccount again = take(file);
        assertThat(again.differences()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(6556);
        assertThat(tables.revision()).isEqualTo(revision);
        assertThat(facts).isEmpty();
    }

    @Test
    void tellsWhoCameWentAndWasRenamed() throws IOException {
        List<String> lines = officialLines();
        List<String> changed = lines.stream()
                .filter(line -> !line.contains("\"Abertamy\",\"554979\""))
                .map(line -> line.replace(
                        "\"Adamov\",\"581291\",\"Město\"", "\"Adamov nad Svitavou\",\"581291\",\"Městys\""))
                .collect(Collectors.toCollection(ArrayList::new));
        changed.add(lines.get(1).replace("\"Abertamy\",\"554979\"", "\"Nové Abertamy\",\"699999\""));
        ImportAccount account = take(write(changed.stream()
                .map(line -> line.replace("2025-01-01", "2026-01-01"))
                .toList()));
        assertThat(account.problems()).isEmpty();
        assertThat(account.differences())
                .containsExactlyInAnyOrder(
                        new Difference(Kind.ADDED, new TerritoryCode("699999"), "Nové Abertamy", null, null, null),
                        new Difference(Kind.REMOVED, new TerritoryCode("554979"), "Abertamy", null, null, null),
                        new Difference(
                                Kind.RENAMED,
                                new TerritoryCode("581291"),
                                "Adamov nad Svitavou",
                                "name",
                                "Adamov",
                                "Adamov nad Svitavou"),
                        new Difference(
                                Kind.ALTERED,
                                new TerritoryCode("581291"),
                                "Adamov nad Svitavou",
                                "type",
                                "town",
                                "market-town"));
        var territories = new Territories(tables, CLOCK);
        assertThat(territories.find(new TerritoryCode("554979"), Y2026)).isEmpty();
        assertThat(territories.find(new TerritoryCode("554979"), Y2025)).isPresent();
    }

    @Test
    void namesTheMissingColumns() throws IOException {
        ImportAccount account = take(write(List.of("obec_kod,obec_text,platnost_datum", "1,2,3")));
        assertThat(account.written()).isFalse();
        assertThat(account.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("territory.import.columns");
            assertThat(problem.arguments().get(1).toString())
                    .contains("orp_csu_cis65_kod")
                    .doesNotContain(" obec_kod");
        });
    }

    @Test
    void namesTheRowsWithWrongCodesAndWritesNothing() throws IOException {
        List<String> lines = new ArrayList<>(officialLines());
        lines.set(3, lines.get(3).replaceFirst("\"(\\d{6})\"", "\"12\""));
        lines.set(7, lines.get(7).replace("\"2025-01-01\"", "\"1.1.2025\""));
        lines.set(9, lines.get(9) + ",\"navíc\"");
        ImportAccount account = take(write(lines));
        assertThat(account.written()).isFalse();
        assertThat(account.problems())
                .extracting(ImportProblem::line, ImportProblem::message)
                .containsExactly(
                        tuple(4L, "territory.import.code"),
                        tuple(8L, "territory.import.date"),
                        tuple(10L, "territory.import.width"));
        assertThat(tables.read().states()).containsExactly(Y2025);
        assertThat(facts).isEmpty();
    }

    @Test
    void refusesAFileThatWasCut() throws IOException {
        assertThat(messages(take(write(officialLines().subList(0, 3000)))))
                .containsExactly("territory.import.incomplete");
        Path cut = folder.resolve("cut.csv.gz");
        byte[] whole = Files.readAllBytes(Shared.require("data/uzemi/struktura_uzemi_cr_2026.csv.gz"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(messages(take(cut))).containsExactly("territory.import.gzip");
    }

    @Test
    void refusesOtherEncodingsAndOtherFiles() throws IOException {
        Path windows = folder.resolve("windows.csv");
        Files.write(windows, String.join("\n", officialLines()).getBytes(Charset.forName("windows-1250")));
        assertThat(messages(take(windows))).containsExactly("territory.import.utf8");
        assertThat(messages(take(write(List.of("name,age", "Jan,12")))))
                .containsExactly("territory.import.notTerritory");
        assertThat(messages(take(write(List.of("{\"type\": \"FeatureCollection\", \"features\": [}")))))
                .containsExactly("territory.import.json");
        assertThat(messages(take(write(List.of("{\"type\": \"FeatureCollection\"}")))))
                .containsExactly("territory.import.noShapes");
    }

    @Test
    void takesTheFourLayersOfATopology() {
        take(Shared.require("data/uzemi/struktura_uzemi_cr_2026.csv.gz"));
        Path file = Shared.require("data/uzemi/uzemi_2026.topo.json.gz");
        ImportAccount account = take(file);
        assertThat(account.problems()).isEmpty();
        assertThat(account.layers().get(Level.MUNICIPALITY)).satisfies(layer -> {
            assertThat(layer.changed()).isEqualTo(6258);
            assertThat(layer.repaired()).isBetween(1, 20);
        });
        assertThat(account.layers().get(Level.ORP).changed()).isEqualTo(206);
        assertThat(account.layers().get(Level.DISTRICT).changed()).isEqualTo(77);
        assertThat(account.layers().get(Level.REGION)).isEqualTo(new ImportAccount.Layer(14, 0, 0, false));
        assertThat(boundaries.find(LIBOMYSL, Y2026)).get().satisfies(boundary -> {
            assertThat(boundary.schematic()).isFalse();
            assertThat(boundary.area().isValid()).isTrue();
        });
        assertThat(boundaries.find(LIBOMYSL, Y2025)).isEmpty();
        ImportAccount again = take(file);
        assertThat(again.layers().get(Level.MUNICIPALITY).changed()).isZero();
        assertThat(again.layers().get(Level.MUNICIPALITY).unchanged()).isEqualTo(6258);
    }

    @Test
    void takesOneLayerOfGeoJson() {
        ImportAccount account = take(Shared.require("data/uzemi/kraje.geojson.gz"));
        assertThat(account.problems()).isEmpty();
        assertThat(account.layers()).containsOnlyKeys(Level.REGION);
        List<TerritoryCode> prague = List.of(new TerritoryCode("CZ010"));
        assertThat(boundaries.find(prague, Level.REGION, Y2026))
                .extracting(Boundary::schematic)
                .containsExactly(false);
    }

    @Test
    void aLayerMustBeWholeAndOfUnitsThatExist() throws IOException {
        String square = "{\"type\":\"Polygon\",\"coordinates\":[[[14,50],[14.1,50],[14.1,50.1],[14,50.1],[14,50]]]}";
        Path file = write(List.of("{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"properties\":{\"kod\":\"699999\"},\"geometry\":" + square + "},"
                + "{\"type\":\"Feature\",\"properties\":{\"nazev\":\"Kolín\"},\"geometry\":" + square + "},"
                + "{\"type\":\"Feature\",\"properties\":{\"kod\":533165},\"geometry\":"
                + square.replace("50.1", "60") + "}]}"));
        assertThat(take(file).problems())
                .extracting(ImportProblem::line, ImportProblem::message)
                .containsExactly(
                        tuple(2L, "territory.import.shapeCode"),
                        tuple(3L, "territory.import.outside"),
                        tuple(0L, "territory.import.foreign"),
                        tuple(0L, "territory.import.lacking"));
    }

    private ImportAccount take(Path file) {
        return files.take(file, file.getFileName().toString(), LocalDate.of(2026, 6, 30));
    }

    private static List<String> messages(ImportAccount account) {
        assertThat(account.written()).isFalse();
        return account.problems().stream().map(ImportProblem::message).toList();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".csv"), lines, StandardCharsets.UTF_8);
    }

    private static List<String> officialLines() throws IOException {
        Path file = Shared.require("data/uzemi/struktura_uzemi_cr_2025.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
