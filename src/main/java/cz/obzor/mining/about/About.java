package cz.obzor.mining.about;

import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.SourceFile;
import cz.obzor.reading.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what a document is as a whole, mostly from its first pages.
public final class About {
    /// "Částky jsou uvedeny v tis. Kč včetně DPH"
    private static final Pattern MONEY_UNIT = Pattern.compile(
            "(?iu)(?:částk|náklad|údaj|hodnot|výdaj|cen|financ)\\p{L}*[^.;\\n]{0,60}?(?:uveden|vyčíslen|uvádě|jsou)\\p{L}*\\s(?:jsou\\s)?v\\s"
                    + "((?:tis\\.|tisíc\\p{L}*|mil\\.|mili[oó]n\\p{L}*)\\s?(?:Kč|CZK|korun\\p{L}*|EUR|€))");

    private About() {}

    public static AboutDocument of(SourceFile file, List<Page> pages, MiningKnowledge knowledge) {
        List<String> languages = Languages.of(pages, file.info().language());
        String title = new TitleFinder(knowledge.documentKinds())
                .find(pages, file.info().title());
        List<String> cover = TitleFinder.cover(pages);
        return new AboutDocument(
                languages.getFirst(),
                languages,
                title,
                knowledge.documentKinds().find(title, cover, pages),
                new TerritoryFinder(knowledge.places()).find(title, cover, pages),
                PeriodFinder.find(title, cover, pages),
                moneyUnit(pages));
    }

    private static @Nullable String moneyUnit(List<Page> pages) {
        for (Page page : pages) {
            Matcher unit = MONEY_UNIT.matcher(page.text().replace('\n', ' '));
            if (unit.find()) {
                return unit.group(1);
            }
        }
        return null;
    }
}
