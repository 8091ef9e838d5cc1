package cz.obzor.territory;

import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.time.LocalDate;
import java.util.Optional;

/// Names of units as people read them. Names of municipalities repeat, so one is never shown without its district
/// where it is to be picked from others.
public final class TerritoryLabels {
    private final Territories territories;
    private final Messages messages;

    TerritoryLabels(Territories territories, Messages messages) {
        this.territories = territories;
        this.messages = messages;
    }

    /// {@code Nová Ves, okres Kolín}, {@code okres Kolín}, {@code ORP Kolín}, {@code Středočeský kraj}.
    public String label(Territory unit, Language language, LocalDate on) {
        return switch (unit.level()) {
            case STATE, REGION -> unit.name();
            case DISTRICT -> messages.text(language, "territory.label.district", unit.name());
            case ORP -> messages.text(language, "territory.label.orp", unit.name());
            case MUNICIPALITY ->
                district(unit, language, on)
                        .map(district -> messages.text(language, "territory.label.municipality", unit.name(), district))
                        .orElse(unit.name());
        };
    }

    /// The label of a code today; the code itself where there is no such unit.
    public String label(String code, Language language) {
        LocalDate today = territories.today();
        return TerritoryCode.parse(code)
                .flatMap(parsed -> territories.find(parsed, today))
                .map(unit -> label(unit, language, today))
                .orElse(code);
    }

    /// What stands beside a name in a list of suggestions: {@code okres Kolín}, {@code kraj}.
    public String note(Territory unit, Language language, LocalDate on) {
        return district(unit, language, on)
                .orElse(messages.text(
                        language, "territory.level." + unit.level().slug()));
    }

    /// The district of a municipality; none for the capital, which is one by itself.
    private Optional<String> district(Territory unit, Language language, LocalDate on) {
        if ("capital".equals(unit.type())) {
            return Optional.empty();
        }
        return Optional.ofNullable(unit.district())
                .flatMap(district -> territories.find(district, on))
                .map(district -> label(district, language, on));
    }
}
