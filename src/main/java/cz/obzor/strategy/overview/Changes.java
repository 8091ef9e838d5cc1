package cz.obzor.strategy.overview;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.strategy.Suggestion;
import cz.obzor.strategy.store.FindingsTable;
import cz.obzor.strategy.tree.Comparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a new version of a strategy changed, by what the program found in the files of both versions.
@Component
public class Changes {
    private final Documents documents;
    private final FindingsTable findings;

    Changes(Documents documents, FindingsTable findings) {
        this.documents = documents;
        this.findings = findings;
    }

    /// A version of the document.
    ///
    /// @param label  what people call it; null where they do not
    /// @param miners versions of the program that mined its files; none where no file was mined
    public record Version(int number, @Nullable String label, Instant createdAt, Set<String> miners) {
        public Version {
            miners = Set.copyOf(miners);
        }

        public boolean mined() {
            return !miners.isEmpty();
        }
    }

    /// @param sameProgram whether one version of the program mined both; else a difference may be one of reading
    public record Compared(Version from, Version to, boolean sameProgram, Comparison comparison) {}

    /// The newest first; empty where there is no such document.
    public List<Version> versions(DocumentId id) {
        return documents.find(id).stream()
                .flatMap(document -> {
                    Map<String, String> miners = findings.miners(document.versions().stream()
                            .flatMap(version -> version.files().stream())
                            .map(file -> file.hash().hex())
                            .toList());
                    return document.versions().stream().map(version -> version(version, miners));
                })
                .toList();
    }

    private static Version version(DocumentVersion version, Map<String, String> miners) {
        return new Version(
                version.number(),
                version.label(),
                version.createdAt(),
                version.files().stream()
                        .flatMap(file ->
                                Optional.ofNullable(miners.get(file.hash().hex())).stream())
                        .collect(Collectors.toSet()));
    }

    /// @param from a version with findings
    /// @param to   another one
    public Compared compare(DocumentId id, Version from, Version to) {
        Document document = documents.find(id).orElseThrow();
        return new Compared(
                from,
                to,
                from.miners().equals(to.miners()),
                Comparison.of(found(document, from.number()), found(document, to.number())));
    }

    private List<Suggestion> found(Document document, int number) {
        List<Suggestion> found = new ArrayList<>();
        for (DocumentVersion version : document.versions()) {
            if (version.number() == number) {
                for (DocumentFile file : version.files()) {
                    findings.find(file.hash().hex())
                            .ifPresent(mined ->
                                    mined.nodes().forEach(node -> found.add(Suggestion.of(node, file.position()))));
                }
            }
        }
        return found;
    }
}
