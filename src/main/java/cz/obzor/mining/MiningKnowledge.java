package cz.obzor.mining;

/// What mining knows beside the document: curated lists of words (shipped with the program) and names of places.
/// Making it costs a moment; it never changes, and any number of threads may use it.
public final class MiningKnowledge {
    private final PlaceNames places;

    private MiningKnowledge(PlaceNames places) {
        this.places = places;
    }

    /// The lists that come with the program.
    public static MiningKnowledge shipped(PlaceNames places) {
        return new MiningKnowledge(places);
    }

    public PlaceNames places() {
        return places;
    }
}
