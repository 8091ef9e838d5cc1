package cz.obzor.document;

/// Addresses of pages about documents, in Czech; {@link cz.obzor.web.Addresses} gives the English ones.
public final class DocumentAddresses {
    private DocumentAddresses() {}

    public static String list() {
        return "/dokumenty";
    }

    public static String of(DocumentId id) {
        return "/dokumenty/" + id;
    }

    /// @param file   position of the file in the newest version, from 1
    /// @param number of its page, from 1
    public static String page(DocumentId id, int file, int number) {
        return of(id) + (file == 1 ? "" : "/soubor/" + file) + "/strana/" + number;
    }

    /// @param version number, from 1
    public static String original(DocumentId id, int version, int file) {
        return of(id) + "/verze/" + version + "/soubor/" + file + "/original";
    }
}
