package cz.obzor.framework.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.FrameworkRefused.Fault;
import cz.obzor.framework.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A framework as JSON: {@code id}, {@code version}, {@code title}, {@code issuer}, {@code validFrom}, {@code validTo},
/// {@code source}, {@code complete} and {@code nodes}; texts as {@code {"cs": …, "en": …}}.
public final class JsonForm {
    private static final int DEEPEST = 16;
    private static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "title",
            "issuer",
            "validFrom",
            "validTo",
            "source",
            "complete",
            "nodes",
            "shipped",
            "publishedAt");
    private static final Set<String> NODE_FIELDS = Set.of("id", "parent", "label", "title", "text", "terms");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final List<Fault> faults = new ArrayList<>();

    private JsonForm() {}

    public static String write(Framework framework) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(framework);
    }

    /// What somebody sent.
    ///
    /// @throws FrameworkRefused where it is no framework
    public static Framework read(String json) {
        return Check.checked(kept(json), i -> "nodes[" + i + "]");
    }

    /// What was checked before it was kept; rules may have grown stricter since.
    public static Framework kept(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new FrameworkRefused(List.of(new Fault(
                    at == null ? "file" : "line " + at.getLineNr(),
                    "framework.fault.json",
                    broken.getOriginalMessage())));
        }
        JsonForm form = new JsonForm();
        Framework framework = form.framework(root);
        if (!form.faults.isEmpty()) {
            throw new FrameworkRefused(form.faults);
        }
        return framework;
    }

    private Framework framework(JsonNode root) {
        known(root, FIELDS, "");
        List<FrameworkNode> nodes = new ArrayList<>();
        JsonNode sent = root.path("nodes");
        if (!sent.isArray()) {
            faults.add(new Fault("nodes", "framework.fault.none"));
        }
        for (int i = 0; i < Math.min(sent.size(), Check.MOST_NODES + 1); i++) {
            nodes.add(node(sent.get(i), "nodes[" + i + "]"));
        }
        return new Framework(
                required(root, "id", ""),
                required(root, "version", ""),
                requiredWording(root, "title", ""),
                wording(root, "issuer", ""),
                date(root, "validFrom"),
                date(root, "validTo"),
                wording(root, "source", ""),
                root.path("complete").asBoolean(true),
                nodes);
    }

    private FrameworkNode node(JsonNode node, String place) {
        known(node, NODE_FIELDS, place);
        List<String> terms = new ArrayList<>();
        JsonNode sent = node.path("terms");
        if (!sent.isArray() && !sent.isMissingNode() && !sent.isNull()) {
            faults.add(new Fault(place + ".terms", "framework.fault.list"));
        }
        sent.forEach(term -> terms.add(term.isString() ? term.asString().strip() : term.toString()));
        return new FrameworkNode(
                required(node, "id", place + "."),
                text(node, "parent", place + "."),
                text(node, "label", place + "."),
                requiredWording(node, "title", place + "."),
                wording(node, "text", place + "."),
                terms);
    }

    private void known(JsonNode node, Set<String> fields, String place) {
        if (!node.isObject()) {
            faults.add(new Fault(place.isEmpty() ? "file" : place, "framework.fault.object"));
            return;
        }
        node.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name ->
                        faults.add(new Fault((place.isEmpty() ? "" : place + ".") + name, "framework.fault.field")));
    }

    private String required(JsonNode node, String field, String place) {
        String text = text(node, field, place);
        if (text == null) {
            faults.add(new Fault(place + field, "framework.fault.empty"));
            return "";
        }
        return text;
    }

    private @Nullable String text(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            faults.add(new Fault(place + field, "framework.fault.text"));
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    private Wording requiredWording(JsonNode node, String field, String place) {
        Wording wording = wording(node, field, place);
        if (wording == null) {
            faults.add(new Fault(place + field + ".cs", "framework.fault.empty"));
            return new Wording("", null);
        }
        return wording;
    }

    private @Nullable Wording wording(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            faults.add(new Fault(place + field, "framework.fault.wording"));
            return null;
        }
        return new Wording(required(value, "cs", place + field + "."), text(value, "en", place + field + "."));
    }

    private @Nullable LocalDate date(JsonNode node, String field) {
        String text = text(node, field, "");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            faults.add(new Fault(field, "framework.fault.date", text));
            return null;
        }
    }
}
