package cz.obzor.territory.map;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.territory.Boundary;
import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.store.FirstFill;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SchematicBoundariesTest {
    private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 1);
    private static final TerritoryCode LIBOMYSL = new TerritoryCode("531448");
    private static final TerritoryCode HOROVICE = new TerritoryCode("2108");
    private static final TerritoryCode KOLIN = new TerritoryCode("2110");

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    private static final PostgresRegister REGISTER = new PostgresRegister(JDBC);
    private static final PostgresBoundaries BOUNDARIES = new PostgresBoundaries(JDBC);
    private static final List<Object> FACTS = new ArrayList<>();

    @BeforeAll
    static void fillAndCompute() {
        new FirstFill(REGISTER, TRANSACTION, Clock.systemUTC()).fillIfEmpty();
        assertThat(BOUNDARIES.hasSchematic()).isFalse();
        new SchematicBoundaries(REGISTER, BOUNDARIES, TRANSACTION, FACTS::add, Clock.systemUTC()).run("all");
    }

    @Test
    void everyUnitHasAnAreaInEveryState() {
        assertThat(BOUNDARIES.hasSchematic()).isTrue();
        for (LocalDate day : List.of(IN_2025, IN_2026)) {
            for (Level level : List.of(Level.REGION, Level.DISTRICT, Level.ORP, Level.MUNICIPALITY)) {
                List<TerritoryCode> codes = REGISTER.read().on(day).stream()
                        .map(unit -> unit.code())
                        .filter(code -> code.level() == level)
                        .toList();
                assertThat(BOUNDARIES.find(codes, level, day))
                        .extracting(Boundary::code)
                        .containsExactlyInAnyOrderElementsOf(codes);
            }
        }
    }

    @Test
    void anOrpThatLostAMunicipalityLosesItsCell() {
        Geometry cell = area(LIBOMYSL, IN_2026);
        assertThat(area(HOROVICE, IN_2025).covers(cell)).isTrue();
        assertThat(area(HOROVICE, IN_2026).covers(cell)).isFalse();
        assertThat(area(KOLIN, IN_2026).equalsExact(area(KOLIN, IN_2025))).isTrue();
    }

    @Test
    void theWorkIsToldAsAFactAndMayBeDoneAgain() {
        assertThat(FACTS).contains(new TerritoryChanged(LocalDate.of(2026, 1, 1), TerritoryChanged.What.BOUNDARIES));
        long revision = REGISTER.revision();
        new SchematicBoundaries(REGISTER, BOUNDARIES, TRANSACTION, FACTS::add, Clock.systemUTC()).run("all");
        assertThat(REGISTER.revision()).isGreaterThan(revision);
        assertThat(BOUNDARIES.find(KOLIN, IN_2026)).isPresent();
    }

    @Test
    void anImportedBoundaryGoesBeforeASchematicOneFromItsDayOn() {
        TerritoryCode plzen = new TerritoryCode("CZ032");
        Geometry imported = area(plzen, IN_2026).getEnvelope();
        TRANSACTION.executeWithoutResult(
                status -> BOUNDARIES.replaceImported(Level.REGION, LocalDate.of(2026, 1, 1), Map.of(plzen, imported)));
        assertThat(BOUNDARIES.find(plzen, IN_2026)).get().satisfies(boundary -> {
            assertThat(boundary.schematic()).isFalse();
            assertThat(boundary.area().equalsTopo(imported)).isTrue();
        });
        assertThat(BOUNDARIES.find(plzen, IN_2025))
                .get()
                .extracting(Boundary::schematic)
                .isEqualTo(true);
    }

    private static Geometry area(TerritoryCode code, LocalDate day) {
        return BOUNDARIES.find(code, day).orElseThrow().area();
    }
}
