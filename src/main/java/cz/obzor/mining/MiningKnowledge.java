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
    private final Lists lists;
    private final List<TopicReader> topicReaders;

    /// The curated lists, made ready for matching once.
    private record Lists(
            FieldNames fieldNames,
            NamedTerms programmes,
            NamedTerms technologies,
            PartyReader parties,
            KindFinder documentKinds) {}

    private MiningKnowledge(PlaceNames places, Lists lists, List<TopicReader> topicReaders) {
        this.places = places;
        this.lists = lists;
        this.topicReaders = List.copyOf(topicReaders);
    }

    /// The lists that come with the program.
    public static MiningKnowledge shipped(PlaceNames places) {
        Lists lists = new Lists(
                FieldNames.shipped(),
                NamedTerms.shipped("financing.csv"),
                NamedTerms.shipped("technologies.csv"),
                PartyReader.shipped(),
                KindFinder.shipped());
        return new MiningKnowledge(
                places,
                lists,
                List.of(
                        new TopicReader(TopicList.shipped(Topic.SMART_DOMAIN, "topics-smart-domain.csv")),
                        new TopicReader(TopicList.shipped(Topic.SDG, "topics-sdg.csv"))));
    }

    /// The same, with what was learned from people's decisions on topics.
    public MiningKnowledge learned(TopicModel model) {
        return new MiningKnowledge(
                places,
                lists,
                topicReaders.stream()
                        .map(reader -> reader.with(model.scheme(reader.scheme())))
                        .toList());
    }

    public PlaceNames places() {
        return places;
    }

    /// How documents name what they say of a measure.
    public FieldNames fieldNames() {
        return lists.fieldNames();
    }

    /// Programmes and sources of money.
    public NamedTerms programmes() {
        return lists.programmes();
    }

    public NamedTerms technologies() {
        return lists.technologies();
    }

    /// Bodies, offices and persons.
    public PartyReader parties() {
        return lists.parties();
    }

    /// Words that tell what a document is.
    public KindFinder documentKinds() {
        return lists.documentKinds();
    }

    List<TopicReader> topicReaders() {
        return topicReaders;
    }

    /// Topics of a node, the strongest first within each scheme.
    ///
    /// @param text its description, may be empty
    /// @param path titles of the nodes above, from the top
    public List<Topic> topics(String title, String text, List<String> path) {
        return topics(Words.of(title), Words.of(text), path);
    }

    /// The same for texts that are cut into words already.
    public List<Topic> topics(Words title, Words text, List<String> path) {
        List<Words> headings = path.stream().map(Words::of).toList();
        List<Topic> found = new ArrayList<>();
        topicReaders.forEach(reader -> found.addAll(reader.topics(title, text, headings)));
        return found;
    }
}
