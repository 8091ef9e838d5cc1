package cz.obzor.document;

import cz.obzor.document.store.DocumentTable;
import cz.obzor.search.Changed;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.TerritoryCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The territory of a document with all that it lies in, kept up when municipalities move to another district.
@Component
class DocumentTerritory {
    private final Territories territories;
    private final DocumentTable documents;
    private final ApplicationEventPublisher facts;

    DocumentTerritory(Territories territories, DocumentTable documents, ApplicationEventPublisher facts) {
        this.territories = territories;
        this.documents = documents;
        this.facts = facts;
    }

    /// Codes of a territory and of everything above it, the widest first; none where it has none.
    List<String> withAllAbove(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(TerritoryCode::parse).stream()
                .flatMap(parsed -> territories.path(parsed, territories.today()).stream())
                .map(Territory::code)
                .map(TerritoryCode::value)
                .toList();
    }

    @ApplicationModuleListener
    void on(TerritoryChanged changed) {
        if (changed.change() == TerritoryChanged.What.UNITS) {
            documents.territories().forEach((document, code) -> {
                if (documents.setTerritories(document, withAllAbove(code))) {
                    facts.publishEvent(new Changed(DocumentEntries.TYPE, document.value()));
                }
            });
        }
    }
}
