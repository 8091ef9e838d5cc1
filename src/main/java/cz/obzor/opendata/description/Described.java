package cz.obzor.opendata.description;

import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Takes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Adds to the description what the code does not say by its types: parameters, meaning, keys and problems.
@Component
final class Described implements OperationCustomizer, OpenApiCustomizer {
    static final String KEY = "key";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> NUMBERS = Set.of("limit", "file");
    private static final Set<String> DAYS = Set.of("on", "until");

    private final Messages messages;

    Described(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Takes takes = method.getMethodAnnotation(Takes.class);
        if (takes != null) {
            for (String name : takes.value()) {
                operation.addParametersItem(new Parameter()
                        .name(name)
                        .in("query")
                        .required(false)
                        .description(text("opendata.api.parameter." + name))
                        .schema(schema(name)));
            }
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        Set<String> resources = new TreeSet<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    describe(path, method, operation);
                    resources.add(Operations.resource(path));
                }));
        api.setTags(resources.stream()
                .map(name -> new Tag().name(name).description(text("opendata.api.resource." + name)))
                .toList());
        api.getComponents().addSchemas("Problem", problem());
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        String name = Operations.name(method.name(), path);
        operation.setOperationId(name);
        operation.setSummary(text("opendata.api.operation." + name));
        operation.setTags(List.of(Operations.resource(path)));
        if (method != PathItem.HttpMethod.GET) {
            operation.addSecurityItem(new SecurityRequirement().addList(KEY));
        }
        operation.getResponses().values().forEach(response -> anyJson(response.getContent()));
        if (operation.getRequestBody() != null) {
            anyJson(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(text("opendata.api.problem"))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new JsonSchema().$ref(PROBLEM)))));
    }

    /// What the code reads or writes as a text in JSON is no JSON string, but any JSON.
    private static void anyJson(@Nullable Content content) {
        MediaType json = content == null ? null : content.get("application/json");
        if (json != null
                && json.getSchema() != null
                && Set.of("string").equals(json.getSchema().getTypes())) {
            json.setSchema(new JsonSchema());
        }
    }

    private String text(String key) {
        return messages.text(Language.EN, key);
    }

    private static Schema<?> schema(String parameter) {
        if (NUMBERS.contains(parameter)) {
            return new IntegerSchema().minimum(BigDecimal.ONE);
        }
        if (DAYS.contains(parameter)) {
            return new StringSchema().format("date");
        }
        return parameter.equals("total") ? new BooleanSchema() : new StringSchema();
    }

    /// RFC 9457, as {@code cz.obzor.web} writes it.
    private static Schema<?> problem() {
        Schema<?> error = object(Map.of("field", text(), "message", text()), List.of("field", "message"));
        Schema<?> errors = new JsonSchema();
        errors.addType("array");
        errors.setItems(error);
        Schema<?> status = new JsonSchema();
        status.addType("integer");
        return object(
                Map.of(
                        "type",
                        text(),
                        "title",
                        text(),
                        "status",
                        status,
                        "detail",
                        text(),
                        "instance",
                        text(),
                        "errors",
                        errors),
                List.of("type", "title", "status"));
    }

    private static Schema<?> text() {
        Schema<?> text = new JsonSchema();
        text.addType("string");
        return text;
    }

    private static Schema<?> object(Map<String, Schema<?>> properties, List<String> required) {
        Schema<?> object = new JsonSchema();
        object.addType("object");
        properties.forEach(object::addProperty);
        object.setRequired(required);
        return object;
    }
}
