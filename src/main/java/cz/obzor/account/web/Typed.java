package cz.obzor.account.web;

import cz.obzor.account.Ico;
import cz.obzor.account.Organisation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Details of an organisation in the form in which people type them.
final class Typed {
    private Typed() {}

    static Map<String, String> of(Organisation organisation) {
        Ico ico = organisation.details().ico();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", organisation.details().kind());
        typed.put("name", organisation.details().name());
        typed.put("ico", ico == null ? "" : ico.value());
        typed.put("dataBox", orEmpty(organisation.details().dataBox()));
        typed.put("territory", orEmpty(organisation.details().territory()));
        typed.put("web", orEmpty(organisation.details().web()));
        return typed;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
