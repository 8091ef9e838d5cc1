package cz.obzor.document.web;

import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelists;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.web.FormView.Choice;
import cz.obzor.document.web.FormView.Purpose;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.UploadSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the models of the forms.
@Component
class FormViews {
    private static final Map<String, String> CODELISTS = Map.of(
            "kind", "document-kind",
            "status", "document-status",
            "language", "language",
            "licence", "licence",
            "topics", "topic");

    private final Codelists codelists;
    private final Territories territories;
    private final Labels labels;
    private final Addresses addresses;
    private final Messages messages;
    private final UploadSettings uploads;

    FormViews(
            Codelists codelists,
            Territories territories,
            Labels labels,
            Addresses addresses,
            Messages messages,
            UploadSettings uploads) {
        this.codelists = codelists;
        this.territories = territories;
        this.labels = labels;
        this.addresses = addresses;
        this.messages = messages;
        this.uploads = uploads;
    }

    FormView blank(Language language) {
        Map<String, String> values =
                Map.of("kind", "strategy", "status", "approved", "language", "cs", "licence", "unknown");
        return view(Purpose.NEW, null, values, List.of(), List.of(), null, language);
    }

    FormView of(Document document, Language language) {
        Map<String, List<String>> fields = DetailsFields.of(document.details());
        return view(
                Purpose.CHANGE,
                document,
                values(fields, language),
                document.details().topics(),
                List.of(),
                null,
                language);
    }

    FormView filled(
            Purpose purpose, @Nullable Document document, FormFields.Sent sent, Problem problem, Language language) {
        Map<String, String> values = values(sent.fields(), language);
        if (values.getOrDefault("territoryCode", "").isEmpty()) {
            values.put("territory", sent.territory());
        }
        return view(
                purpose,
                document,
                values,
                sent.fields().getOrDefault("topics", List.of()),
                sent.candidates(),
                problem,
                language);
    }

    FormView version(Document document, Optional<Problem> problem, String label, Language language) {
        return view(
                Purpose.VERSION,
                document,
                Map.of("label", label),
                List.of(),
                List.of(),
                problem.orElse(null),
                language);
    }

    private FormView view(
            Purpose purpose,
            @Nullable Document document,
            Map<String, String> values,
            List<String> topics,
            List<Choice> candidates,
            @Nullable Problem problem,
            Language language) {
        String own = document == null ? DocumentAddresses.list() : DocumentAddresses.of(document.id());
        String action = switch (purpose) {
            case NEW -> "/novy";
            case CHANGE -> "/upravit";
            case VERSION -> "/nova-verze";
        };
        return new FormView(
                purpose,
                document == null ? "" : document.details().title(),
                addresses.in(language, own + action),
                addresses.in(language, own),
                document == null ? "" : Long.toString(document.revision()),
                values,
                topics,
                errors(problem, language),
                problem == null ? "" : problem.detail(messages, language),
                choices(language),
                candidates,
                uploads.maxFileSize().toBytes(),
                uploads.limitText());
    }

    private Map<String, String> values(Map<String, List<String>> fields, Language language) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((field, list) -> values.put(field, list.isEmpty() ? "" : list.getFirst()));
        String code = values.getOrDefault("territory", "");
        values.put("territoryCode", code);
        values.put("territory", labels.territory(code, language));
        return values;
    }

    private Map<String, String> errors(@Nullable Problem problem, Language language) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (problem != null) {
            problem.errors().forEach(error -> errors.putIfAbsent(error.field(), error.text(messages, language)));
        }
        return errors;
    }

    private Map<String, List<Choice>> choices(Language language) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        CODELISTS.forEach((field, codelist) -> {
            List<Code> codes = codelists.get(codelist).on(territories.today());
            choices.put(
                    field,
                    codes.stream()
                            .map(code -> new Choice(code.code(), code.name(language.code())))
                            .toList());
        });
        return choices;
    }
}
