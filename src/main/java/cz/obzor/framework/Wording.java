package cz.obzor.framework;

import org.jspecify.annotations.Nullable;

/// A text in both languages.
///
/// @param en null where there is no translation; the Czech text is shown then
public record Wording(String cs, @Nullable String en) {

    /// @param language ISO 639-1
    public String in(String language) {
        return language.equals("en") && en != null ? en : cs;
    }
}
