package cz.obzor.document.web;

import cz.obzor.document.web.FormView.Choice;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a browser's form sent, as the fields that {@link DetailsForm} takes. A territory comes as a code picked from
/// the suggestions or, without scripts, as a name that has to be looked up.
@Component
class FormFields {
    private static final int MOST_CANDIDATES = 20;

    private final Territories territories;
    private final Labels labels;

    FormFields(Territories territories, Labels labels) {
        this.territories = territories;
        this.labels = labels;
    }

    /// @param fields     for {@link DetailsForm}
    /// @param territory  its name as it was typed
    /// @param candidates territories that the name may mean, where it may mean several
    /// @param unknown    whether the name means nothing we know
    record Sent(Map<String, List<String>> fields, String territory, List<Choice> candidates, boolean unknown) {}

    Sent read(Parameters parameters, Language language) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : DetailsForm.FIELDS) {
            fields.put(field, parameters.values(field));
        }
        String name = parameters.text("territory").orElse("");
        String code = parameters.text("territoryCode").orElse("");
        if (name.isEmpty() && code.isEmpty()) {
            fields.put("territory", List.of());
            return new Sent(fields, name, List.of(), false);
        }
        if (!code.isEmpty()) {
            fields.put("territory", List.of(code));
            return new Sent(fields, name, List.of(), false);
        }
        if (TerritoryCode.parse(name).flatMap(territories::find).isPresent()) {
            return new Sent(fields, name, List.of(), false);
        }
        List<Territory> found = territories.search(name, Set.of(), MOST_CANDIDATES, territories.today());
        if (found.size() == 1) {
            fields.put("territory", List.of(found.getFirst().code().value()));
            return new Sent(fields, name, List.of(), false);
        }
        fields.put("territory", List.of());
        List<Choice> candidates = found.stream()
                .map(territory -> new Choice(
                        territory.code().value(),
                        labels.territory(territory.code().value(), language)))
                .toList();
        return new Sent(fields, name, candidates, candidates.isEmpty());
    }
}
