package cz.obzor.document.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentDetails;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a form or the API sent into details of a document, or tells every field that is wrong.
@Component
class DetailsForm {
    static final Set<String> FIELDS = Set.of(
            "title",
            "kind",
            "issuer",
            "territory",
            "validFrom",
            "validTo",
            "status",
            "language",
            "licence",
            "sourceUrl",
            "topics",
            "note");
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 2000;

    private final Codelists codelists;
    private final Territories territories;

    DetailsForm(Codelists codelists, Territories territories) {
        this.codelists = codelists;
        this.territories = territories;
    }

    /// @param sent   values by field; several only for topics
    /// @param sample whether the document was made up to show the platform
    /// @throws Problem naming every field at fault
    DocumentDetails details(Map<String, List<String>> sent, boolean sample) {
        var reading = new Reading(sent);
        sent.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> reading.wrong(field, "document.field.unknown"));
        String title = reading.text("title", LONGEST_TITLE);
        if (title == null) {
            reading.wrong("title", "document.field.title.missing");
        }
        LocalDate from = reading.date("validFrom");
        LocalDate to = reading.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            reading.wrong("validTo", "document.field.validTo.before");
        }
        var details = new DocumentDetails(
                title == null ? "-" : title,
                reading.code("kind", "document-kind", "other"),
                reading.text("issuer", LONGEST_TITLE),
                reading.territory(),
                from,
                to,
                reading.code("status", "document-status", "approved"),
                reading.code("language", "language", "cs"),
                reading.code("licence", "licence", "unknown"),
                reading.address("sourceUrl"),
                reading.topics(),
                reading.text("note", LONGEST_TEXT),
                sample);
        if (!reading.errors.isEmpty()) {
            throw Problem.invalid(reading.errors);
        }
        return details;
    }

    private final class Reading {
        private final Map<String, List<String>> sent;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Map<String, List<String>> sent) {
            this.sent = sent;
        }

        void wrong(String field, String message, Object... arguments) {
            errors.add(new FieldError(field, message, List.of(arguments)));
        }

        @Nullable
        String text(String field, int longest) {
            String value = sent.getOrDefault(field, List.of()).stream()
                    .findFirst()
                    .map(DetailsForm::cleaned)
                    .orElse("");
            if (value.codePointCount(0, value.length()) > longest) {
                wrong(field, "document.field.long", longest);
                return null;
            }
            return value.isEmpty() ? null : value;
        }

        @Nullable
        LocalDate date(String field) {
            String value = text(field, 40);
            try {
                return value == null ? null : LocalDate.parse(value);
            } catch (DateTimeParseException malformed) {
                wrong(field, "problem.parameter.date");
                return null;
            }
        }

        String code(String field, String codelist, String otherwise) {
            String value = text(field, 60);
            if (value == null) {
                return otherwise;
            }
            if (!codelists.get(codelist).has(value, territories.today())) {
                wrong(field, "problem.parameter.code", value);
            }
            return value;
        }

        @Nullable
        String territory() {
            String value = text("territory", 60);
            if (value != null
                    && TerritoryCode.parse(value).flatMap(territories::find).isEmpty()) {
                wrong("territory", "problem.parameter.code", value);
            }
            return value;
        }

        @Nullable
        String address(String field) {
            String value = text(field, LONGEST_TEXT);
            if (value == null) {
                return null;
            }
            try {
                var uri = new URI(value);
                if (uri.getHost() != null
                        && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))) {
                    return value;
                }
            } catch (URISyntaxException malformed) {
                // told below, like any other text that is no address
            }
            wrong(field, "document.field.address");
            return null;
        }

        List<String> topics() {
            List<String> topics = sent.getOrDefault("topics", List.of()).stream()
                    .map(DetailsForm::cleaned)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
            topics.stream()
                    .filter(code -> !codelists.get("topic").has(code, territories.today()))
                    .forEach(code -> wrong("topics", "problem.parameter.code", code));
            return topics;
        }
    }

    /// Without control characters, lone surrogates and marks that turn the direction of writing.
    private static String cleaned(String value) {
        return value.replaceAll("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", " ")
                .strip();
    }
}
