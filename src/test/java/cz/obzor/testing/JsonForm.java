package cz.obzor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form of JSON documents written in the part of JSON Schema that our forms use. A word of the language that is not
/// understood here is a failure, so that nothing goes unchecked.
public final class JsonForm {
    private static final Set<String> TELLING = Set.of("$schema", "$id", "title", "description", "$defs");

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    private JsonForm(JsonNode root) {
        this.root = root;
    }

    /// What of a document is not as the form wants it, each with its place.
    public static List<String> faults(Path form, String document) {
        try {
            JsonForm checked = new JsonForm(JsonMapper.shared().readTree(Files.readString(form)));
            checked.check(checked.root, JsonMapper.shared().readTree(document), "");
            return checked.faults;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void check(JsonNode form, JsonNode value, String at) {
        for (var rule : form.properties()) {
            JsonNode wanted = rule.getValue();
            boolean kept = switch (rule.getKey()) {
                case "$ref" -> {
                    check(root.at(wanted.asString().substring(1)), value, at);
                    yield true;
                }
                case "type" -> ofType(wanted, value);
                case "enum" -> contains(wanted, value);
                case "pattern" ->
                    !value.isString()
                            || Pattern.compile(wanted.asString())
                                    .matcher(value.asString())
                                    .find();
                case "minimum" -> !value.isNumber() || value.asDouble() >= wanted.asDouble();
                case "maximum" -> !value.isNumber() || value.asDouble() <= wanted.asDouble();
                case "minItems" -> !value.isArray() || value.size() >= wanted.asInt();
                case "maxItems" -> !value.isArray() || value.size() <= wanted.asInt();
                case "required" -> !value.isObject() || names(wanted).stream().allMatch(value::has);
                case "properties" -> {
                    wanted.properties().stream()
                            .filter(member -> value.has(member.getKey()))
                            .forEach(member ->
                                    check(member.getValue(), value.get(member.getKey()), at + "/" + member.getKey()));
                    yield true;
                }
                case "additionalProperties" ->
                    !value.isObject()
                            || value.propertyNames().stream()
                                    .allMatch(name -> form.path("properties").has(name));
                case "items" -> {
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        check(wanted, value.get(i), at + "/" + i);
                    }
                    yield true;
                }
                default -> {
                    if (!TELLING.contains(rule.getKey())) {
                        throw new IllegalArgumentException("a rule that is not understood: " + rule.getKey());
                    }
                    yield true;
                }
            };
            if (!kept) {
                faults.add(at + ": " + rule.getKey() + " " + wanted + " is not kept by " + value);
            }
        }
    }

    private static boolean ofType(JsonNode wanted, JsonNode value) {
        return names(wanted).stream().anyMatch(type -> switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("a type that is not understood: " + type);
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(JsonNode one) {
        List<String> names = new ArrayList<>();
        if (one.isString()) {
            names.add(one.asString());
        } else {
            one.forEach(name -> names.add(name.asString()));
        }
        return names;
    }
}
