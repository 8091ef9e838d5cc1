package cz.obzor.territory;

import static cz.obzor.dataset.ColumnType.ADDRESS;
import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.DATE;
import static cz.obzor.dataset.ColumnType.DECIMAL;
import static cz.obzor.dataset.ColumnType.INTEGER;
import static cz.obzor.dataset.ColumnType.TEXT;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Rows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Units of the territory as they are today, as a table.
@Configuration(proxyBeanMethods = false)
class TerritoryDatasets {

    @Bean
    DatasetSource territoryDataset(Territories territories) {
        return DatasetSource.of(
                Dataset.open(
                                "territories",
                                "territory",
                                List.of(
                                        Column.of("code", TEXT),
                                        Column.of("name", TEXT),
                                        Column.of("level", CODE),
                                        Column.optional("type", CODE),
                                        Column.optional("region", CODE),
                                        Column.optional("district", CODE),
                                        Column.optional("orp", CODE),
                                        Column.optional("seat", CODE),
                                        Column.of("population", INTEGER),
                                        Column.of("municipalities", INTEGER),
                                        Column.optional("longitude", DECIMAL),
                                        Column.optional("latitude", DECIMAL),
                                        Column.optional("web", ADDRESS),
                                        Column.of("validFrom", DATE),
                                        Column.optional("validTo", DATE)),
                                List.of("code"),
                                "GOVE",
                                "REGI")
                        .at("longitude", "latitude"),
                new Rows.Listed(() -> Arrays.stream(Level.values())
                        .flatMap(level -> territories.all(level, territories.today()).stream())
                        .map(TerritoryDatasets::row)
                        .toList()));
    }

    private static Row row(Territory unit) {
        Point point = unit.point();
        return Row.of(
                unit.code().value(),
                unit.name(),
                unit.level().name().toLowerCase(Locale.ROOT),
                unit.type(),
                code(unit.region()),
                code(unit.district()),
                code(unit.orp()),
                code(unit.seat()),
                (long) unit.population(),
                (long) unit.municipalities(),
                point == null ? null : BigDecimal.valueOf(point.lon()),
                point == null ? null : BigDecimal.valueOf(point.lat()),
                unit.web(),
                unit.validFrom(),
                unit.validTo());
    }

    private static @Nullable String code(@Nullable TerritoryCode code) {
        return code == null ? null : code.value();
    }
}
