package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.AuditEntry;
import cz.obzor.audit.AuditFilter;
import cz.obzor.audit.AuditLog;
import cz.obzor.audit.Subject;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit for programs of administrators, and as a table. Neither holds a name or an address of anybody.
@RestController
class AuditApi {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final AuditLog log;
    private final Audit audit;
    private final Access access;
    private final JsonMapper json;

    AuditApi(AuditLog log, Audit audit, Access access, JsonMapper json) {
        this.log = log;
        this.audit = audit;
        this.access = access;
        this.json = json;
    }

    record SubjectJson(String type, String id) {}

    record EntryJson(
            long id,
            Instant at,
            String actor,
            @Nullable String organisation,
            String action,
            SubjectJson subject,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String request) {}

    record Part(List<EntryJson> items, @Nullable String next) {}

    @Takes({"actor", "organisation", "action", "subject", "from", "until", "limit", "cursor"})
    @GetMapping("/api/v1/audit")
    @Transactional
    Part list(HttpServletRequest request) {
        access.require(Action.AUDIT_READ, Target.none());
        Parameters parameters = Parameters.of(request);
        int limit = parameters.integer("limit", 1, 100).orElse(20);
        Long before = parameters
                .text("cursor")
                .map(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw Problem.badParameter("cursor", "problem.parameter.form");
                    }
                    return Long.valueOf(text);
                })
                .orElse(null);
        List<AuditEntry> found = log.list(AuditQuery.of(parameters), before, limit + 1);
        List<AuditEntry> shown = found.size() > limit ? found.subList(0, limit) : found;
        audit.record("audit.read", new Subject("audit", "list"));
        return new Part(
                shown.stream().map(this::entry).toList(),
                found.size() > limit ? Long.toString(shown.getLast().id()) : null);
    }

    /// Everything that the page would show, part by part, as one table.
    @GetMapping({"/provoz/zaznamy/tabulka", "/en/operation/records/table"})
    @Transactional
    void table(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Action.AUDIT_READ, Target.none());
        AuditFilter filter = AuditQuery.of(Parameters.of(request));
        audit.record("audit.exported", new Subject("audit", "list"));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "id",
                        "at",
                        "actor",
                        "organisation",
                        "action",
                        "subjectType",
                        "subject",
                        "before",
                        "after",
                        "request")
                .get();
        try (CSVPrinter table = new CSVPrinter(writer, format);
                Stream<AuditEntry> entries = log.stream(filter)) {
            entries.forEach(entry -> print(table, entry));
        }
    }

    private static void print(CSVPrinter table, AuditEntry entry) {
        try {
            table.printRecord(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.organisation(),
                    entry.action(),
                    entry.subject().type(),
                    entry.subject().id(),
                    harmless(entry.before()),
                    harmless(entry.after()),
                    entry.request());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// JSON never begins with a character that a spreadsheet takes for a formula, save the sign of a number.
    private static @Nullable String harmless(@Nullable String value) {
        return value != null && value.startsWith("-") ? "'" + value : value;
    }

    private EntryJson entry(AuditEntry entry) {
        return new EntryJson(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.organisation(),
                entry.action(),
                new SubjectJson(entry.subject().type(), entry.subject().id()),
                entry.before() == null ? null : json.readTree(entry.before()),
                entry.after() == null ? null : json.readTree(entry.after()),
                entry.request());
    }
}
