package cz.obzor.document.web;

import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.Documents;
import cz.obzor.territory.Level;
import cz.obzor.territory.MunicipalitySection;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Documents on the page of a municipality: its own, and how many there are for its region.
@Component
class MunicipalityDocuments implements MunicipalitySection {
    private static final int SHOWN = 10;

    private final Documents documents;
    private final Labels labels;
    private final Addresses addresses;

    MunicipalityDocuments(Documents documents, Labels labels, Addresses addresses) {
        this.documents = documents;
        this.labels = labels;
        this.addresses = addresses;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "document.ofMunicipality";
    }

    @Override
    public String template() {
        return "document/web/of-municipality";
    }

    @Override
    public Optional<Object> model(Territory municipality, LocalDate on, Language language) {
        DocumentFilter own = DocumentFilter.ofTerritory(municipality.code().value());
        List<DocumentRow> rows = documents.list(own, Optional.empty(), SHOWN);
        String region =
                municipality.within(Level.REGION).map(TerritoryCode::value).orElse("");
        return Optional.of(new MunicipalityDocumentsView(
                municipality.name(),
                rows.stream()
                        .map(row -> DocumentCard.of(row, labels, addresses, language, on))
                        .toList(),
                documents.count(own),
                address(municipality.code().value(), language),
                labels.territory(region, language),
                documents.count(DocumentFilter.ofTerritory(region)),
                address(region, language)));
    }

    private String address(String territory, Language language) {
        return addresses.in(language, "/dokumenty") + "?territory=" + territory;
    }
}
