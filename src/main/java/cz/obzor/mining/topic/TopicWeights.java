package cz.obzor.mining.topic;

/// How much the parts of a node count. Found on the development documents, each document judged with weights that were
/// chosen on the others; `docs/mining-topics.md` has the figures.
///
/// @param title     words of its title
/// @param text      words of its description, all together at most {@code textMost}
/// @param textMost  the most that a description can weigh
/// @param heading   words of the heading right above
/// @param above     how much less each further heading counts
/// @param least     what a topic needs
/// @param share     part of the strongest topic that a second one needs
/// @param shareTop  the same for a heading at the top, which often joins areas ("Doprava a veřejný prostor")
/// @param leastNext what a second topic needs
record TopicWeights(
        double title,
        double text,
        double textMost,
        double heading,
        double above,
        double least,
        double share,
        double shareTop,
        double leastNext) {
    static final TopicWeights CHOSEN = new TopicWeights(1, 0.5, 8, 1, 0.7, 2, 0.95, 0.4, 3);
}
