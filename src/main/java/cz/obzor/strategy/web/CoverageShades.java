package cz.obzor.strategy.web;

/// How dark a unit is by the share of its municipalities that have a valid strategy: round limits, the same on every
/// map so that maps can be compared.
final class CoverageShades {
    /// percent, the upper end of each shade from the lightest
    private static final int[] LIMITS = {5, 20, 40, 60, 100};
    static final int MOST = LIMITS.length;

    private CoverageShades() {}

    /// @param share 0 to 1
    static int of(double share) {
        if (share <= 0) {
            return 0;
        }
        int shade = 1;
        while (shade < MOST && share * 100 > LIMITS[shade - 1]) {
            shade++;
        }
        return shade;
    }

    /// Percent above which a shade begins.
    static int above(int shade) {
        return shade <= 1 ? 0 : LIMITS[shade - 2];
    }

    /// Percent up to which a shade goes.
    static int upTo(int shade) {
        return shade == 0 ? 0 : LIMITS[shade - 1];
    }
}
