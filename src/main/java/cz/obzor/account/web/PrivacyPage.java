package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on what is held about a person.
///
/// @param wrong what is wrong with the password for the export; null for nothing
/// @param done  what was just done; null for nothing
public record PrivacyPage(
        List<Part> parts,
        List<Choice> choices,
        List<Past> history,
        @Nullable String wrong,
        @Nullable String done) {
    public PrivacyPage {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
        history = List.copyOf(history);
    }

    /// One kind of data.
    ///
    /// @param terms sentences on how long it is kept
    public record Part(String title, String text, List<String> terms) {
        public Part {
            terms = List.copyOf(terms);
        }
    }

    /// What a person may agree to.
    ///
    /// @param wording that she agreed to, or is asked to agree to
    /// @param since   when she agreed; null where she did not
    public record Choice(
            String kind,
            String title,
            int version,
            String wording,
            @Nullable String since) {}

    /// A consent that was given once.
    ///
    /// @param withdrawn when; null while it holds
    public record Past(
            String title,
            int version,
            String wording,
            String given,
            @Nullable String withdrawn) {}
}
