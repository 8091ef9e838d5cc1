package cz.obzor.opendata.description;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names of the forms in the description. Many records are called {@code Part} or {@code Row} within the class that
/// answers with them, so the name of that one comes first: {@code StrategyPart}.
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = plain(type.getSimpleName());
        if (outer == null) {
            return own;
        }
        String first = getNameOfClass(outer);
        return own.startsWith(first) ? own : first + own;
    }

    private static String plain(String name) {
        String plain = name.replaceFirst("(Api|Json|Pages)$", "");
        return plain.isEmpty() ? name : plain;
    }
}
