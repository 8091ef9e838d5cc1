package cz.obzor.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list in its order, with codes that have expired.
public final class Codelist {
    private final String name;
    private final String cs;
    private final String en;
    private final String sourceCs;
    private final String sourceEn;
    private final @Nullable String broader;
    private final Map<String, Code> codes;

    Codelist(
            String name,
            String cs,
            String en,
            String sourceCs,
            String sourceEn,
            @Nullable String broader,
            List<Code> codes) {
        this.name = name;
        this.cs = cs;
        this.en = en;
        this.sourceCs = sourceCs;
        this.sourceEn = sourceEn;
        this.broader = broader;
        Map<String, Code> byCode = new LinkedHashMap<>();
        codes.forEach(code -> byCode.put(code.code(), code));
        this.codes = Collections.unmodifiableMap(byCode);
    }

    /// As in its file and its address: {@code document-kind}.
    public String name() {
        return name;
    }

    /// @param language ISO 639-1; anything but {@code en} gets the Czech title
    public String title(String language) {
        return language.equals("en") ? en : cs;
    }

    /// Where the list comes from.
    ///
    /// @param language ISO 639-1; anything but {@code en} gets it in Czech
    public String source(String language) {
        return language.equals("en") ? sourceEn : sourceCs;
    }

    /// Name of the list that {@link Code#broader()} points into.
    public Optional<String> broader() {
        return Optional.ofNullable(broader);
    }

    /// Also finds what has expired.
    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// @throws IllegalArgumentException when the list has never had the code
    public Code get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(name + " has no code " + code));
    }

    /// In order, with what has expired.
    public Collection<Code> all() {
        return codes.values();
    }

    /// In order, what may be chosen on the day.
    public List<Code> on(LocalDate day) {
        return codes.values().stream().filter(code -> code.validOn(day)).toList();
    }

    public boolean has(String code, LocalDate day) {
        return find(code).filter(found -> found.validOn(day)).isPresent();
    }

    /// Name of a code, or the code itself where the list has never had it.
    public String label(String code, String language) {
        return find(code).map(found -> found.name(language)).orElse(code);
    }
}
