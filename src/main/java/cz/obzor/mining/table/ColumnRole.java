package cz.obzor.mining.table;

import java.util.regex.Pattern;

/// What a column of a list or a row of a measure sheet holds, told by its head in any inflected form.
public enum ColumnRole {
    CODE("(?:č|čís|číslo|kód|ozn|označení|id|p\\. ?č|poř|pořadí|#)\\b.*", ""),
    PRIORITY(
            "(?:prioritní |rozvojov\\p{L}+ |klíčov\\p{L}+ |tematick\\p{L}+ |strategick\\p{L}+ )?(?:priorit|oblast|pilíř|os[ay]\\b|okruh|téma).*",
            "Priorita"),
    GOAL("(?:strategick|specifick|dílčí|hlavní|rozvojov)?\\p{L}* ?cíl(?:e|ů|em|ová oblast)?\\b(?! hodnot).*", "Cíl"),
    INDICATOR(
            "(?:monitorovací |výsledkov\\p{L}+ |sledovan\\p{L}+ )?(?:indikátor|ukazatel|výstup|jednotka|výchozí|cílov).*",
            ""),
    ACTIVITY(
            "(?:název |popis |klíčov\\p{L}+ |hlavní |dílčí |navrhovan\\p{L}+ |typov\\p{L}+ )*(?:aktivit|úkol|krok|činnost).*",
            "Aktivita"),
    PROJECT(
            "(?:název |popis |navazující |konkrétní |strategick\\p{L}+ |příklady )*(?:projekt|akce|akcí|záměr|investic|investiční akc|stavb).*",
            "Projekt"),
    MEASURE("(?:název |popis )*(?:opatření).*", "Opatření"),
    NAME("(?:název|předmět|titul).*", ""),
    TEXT(
            "(?:stručn|popis|charakteristik|obsah|náplň|zdůvodnění|odůvodnění|komentář|anotace|cíl opatření|účel|očekávan|přínos).*",
            ""),
    OTHER(".*", "");

    private final Pattern pattern;
    private final String levelName;

    ColumnRole(String head, String levelName) {
        this.pattern = Pattern.compile("(?iuU)^(?:" + head + ")$");
        this.levelName = levelName;
    }

    public String levelName() {
        return levelName;
    }

    public static ColumnRole of(String head) {
        String plain = head.replaceAll("\\s+", " ").strip();
        if (plain.matches("(?iuU)^(?:prioritní opatření|opatření).*")) {
            return MEASURE;
        }
        if (plain.matches(
                "(?iuU)^(?:priorita|důležitost|stupeň priority) ?(?:\\(|projektu|realizace|opatření|[123]).*|^priority$")) {
            return OTHER;
        }
        for (ColumnRole role : values()) {
            if (role.pattern.matcher(plain).matches()) {
                return role;
            }
        }
        return OTHER;
    }
}
