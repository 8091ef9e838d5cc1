package cz.obzor.territory.intake;

import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.map.PostgresBoundaries;
import cz.obzor.territory.store.PostgresRegister;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.ZipException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;

/// Takes one file, whichever kind it is, in one transaction.
public final class FileImport {
    private final UnitImport units;
    private final BoundaryImport boundaries;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    public FileImport(
            PostgresRegister tables,
            PostgresBoundaries boundaries,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.units = new UnitImport(tables);
        this.boundaries = new BoundaryImport(tables, boundaries);
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /// @param name        by which the file is remembered
    /// @param boundaryDay day of the state that boundaries belong to; a file of units tells its own
    public ImportAccount take(Path file, String name, LocalDate boundaryDay) {
        try (InputStream content = SourceFile.open(file)) {
            boolean json = SourceFile.isJson(content);
            return transaction.execute(status -> {
                ImportAccount account = take(content, json, name, boundaryDay);
                if (!account.written()) {
                    status.setRollbackOnly();
                } else {
                    tell(account);
                }
                return account;
            });
        } catch (IOException unreadable) {
            return refused(unreadable);
        }
    }

    private ImportAccount take(InputStream content, boolean json, String name, LocalDate boundaryDay) {
        try {
            return json
                    ? boundaries.take(content, boundaryDay, name, clock.instant())
                    : units.take(content, name, clock.instant());
        } catch (IOException unreadable) {
            return refused(unreadable);
        } catch (JacksonIOException unreadable) {
            Throwable cause = unreadable.getCause();
            return refused(cause == null ? unreadable : cause);
        } catch (StreamReadException notJson) {
            var problems = new Problems();
            problems.file(
                    "territory.import.json",
                    notJson.getLocation().getLineNr(),
                    notJson.getLocation().getColumnNr());
            return problems.refusal(null);
        }
    }

    private void tell(ImportAccount account) {
        LocalDate on = account.on();
        if (on == null) {
            return;
        }
        if (!account.differences().isEmpty()) {
            facts.publishEvent(new TerritoryChanged(on, TerritoryChanged.What.UNITS));
        }
        if (account.layers().values().stream().anyMatch(layer -> layer.changed() > 0)) {
            facts.publishEvent(new TerritoryChanged(on, TerritoryChanged.What.BOUNDARIES));
        }
    }

    private static ImportAccount refused(Throwable unreadable) {
        var problems = new Problems();
        switch (unreadable) {
            case SourceFile.TooLarge large -> problems.file("territory.import.large", SourceFile.LIMIT / (1024 * 1024));
            case CharacterCodingException notUtf8 -> problems.file("territory.import.utf8");
            case ZipException broken -> problems.file("territory.import.gzip");
            case EOFException cut -> problems.file("territory.import.gzip");
            default -> problems.file("territory.import.unreadable", String.valueOf(unreadable.getMessage()));
        }
        return problems.refusal(null);
    }
}
