package cz.obzor.territory.web;

import cz.obzor.territory.Level;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.ArrayList;
import java.util.List;

/// How dark a unit is on a map, by its inhabitants: round limits for each level, the same on every map so that maps can
/// be compared.
final class Shades {
    private Shades() {}

    private static int[] limits(Level level) {
        return switch (level) {
            case STATE, REGION -> new int[] {400_000, 600_000, 1_000_000};
            case DISTRICT -> new int[] {90_000, 120_000, 180_000};
            case ORP -> new int[] {20_000, 50_000, 100_000};
            case MUNICIPALITY -> new int[] {500, 2_000, 10_000};
        };
    }

    static int of(Level level, int population) {
        int shade = 1;
        for (int limit : limits(level)) {
            shade += population >= limit ? 1 : 0;
        }
        return shade;
    }

    static List<MapView.Shade> legend(Level level, Messages messages, Language language) {
        int[] limits = limits(level);
        List<MapView.Shade> legend = new ArrayList<>();
        legend.add(new MapView.Shade(1, messages.text(language, "territory.map.upTo", limits[0])));
        for (int i = 1; i < limits.length; i++) {
            legend.add(new MapView.Shade(
                    i + 1, messages.text(language, "territory.map.between", limits[i - 1], limits[i])));
        }
        legend.add(new MapView.Shade(
                limits.length + 1, messages.text(language, "territory.map.from", limits[limits.length - 1])));
        return legend;
    }
}
