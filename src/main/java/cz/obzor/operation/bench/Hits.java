package cz.obzor.operation.bench;

/// How many of the things looked for were found.
///
/// @param right  found and wanted
/// @param found  all that were found
/// @param wanted all that were to be found
public record Hits(int right, int found, int wanted) {
    public static final Hits NONE = new Hits(0, 0, 0);

    Hits plus(Hits other) {
        return new Hits(right + other.right, found + other.found, wanted + other.wanted);
    }

    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    public double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (found + wanted);
    }
}
