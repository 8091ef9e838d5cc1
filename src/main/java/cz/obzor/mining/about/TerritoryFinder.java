package cz.obzor.mining.about;

import cz.obzor.mining.Place;
import cz.obzor.mining.PlaceNames;
import cz.obzor.reading.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The territory that a document is for: named with its kind on the cover or in the title ("Město Pardubice",
/// "městského
/// obvodu Pardubice V", "Svazek obcí Olešnovsko"), else the state where a ministry speaks, else the place that the text
/// names far more often than any other.
final class TerritoryFinder {
    private static final String NAME =
            "(\\p{Lu}[\\p{L}]+(?:\\s(?:nad|pod|u|v|ve|na|při|za|pod|a)\\s\\p{Lu}\\p{L}+|\\s\\p{Lu}\\p{Ll}+|-\\p{Lu}\\p{L}+|\\s(?:[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d]))*)";
    private static final Pattern PART = Pattern.compile(
            "(?u)(?<!\\p{L})(?:[Mm]ěstsk(?:á|é|ou) část(?:i)?|MČ|[Mm]ěstsk(?:ý|ého|ém|ým) obvod(?:u|ě|em)?|MO|ÚMO|ÚMČ)\\s+"
                    + NAME);
    private static final Pattern GROUP = Pattern.compile(
            "(?u)(?<!\\p{L})(?:[Ss]vaz(?:ek|ku) obcí|[Ss]družení obcí|[Mm]ikroregion(?:u)?|[Dd]obrovoln(?:ý|ého) svaz(?:ek|ku) obcí|MAS|[Mm]ístní akční skupin(?:a|y)|[Rr]egion(?:u)?|[Aa]glomerac(?:e|i))\\s+"
                    + NAME);
    private static final Pattern REGION = Pattern.compile(
            "(?u)(\\p{Lu}\\p{L}+(?:ský|ského|ském|ským|cký|ckého|ckém|ckým))\\s[Kk]raj(?:e|i|em|ů)?(?!\\p{L})|[Kk]raj(?:e|i|em)?\\s(Vysočin(?:a|y|ě|u))");
    private static final Pattern TOWN = Pattern.compile(
            "(?u)(?<!\\p{L})(?:STATUTÁRNÍ MĚSTO|MĚSTO|OBEC|MĚSTYS|[Ss]tatutární(?:ho|m)? [Mm]ěst(?:o|a|u)|[Mm]ěst(?:o|a|u|em|ě)|[Oo]bec|[Oo]bce|[Oo]bci|[Mm]ěstys(?:e|i)?|[Mm]ěstský úřad|[Oo]becní úřad|[Mm]agistrát města"
                    + "|[Tt]own of|[Cc]ity of|[Mm]unicipality of)\\s+" + NAME);
    private static final Pattern STATE = Pattern.compile(
            "(?u)(?<!\\p{L})(?:Česk(?:á|é|ou) republi(?:ka|ky|ce|ku)|ČR|IKČR|[Vv]lád(?:a|y) ČR|[Mm]inisterstv(?:o|a)|eGovernment\\p{L}*|EG(?!\\p{L})|veřejné správy|OVM)(?!\\p{L})");
    private static final int COVER_LINES = 16;
    private static final int FEWEST_MENTIONS = 5;

    private final PlaceNames places;

    TerritoryFinder(PlaceNames places) {
        this.places = places;
    }

    @Nullable
    Place find(String title, List<String> cover, List<Page> pages) {
        List<String> head = new ArrayList<>();
        head.add(title);
        cover.stream().limit(COVER_LINES).forEach(head::add);
        Place named = named(head);
        if (named == null && head.stream().anyMatch(line -> STATE.matcher(line).find())) {
            named = new Place("state", "CZ", "Česká republika");
        }
        return named != null ? named : mostNamed(pages);
    }

    /// The first line that names a territory with its kind; a part of a town goes before the town it is part of.
    private @Nullable Place named(List<String> lines) {
        for (String line : lines) {
            Matcher part = PART.matcher(line);
            if (part.find()) {
                return new Place("municipality", null, part.group(1));
            }
        }
        for (String line : lines) {
            Matcher group = GROUP.matcher(line);
            if (group.find()) {
                return new Place("group", null, group.group(1));
            }
            Matcher town = TOWN.matcher(line);
            if (town.find()) {
                return known("municipality", town.group(1));
            }
            Matcher region = REGION.matcher(line);
            if (region.find()) {
                String name = region.group(1) == null
                        ? "Kraj Vysočina"
                        : region.group(1).replaceFirst("(?u)(sk|ck)(?:ého|ém|ým)$", "$1ý") + " kraj";
                return known("region", name);
            }
        }
        return null;
    }

    /// The official place of a name, with its code; a made or foreign name stays as written.
    private Place known(String level, String name) {
        String plain = name.strip();
        for (PlaceNames.Found found : places.scan(plain)) {
            if (found.start() > 0) {
                break;
            }
            for (Place place : found.places()) {
                if (place.level().equals(level)) {
                    return place;
                }
            }
        }
        return new Place(level, null, plain);
    }

    private @Nullable Place mostNamed(List<Page> pages) {
        Map<Place, Integer> mentions = new HashMap<>();
        int all = 0;
        for (Page page : pages) {
            for (PlaceNames.Found found : places.scan(page.text())) {
                for (Place place : found.places()) {
                    if (place.level().equals("municipality")) {
                        mentions.merge(place, 1, Integer::sum);
                        all++;
                        break;
                    }
                }
            }
        }
        Place best = null;
        for (Map.Entry<Place, Integer> entry : mentions.entrySet()) {
            boolean most = entry.getValue() >= FEWEST_MENTIONS && 2 * entry.getValue() > all;
            best = most ? entry.getKey() : best;
        }
        return best;
    }
}
