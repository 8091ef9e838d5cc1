package cz.obzor.opendata.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says of the forms of records what their code says: which parts are always there, and which may be null.
final class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";
    private static final ObjectMapper TYPES = Json31.mapper();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = TYPES.constructType(type.getType()).getRawClass();
        if (isAnything(raw)) {
            return new JsonSchema();
        }
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            complete(raw, model(schema, context));
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    /// JSON of any form, a text as well as an object.
    private static boolean isAnything(Class<?> type) {
        return JsonNode.class.isAssignableFrom(type) || type == Object.class;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().replace(REFERENCE, ""));
    }

    private static void complete(Class<?> raw, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null || model.getRequired() != null) {
            return;
        }
        JsonInclude declared = raw.getAnnotation(JsonInclude.class);
        Include include = declared == null ? Include.ALWAYS : declared.value();
        var properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            ofAnyValues(property);
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (always(component, include, mayBeNull)) {
                required.add(name);
            }
            if (isAnything(component.getType())) {
                properties.put(name, new JsonSchema());
            } else if (mayBeNull && include == Include.ALWAYS) {
                properties.put(name, orNull(property));
            }
        }
        model.setRequired(required);
    }

    private static boolean always(RecordComponent component, Include include, boolean mayBeNull) {
        return switch (include) {
            case ALWAYS -> true;
            case NON_NULL, NON_ABSENT -> !mayBeNull;
            default -> component.getType().isPrimitive();
        };
    }

    /// A map whose values may be anything is told as one of objects.
    private static void ofAnyValues(Schema<?> property) {
        if (property.getItems() != null) {
            ofAnyValues(property.getItems());
        }
        if (property.getAdditionalProperties() instanceof Schema<?> values
                && values.get$ref() == null
                && values.getProperties() == null
                && values.getAdditionalProperties() == null
                && Set.of("object").equals(values.getTypes())) {
            property.setAdditionalProperties(true);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        if (property.get$ref() == null) {
            return property;
        }
        var nothing = new JsonSchema();
        nothing.setTypes(Set.of("null"));
        var either = new JsonSchema();
        either.setAnyOf(List.of(property, nothing));
        return either;
    }
}
