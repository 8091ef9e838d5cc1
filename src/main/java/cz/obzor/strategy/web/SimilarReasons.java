package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.strategy.overview.SimilarStrategies.Similar;
import cz.obzor.web.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Why two strategies are alike, in sentences.
@Component
class SimilarReasons {
    private static final int MOST_WORDS = 8;

    private final StrategyLabels labels;
    private final Codelists codelists;

    SimilarReasons(StrategyLabels labels, Codelists codelists) {
        this.labels = labels;
        this.codelists = codelists;
    }

    List<String> of(Similar similar, Language language) {
        List<String> reasons = new ArrayList<>();
        if (!similar.topics().isEmpty()) {
            String topics = String.join(
                    ", ",
                    similar.topics().stream()
                            .map(code -> labels.facet("topic", code, language))
                            .toList());
            reasons.add(labels.text(
                    language, "strategy.similar.topics", similar.topics().size(), topics));
        }
        if (!similar.words().isEmpty()) {
            reasons.add(labels.text(
                    language,
                    "strategy.similar.words",
                    String.join(", ", similar.words().stream().limit(MOST_WORDS).toList())));
        }
        if (similar.size() != null) {
            reasons.add(labels.text(
                    language,
                    "strategy.similar.size",
                    codelists.get("size-class").label(similar.size(), language.code())));
        }
        if (similar.kind()) {
            reasons.add(labels.text(
                    language,
                    "strategy.similar.kind",
                    labels.kind(similar.strategy().kind(), language)));
        }
        if (similar.years() != null) {
            reasons.add(labels.text(language, "strategy.similar.years", labels.years(similar.years(), language)));
        }
        return reasons;
    }
}
