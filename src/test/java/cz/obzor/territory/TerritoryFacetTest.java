package cz.obzor.territory;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.search.FacetLabels;
import cz.obzor.testing.TestPlatform;
import cz.obzor.web.Language;
import org.junit.jupiter.api.Test;

class TerritoryFacetTest {
    private final FacetLabels facet = TestPlatform.shared().bean(TerritoryFacet.class);

    @Test
    void everyCodeHasALabelThatTellsItFromItsNamesakes() {
        assertThat(facet.label("533165", Language.CS)).contains("Kolín, okres Kolín");
        assertThat(facet.label("533165", Language.EN)).contains("Kolín, Kolín district");
        assertThat(facet.label("CZ0204", Language.CS)).contains("okres Kolín");
        assertThat(facet.label("2110", Language.CS)).contains("ORP Kolín");
        assertThat(facet.label("CZ063", Language.CS)).contains("Kraj Vysočina");
        assertThat(facet.label("554782", Language.CS)).contains("Praha");
        assertThat(facet.label("999999", Language.CS)).isEmpty();
        assertThat(facet.label("nesmysl", Language.CS)).isEmpty();
    }

    @Test
    void theWayDownLeadsFromRegionsByDistrictsToMunicipalities() {
        assertThat(facet.narrower(null)).hasSize(14);
        assertThat(facet.narrower("CZ020")).contains("CZ0204").hasSize(12);
        assertThat(facet.narrower("CZ0204")).contains("533165");
        assertThat(facet.narrower("533165")).isEmpty();
        assertThat(facet.broader("533165")).contains("CZ0204");
        assertThat(facet.broader("CZ0204")).contains("CZ020");
        assertThat(facet.broader("CZ020")).isEmpty();
    }
}
