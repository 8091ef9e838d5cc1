package cz.obzor.web;

import java.util.Map;
import java.util.Set;

/// Words of addresses that differ between the languages: Czech to English ({@code dokumenty} to {@code documents}).
/// A bean per module.
///
/// @param beforeNames words after which names of things stand, which are the same in both languages even where such a
///                    name is a word of another module
public record AddressWords(Map<String, String> czechToEnglish, Set<String> beforeNames) {
    public AddressWords {
        czechToEnglish = Map.copyOf(czechToEnglish);
        beforeNames = Set.copyOf(beforeNames);
    }

    public AddressWords(Map<String, String> czechToEnglish) {
        this(czechToEnglish, Set.of());
    }
}
