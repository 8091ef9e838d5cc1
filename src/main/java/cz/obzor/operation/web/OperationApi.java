package cz.obzor.operation.web;

import cz.obzor.search.Indexing;
import cz.obzor.settings.DataFolder;
import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.TerritoryImport;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.UploadSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the operator orders from the command line while the platform runs.
@RestController
@RequestMapping("/api/v1/operation")
final class OperationApi {
    private final TerritoryImport territory;
    private final Indexing indexing;
    private final DataFolder data;
    private final UploadSettings uploads;
    private final Messages messages;

    OperationApi(
            TerritoryImport territory, Indexing indexing, DataFolder data, UploadSettings uploads, Messages messages) {
        this.territory = territory;
        this.indexing = indexing;
        this.data = data;
        this.uploads = uploads;
        this.messages = messages;
    }

    /// What an import did.
    ///
    /// @param on       day of the state that the file describes
    /// @param changes  one sentence each: what differs from what was known
    /// @param layers   boundaries taken, by level
    /// @param problems one sentence each; with any of them nothing was written
    record Account(
            boolean written,
            @Nullable String on,
            int unchanged,
            Map<String, Long> counts,
            List<Difference> changes,
            Map<String, ImportAccount.Layer> layers,
            List<String> problems,
            int allProblems) {}

    record Difference(
            String kind,
            String code,
            String name,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {}

    /// @param name of the file, for the sentences on what is wrong with it
    @PostMapping(path = "/territory", consumes = "application/octet-stream")
    ResponseEntity<Account> importTerritory(
            @RequestParam(name = "name", defaultValue = "territory") String name,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(data.resolve("incoming")), "territory");
        Path file = folder.resolve(name.replaceAll("[^\\w.-]", "_"));
        try {
            keep(body, file);
            ImportAccount account = territory.importFile(file);
            return ResponseEntity.status(account.written() ? 200 : 422).body(told(account, Language.of(request)));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    @PostMapping("/reindex")
    ResponseEntity<Indexing.Progress> reindex() {
        indexing.rebuild();
        return ResponseEntity.accepted().body(indexing.progress());
    }

    @GetMapping("/reindex")
    Indexing.Progress progress() {
        return indexing.progress();
    }

    private void keep(InputStream body, Path file) throws IOException {
        long limit = uploads.maxFileSize().toBytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw Problem.of(ProblemKind.TOO_LARGE, "problem.too-large.limit", uploads.limitText());
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private Account told(ImportAccount account, Language language) {
        Map<String, Long> counts = new TreeMap<>();
        for (ImportAccount.Kind kind : ImportAccount.Kind.values()) {
            counts.put(code(kind), account.count(kind));
        }
        Map<String, ImportAccount.Layer> layers = new TreeMap<>();
        account.layers().forEach((level, layer) -> layers.put(code(level), layer));
        return new Account(
                account.written(),
                account.on() == null ? null : account.on().toString(),
                account.unchanged(),
                counts,
                account.differences().stream()
                        .map(difference -> new Difference(
                                code(difference.kind()),
                                difference.code().value(),
                                difference.name(),
                                difference.field(),
                                difference.from(),
                                difference.to()))
                        .toList(),
                layers,
                account.problems().stream()
                        .map(problem -> problem.text(messages, language))
                        .toList(),
                account.allProblems());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
