package cz.obzor.web;

import java.util.Map;

/// Words of addresses that differ between the languages: Czech to English ({@code dokumenty} to {@code documents}).
/// A bean per module.
public record AddressWords(Map<String, String> czechToEnglish) {
    public AddressWords {
        czechToEnglish = Map.copyOf(czechToEnglish);
    }
}
