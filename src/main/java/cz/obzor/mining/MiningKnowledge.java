package cz.obzor.mining;

import cz.obzor.mining.about.KindFinder;
import cz.obzor.mining.finding.FieldNames;
import cz.obzor.mining.finding.NamedTerms;
import cz.obzor.mining.finding.PartyReader;
import cz.obzor.mining.term.Words;
import cz.obzor.mining.topic.TopicList;
import cz.obzor.mining.topic.TopicReader;
import java.util.ArrayList;
import java.util.List;

/// What mining knows beside the document: curated lists of words (shipped with the program) and names of places.
/// Making it costs a moment; it never changes, and any number of threads may use it.
public final class MiningKnowledge {
    private final PlaceNames places;
    private final FieldNames fieldNames = FieldNames.shipped();
    private final NamedTerms programmes = NamedTerms.shipped("financing.csv");
    private final NamedTerms technologies = NamedTerms.shipped("technologies.csv");
    private final PartyReader parties = PartyReader.shipped();
    private final KindFinder documentKinds = KindFinder.shipped();
    private final List<TopicReader> topics =
            List.of(new TopicReader(TopicList.shipped(Topic.SMART_DOMAIN, "topics-smart-domain.csv")));

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

    /// How documents name what they say of a measure.
    public FieldNames fieldNames() {
        return fieldNames;
    }

    /// Programmes and sources of money.
    public NamedTerms programmes() {
        return programmes;
    }

    public NamedTerms technologies() {
        return technologies;
    }

    /// Bodies, offices and persons.
    public PartyReader parties() {
        return parties;
    }

    /// Words that tell what a document is.
    public KindFinder documentKinds() {
        return documentKinds;
    }

    /// Topics of a text of its own: strongest first within a scheme.
    ///
    /// @param path titles of the nodes above, from the top
    public List<Topic> topics(Words title, Words text, List<String> path) {
        List<Words> headings = path.stream().map(Words::of).toList();
        List<Topic> found = new ArrayList<>();
        topics.forEach(reader -> found.addAll(reader.topics(title, text, headings)));
        return found;
    }
}
