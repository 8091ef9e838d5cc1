package cz.obzor.account.web;

import cz.obzor.account.Ico;
import cz.obzor.account.OrganisationDetails;
import cz.obzor.codelist.Codelists;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Details of an organisation as they were typed or sent, checked.
@Component
class OrganisationFields {
    static final List<String> NAMES = List.of("kind", "name", "ico", "dataBox", "territory", "web");
    private static final Pattern DATA_BOX = Pattern.compile("[a-z0-9]{7}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#@]+\\.[^\\s/?#@]+(/\\S*)?");
    private static final int LONGEST_NAME = 200;

    private final Codelists codelists;
    private final Territories territories;

    OrganisationFields(Codelists codelists, Territories territories) {
        this.codelists = codelists;
        this.territories = territories;
    }

    /// @param typed by field; {@code territoryCode} stands for a territory that was picked
    /// @throws Problem with every field that is wrong
    OrganisationDetails checked(Map<String, String> typed) {
        List<FieldError> errors = new ArrayList<>();
        String kind = text(typed, "kind");
        if (codelists.get("organisation-kind").find(kind).isEmpty()) {
            errors.add(new FieldError("kind", "account.field.kind.wrong"));
        }
        String name = text(typed, "name").replaceAll("\\s+", " ");
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "account.field.name.length", List.of(LONGEST_NAME)));
        }
        Ico ico = Ico.parse(text(typed, "ico")).orElse(null);
        if (ico == null && !text(typed, "ico").isEmpty()) {
            errors.add(new FieldError("ico", "account.field.ico.wrong"));
        }
        String dataBox = text(typed, "dataBox").toLowerCase(Locale.ROOT);
        if (!dataBox.isEmpty() && !DATA_BOX.matcher(dataBox).matches()) {
            errors.add(new FieldError("dataBox", "account.field.dataBox.wrong"));
        }
        String web = text(typed, "web");
        if (!web.isEmpty() && !WEB.matcher(web).matches()) {
            errors.add(new FieldError("web", "account.field.web.wrong"));
        }
        String territory = territory(typed, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new OrganisationDetails(kind, name, ico, emptyToNull(dataBox), territory, emptyToNull(web));
    }

    /// Units that a typed name may mean; several only where nothing was picked.
    List<Territory> candidates(Map<String, String> typed) {
        String name = text(typed, "territory");
        return name.isEmpty() ? List.of() : territories.search(name, Set.of(), 8, territories.today());
    }

    private @Nullable String territory(Map<String, String> typed, List<FieldError> errors) {
        String code = text(typed, "territoryCode").isEmpty() ? text(typed, "territory") : text(typed, "territoryCode");
        if (code.isEmpty() || (text(typed, "territory").isEmpty() && typed.containsKey("territory"))) {
            return null;
        }
        if (TerritoryCode.parse(code).flatMap(territories::find).isPresent()) {
            return code;
        }
        List<Territory> found = candidates(typed);
        List<Territory> same = found.stream()
                .filter(unit -> unit.name().equalsIgnoreCase(text(typed, "territory")))
                .toList();
        if (same.size() == 1) {
            return same.getFirst().code().value();
        }
        errors.add(new FieldError(
                "territory", found.isEmpty() ? "account.field.territory.none" : "account.field.territory.several"));
        return null;
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
