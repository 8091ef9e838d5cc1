package cz.obzor.strategy.overview;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Term;
import cz.obzor.strategy.store.TermTable;
import java.util.List;
import org.springframework.stereotype.Component;

/// The terms by which a strategy is told from others.
@Component
public class Keyphrases {
    private final TermTable terms;
    private final TermWeights weights;

    Keyphrases(TermTable terms, TermWeights weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /// The most telling first.
    public List<Term> of(DocumentId id, int most) {
        return weights.keyphrases(terms.of(id), most);
    }
}
