package cz.obzor.document.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentDetails;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Codes and dates of documents as people read them.
@Component
class Labels {
    private final Codelists codelists;
    private final Territories territories;
    private final TerritoryLabels territoryLabels;
    private final Messages messages;

    Labels(Codelists codelists, Territories territories, TerritoryLabels territoryLabels, Messages messages) {
        this.codelists = codelists;
        this.territories = territories;
        this.territoryLabels = territoryLabels;
        this.messages = messages;
    }

    String kind(String code, Language language) {
        return codelists.get("document-kind").label(code, language.code());
    }

    String status(String code, Language language) {
        return codelists.get("document-status").label(code, language.code());
    }

    String licence(String code, Language language) {
        return codelists.get("licence").label(code, language.code());
    }

    String topic(String code, Language language) {
        return codelists.get("topic").label(code, language.code());
    }

    String language(String code, Language language) {
        return codelists.get("language").label(code, language.code());
    }

    /// Name of a territory; a municipality with its district, since names repeat.
    String territory(@Nullable String code, Language language) {
        return code == null ? "" : territoryLabels.label(code, language);
    }

    /// Czech address of the page of a territory; empty where it has none.
    Optional<String> territoryAddress(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(TerritoryCode::parse)
                .map(parsed -> parsed.level() == Level.MUNICIPALITY ? "/obce/" + parsed : "/uzemi/" + parsed);
    }

    /// Whether a territory is worth offering beside what is chosen: the state and regions always, and what lies right
    /// below a region or district that is chosen or holds something chosen.
    boolean offered(String code, List<String> chosen) {
        Optional<Territory> territory = TerritoryCode.parse(code).flatMap(territories::find);
        Level above = switch (territory.map(Territory::level).orElse(Level.ORP)) {
            case STATE, REGION -> Level.STATE;
            case DISTRICT -> Level.REGION;
            case MUNICIPALITY -> Level.DISTRICT;
            case ORP -> Level.ORP;
        };
        return above == Level.STATE
                || (above != Level.ORP
                        && territory
                                .flatMap(found -> found.within(above))
                                .filter(parent -> chosen.stream().anyMatch(some -> lies(some, parent.value())))
                                .isPresent());
    }

    /// Whether one territory is another or lies in it.
    boolean lies(String code, String in) {
        return code.equals(in)
                || TerritoryCode.parse(code).stream()
                        .flatMap(parsed -> territories.path(parsed, territories.today()).stream())
                        .anyMatch(territory -> territory.code().value().equals(in));
    }

    /// Years of validity: {@code 2021–2027}, {@code od 2021}; empty where unknown.
    String period(DocumentDetails details, Language language) {
        Integer from = details.validFrom() == null ? null : details.validFrom().getYear();
        Integer to = details.validTo() == null ? null : details.validTo().getYear();
        if (from == null && to == null) {
            return "";
        }
        if (to == null) {
            return messages.text(language, "document.period.from", String.valueOf(from));
        }
        if (from == null) {
            return messages.text(language, "document.period.to", String.valueOf(to));
        }
        return from.equals(to) ? from.toString() : from + "–" + to;
    }

    /// Name of a code in a facet of documents.
    String facet(String facet, String code, Language language) {
        return switch (facet) {
            case "kind" -> kind(code, language);
            case "status" -> status(code, language);
            case "topic" -> topic(code, language);
            case "language" -> language(code, language);
            case "territory" -> territory(code, language);
            default -> code;
        };
    }
}
