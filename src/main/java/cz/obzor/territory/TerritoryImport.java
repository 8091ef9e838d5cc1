package cz.obzor.territory;

import cz.obzor.territory.intake.FileImport;
import java.nio.file.Path;
import java.time.LocalDate;

/// Takes official files: the CSV "Struktura území ČR" of ČSÚ, which says of which day it is, or boundaries as GeoJSON
/// or TopoJSON; any of them may be packed by gzip. Whole or not at all; the same file twice changes nothing.
public final class TerritoryImport {
    private final FileImport files;
    private final Territories territories;

    TerritoryImport(FileImport files, Territories territories) {
        this.files = files;
        this.territories = territories;
    }

    /// Takes boundaries as those of the state that holds today.
    public ImportAccount importFile(Path file) {
        return importFile(file, territories.today());
    }

    /// @param boundaryDay boundaries are taken as those of the state that held on this day
    public ImportAccount importFile(Path file, LocalDate boundaryDay) {
        Path name = file.getFileName();
        ImportAccount account = files.take(file, name == null ? file.toString() : name.toString(), boundaryDay);
        territories.refresh();
        return account;
    }
}
