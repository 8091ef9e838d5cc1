package cz.obzor.mining.about;

import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.SourceFile;
import cz.obzor.reading.Page;
import java.util.List;

/// Tells what a document is from its first pages.
public final class About {
    private About() {}

    public static AboutDocument of(SourceFile file, List<Page> pages, MiningKnowledge knowledge) {
        String language = file.info().language() == null ? "cs" : file.info().language();
        String title = pages.isEmpty()
                ? ""
                : pages.getFirst().text().lines().findFirst().orElse("");
        return new AboutDocument(language, List.of(language), title, DocumentKind.STRATEGY, null, null, null);
    }
}
