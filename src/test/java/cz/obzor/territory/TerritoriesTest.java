package cz.obzor.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {
    private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 30);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 30);
    private static final Territories TERRITORIES =
            Territories.shipped(Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC));
    private static final TerritoryCode KOLIN = new TerritoryCode("533165");
    private static final TerritoryCode LIBOMYSL = new TerritoryCode("531448");

    @Test
    void knowsEveryUnit() {
        assertThat(TERRITORIES.all(Level.REGION, IN_2026)).hasSize(14);
        assertThat(TERRITORIES.all(Level.DISTRICT, IN_2026)).hasSize(77);
        assertThat(TERRITORIES.all(Level.ORP, IN_2026)).hasSize(206);
        assertThat(TERRITORIES.all(Level.MUNICIPALITY, IN_2026)).hasSize(6258);
        Territory state = TERRITORIES.get(TerritoryCode.STATE, IN_2026);
        assertThat(state.municipalities()).isEqualTo(6258);
        assertThat(state.population()).isEqualTo(10_909_500);
    }

    @Test
    void everyMunicipalityHasAPointInsideTheState() {
        assertThat(TERRITORIES.all(Level.MUNICIPALITY, IN_2026)).allSatisfy(municipality -> {
            assertThat(municipality.point()).isNotNull();
            assertThat(municipality.point().lat()).isBetween(48.5, 51.1);
            assertThat(municipality.point().lon()).isBetween(12.0, 18.9);
        });
    }

    @Test
    void theDayDecidesWhichOrpAMunicipalityLiesIn() {
        assertThat(TERRITORIES.get(LIBOMYSL, IN_2025).orp()).isEqualTo(new TerritoryCode("2108"));
        assertThat(TERRITORIES.get(LIBOMYSL, IN_2026).orp()).isEqualTo(new TerritoryCode("2102"));
        assertThat(TERRITORIES.find(LIBOMYSL)).contains(TERRITORIES.get(LIBOMYSL, IN_2026));
    }

    @Test
    void aDescriptionSaysFromWhenTillWhenItHolds() {
        Territory before = TERRITORIES.get(LIBOMYSL, IN_2025);
        assertThat(before.validFrom()).isEqualTo("2025-01-01");
        assertThat(before.validTo()).isEqualTo("2025-12-31");
        assertThat(TERRITORIES.get(LIBOMYSL, IN_2026).validTo()).isNull();
        assertThat(TERRITORIES.get(KOLIN, IN_2026).validFrom()).isEqualTo("2025-01-01");
    }

    @Test
    void beforeTheFirstStateNothingIsKnown() {
        assertThat(TERRITORIES.find(KOLIN, LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(TERRITORIES.search("Kolín", Set.of(), 5, LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }

    @Test
    void pathLeadsFromTheRegionDown() {
        assertThat(TERRITORIES.path(KOLIN, IN_2026))
                .extracting(Territory::name)
                .containsExactly("Středočeský kraj", "Kolín", "Kolín", "Kolín");
    }

    @Test
    void partsOfARegionAreItsDistrictsOrpAndMunicipalities() {
        TerritoryCode central = new TerritoryCode("CZ020");
        assertThat(TERRITORIES.inside(central, Level.DISTRICT, IN_2026)).hasSize(12);
        assertThat(TERRITORIES.inside(central, Level.ORP, IN_2026)).hasSize(26);
        assertThat(TERRITORIES.inside(central, Level.MUNICIPALITY, IN_2026)).hasSize(1144);
    }

    @Test
    void anOrpMayLieInSeveralDistricts() {
        List<Territory> shared = TERRITORIES.all(Level.ORP, IN_2026).stream()
                .filter(orp ->
                        TERRITORIES.inside(orp.code(), Level.DISTRICT, IN_2026).size() > 1)
                .toList();
        assertThat(shared).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kolín, Kolín",
        "kolin, Kolín",
        "KOLÍN, Kolín",
        "hradec kralove, Hradec Králové",
        "hradec kr, Hradec Králové",
        "Praha, Praha",
        "brn, Brno",
        "kralove nad, Dvůr Králové nad Labem",
        "533165, Kolín",
        "v Kolíně, Kolín",
        "v koline, Kolín",
        "Hradci Králové, Hradec Králové",
        "ve Frydku-Mistku, Frýdek-Místek",
        "do Českých Budějovic, České Budějovice",
        "ve Velkém Třebešově, Velký Třebešov",
        "hradci kral, Hradec Králové",
        "nové vsi okres melnik, Nová Ves"
    })
    void findsATownByNameOrItsBeginning(String query, String name) {
        assertThat(municipalities(query)).first().extracting(Territory::name).isEqualTo(name);
    }

    @Test
    void tellsNamesakesApartByWhatTheyLieIn() {
        assertThat(municipalities("Nová Ves"))
                .filteredOn(found -> found.name().equals("Nová Ves"))
                .hasSizeGreaterThan(10);
        assertThat(municipalities("Nová Ves, okres Kolín")).first().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Nová Ves I");
            assertThat(found.district()).isEqualTo(new TerritoryCode("CZ0204"));
        });
        assertThat(municipalities("nova ves melnik"))
                .extracting(Territory::district)
                .containsOnly(new TerritoryCode("CZ0206"));
    }

    @Test
    void aWholeNameComesBeforeABeginningAndALargerPlaceBeforeASmaller() {
        List<Territory> found = municipalities("Lhota");
        assertThat(found.getFirst().name()).isEqualTo("Lhota");
        List<Territory> beginning = municipalities("Ost").subList(0, 10);
        assertThat(beginning).extracting(Territory::population).isSortedAccordingTo((a, b) -> b - a);
        assertThat(beginning.getFirst().name()).isEqualTo("Ostrava");
    }

    @Test
    void aTownComesBeforeTheDistrictOfItsName() {
        assertThat(TERRITORIES.search("Kolín", Set.of(), 3, IN_2026))
                .extracting(Territory::level)
                .containsExactly(Level.MUNICIPALITY, Level.DISTRICT, Level.ORP);
        assertThat(TERRITORIES.search("stredocesky", Set.of(Level.REGION), 3, IN_2026))
                .extracting(Territory::name)
                .containsExactly("Středočeský kraj");
    }

    private static List<Territory> municipalities(String query) {
        return TERRITORIES.search(query, Set.of(Level.MUNICIPALITY), 30, IN_2026);
    }
}
