package cz.obzor.document;

import cz.obzor.file.FileStore;

/// A file that was stored and is to become part of a document.
///
/// @param name as the user called it, without folders
public record NewFile(String name, FileStore.Stored stored) {
    public NewFile {
        name = cleaned(name);
    }

    /// Names come from outside: folders and control characters are left out, the length is bounded.
    public static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]", "").strip();
        if (clean.isEmpty() || clean.chars().allMatch(c -> c == '.')) {
            return "soubor";
        }
        if (clean.length() <= 200) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        int cut = clean.offsetByCodePoints(0, clean.codePointCount(0, 200 - ending.length()));
        return clean.substring(0, cut) + ending;
    }
}
