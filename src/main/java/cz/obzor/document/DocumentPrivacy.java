package cz.obzor.document;

import cz.obzor.audit.AuditEntry;
import cz.obzor.audit.AuditFilter;
import cz.obzor.audit.AuditLog;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.Whose;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents that a person added or changed. They belong to her organisation and stay.
@Component
class DocumentPrivacy implements PersonalDataSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditLog log;

    DocumentPrivacy(AuditLog log) {
        this.log = log;
    }

    @Override
    public String code() {
        return "documents";
    }

    @Override
    public String title() {
        return "document.personal.documents";
    }

    @Override
    public String text() {
        return "document.personal.documents.text";
    }

    @Override
    public Set<String> tables() {
        return Set.of("document.document");
    }

    @Override
    public Stream<JsonNode> of(Whose whose) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        var hers = new AuditFilter(whose.trace(), null, "document.", null, null, null);
        try (Stream<AuditEntry> entries = log.stream(hers)) {
            entries.filter(entry -> entry.subject().type().equals("document"))
                    .forEach(entry -> documents
                            .computeIfAbsent(
                                    entry.subject().id(),
                                    id -> JSON.createObjectNode().put("document", id))
                            .withArray("changes")
                            .addObject()
                            .put("at", entry.at().toString())
                            .put("action", entry.action()));
        }
        return documents.values().stream().map(JsonNode.class::cast);
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public void erase(Whose whose, Instant now) {
        // the entries that lead to her documents name nobody
    }
}
