package cz.obzor.document.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the forms that add and change documents.
///
/// @param purpose    which form it is
/// @param action     where it is sent
/// @param back       where one gets without saving
/// @param revision   of the document that is changed; empty for a new one
/// @param values     what is filled in, by field
/// @param topics     chosen codes
/// @param errors     sentence on each field at fault
/// @param summary    sentence on what is wrong with the whole; empty where nothing is
/// @param choices    codes and names to choose from, by field
/// @param candidates territories that a typed name may mean
/// @param maxBytes   largest file that is taken
public record FormView(
        Purpose purpose,
        String title,
        String action,
        String back,
        String revision,
        Map<String, String> values,
        List<String> topics,
        Map<String, String> errors,
        String summary,
        Map<String, List<Choice>> choices,
        List<Choice> candidates,
        long maxBytes,
        String limit) {

    public enum Purpose {
        NEW,
        CHANGE,
        VERSION
    }

    public record Choice(String code, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }
}
