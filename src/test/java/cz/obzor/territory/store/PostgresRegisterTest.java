package cz.obzor.territory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresRegisterTest {
    private final PostgresRegister tables = new PostgresRegister(JdbcClient.create(TestDatabase.fresh()));
    private final Register shipped = new ShippedRegister().read();

    @Test
    void givesBackWhatWasFilledIn() {
        assertThat(tables.isEmpty()).isTrue();
        tables.fill(shipped);
        for (LocalDate day : shipped.states()) {
            tables.recordState(day, "test", Instant.EPOCH);
        }
        Register read = tables.read();
        assertThat(tables.isEmpty()).isFalse();
        assertThat(read.states()).isEqualTo(shipped.states());
        assertThat(Set.copyOf(read.units())).isEqualTo(Set.copyOf(shipped.units()));
        assertThat(read.facts()).isEqualTo(shipped.facts());
    }

    @Test
    void replacesTheRowsOfOneUnit() {
        Unit unit = shipped.on(ShippedRegister.FIRST).getFirst();
        LocalDate later = LocalDate.of(2026, 1, 1);
        tables.fill(new Register(new TreeSet<>(), List.of(new DatedUnit(unit, ShippedRegister.FIRST, null)), Map.of()));
        List<DatedUnit> rows = List.of(new DatedUnit(unit, ShippedRegister.FIRST, later));
        tables.replace(Map.of(unit.code(), rows));
        assertThat(tables.read().units()).isEqualTo(rows);
    }

    @Test
    void theDatabaseRefusesTwoDescriptionsForOneDay() {
        Unit unit = shipped.on(ShippedRegister.FIRST).getFirst();
        var twice = new Register(
                new TreeSet<>(),
                List.of(
                        new DatedUnit(unit, ShippedRegister.FIRST, null),
                        new DatedUnit(unit, LocalDate.of(2026, 1, 1), null)),
                Map.of());
        assertThatThrownBy(() -> tables.fill(twice)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void everyChangeRaisesTheRevision() {
        long before = tables.revision();
        tables.recordChange("units", ShippedRegister.FIRST, "test", "nothing", Instant.EPOCH);
        assertThat(tables.revision()).isGreaterThan(before);
    }
}
