package cz.obzor.mining.about;

import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.TermList;
import cz.obzor.mining.term.Words;
import cz.obzor.reading.Page;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document is: its title says it; where it does not, its first page does.
public final class KindFinder {
    /// A concept that has measures and says how they will be carried out is a strategy by another name.
    private static final Pattern CARRIED_OUT = Pattern.compile(
            "(?iu)(?:implementační|návrhová|strategická|realizační) část|karta opatření|zdroje? financování");
    private static final Pattern MEASURES =
            Pattern.compile("(?iu)(?<!\\p{L})(?:opatření|strategický cíl|prioritní os|prioritní oblast)");
    private static final int FEW = 8;

    private final TermIndex<DocumentKind> terms = new TermIndex<>();

    private KindFinder() {}

    public static KindFinder shipped() {
        KindFinder finder = new KindFinder();
        for (List<String> row : TermList.shipped("document-kinds.csv")) {
            finder.terms.add(row.get(1), kind(row.get(0)));
        }
        return finder;
    }

    /// By the first telling word of a title; null where no word tells.
    @Nullable
    DocumentKind ofTitle(String title) {
        List<Match<DocumentKind>> matches = terms.find(Words.of(title));
        return matches.isEmpty() ? null : matches.getFirst().values().getFirst();
    }

    DocumentKind find(String title, List<String> cover, List<Page> pages) {
        DocumentKind told = ofTitle(title);
        for (int line = 0; told == null && line < cover.size(); line++) {
            told = ofTitle(cover.get(line));
        }
        if (told == DocumentKind.CONCEPT && isCarriedOut(pages)) {
            return DocumentKind.STRATEGY;
        }
        if (told != null) {
            return told;
        }
        return count(MEASURES, pages) >= FEW ? DocumentKind.STRATEGY : DocumentKind.OTHER;
    }

    private static boolean isCarriedOut(List<Page> pages) {
        return count(CARRIED_OUT, pages) > 0 && count(MEASURES, pages) >= FEW;
    }

    private static int count(Pattern pattern, List<Page> pages) {
        int count = 0;
        for (Page page : pages) {
            count += (int) pattern.matcher(page.text()).results().limit(FEW).count();
            if (count >= FEW) {
                break;
            }
        }
        return count;
    }

    private static DocumentKind kind(String code) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("document-kinds.csv: no kind " + code));
    }
}
