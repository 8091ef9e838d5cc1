package cz.obzor.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All lists. A list is found by its name; a broken or missing file stops the start with a sentence that names the
/// place.
public final class Codelists {
    /// In the order in which they are shown.
    private static final List<String> NAMES = List.of(
            "document-kind",
            "document-status",
            "document-level",
            "licence",
            "language",
            "topic",
            "pillar",
            "sdg",
            "municipality-type",
            "size-class",
            "quadruple-helix",
            "organisation-kind",
            "strategy-level",
            "comment-weight",
            "comment-settlement",
            "data-theme",
            "eu-policy-objective",
            "operational-programme",
            "integrated-tool",
            "srr21-goal",
            "la21-area");

    private final Map<String, Codelist> lists;

    private Codelists(Map<String, Codelist> lists) {
        lists.values().forEach(list -> checkBroader(list, lists));
        this.lists = Collections.unmodifiableMap(lists);
    }

    /// The lists that come with the program.
    public static Codelists shipped() {
        Map<String, Codelist> lists = new LinkedHashMap<>();
        NAMES.forEach(name -> lists.put(name, CodelistFile.read(name, lines(name))));
        return new Codelists(lists);
    }

    static Codelists of(Collection<Codelist> lists) {
        Map<String, Codelist> byName = new LinkedHashMap<>();
        lists.forEach(list -> byName.put(list.name(), list));
        return new Codelists(byName);
    }

    public Optional<Codelist> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /// @throws IllegalArgumentException when there is no such list
    public Codelist get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no codelist " + name));
    }

    public Collection<Codelist> all() {
        return lists.values();
    }

    private static void checkBroader(Codelist list, Map<String, Codelist> lists) {
        list.broader().ifPresent(broader -> {
            Codelist target = lists.get(broader);
            if (target == null) {
                throw new IllegalStateException("Codelist " + list.name() + ": there is no list " + broader + ".");
            }
            for (Code code : list.all()) {
                String above = code.broader();
                if (above == null || target.find(above).isEmpty()) {
                    throw new IllegalStateException("Codelist %s, code %s: %s has no code %s."
                            .formatted(list.name(), code.code(), broader, above));
                }
            }
        });
    }

    private static List<String> lines(String name) {
        String path = "/codelist/" + name + ".tsv";
        try (InputStream in = Codelists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Codelist " + name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
