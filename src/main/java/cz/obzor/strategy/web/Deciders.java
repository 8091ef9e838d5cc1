package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentId;
import cz.obzor.mining.Topic;
import cz.obzor.strategy.Decision;
import cz.obzor.strategy.DecisionRefused;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Has decisions carried out; what cannot be is a problem that says why.
@Component
class Deciders {
    private static final Map<String, String> CODELISTS = Map.of(Topic.SMART_DOMAIN, "topic", Topic.SDG, "sdg");

    private final Strategies strategies;
    private final Codelists codelists;

    Deciders(Strategies strategies, Codelists codelists) {
        this.strategies = strategies;
        this.codelists = codelists;
    }

    StrategyTree decide(DocumentId id, Decision decision, long revision, String who) {
        try {
            return strategies
                    .decide(id, decision, revision, who)
                    .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "strategy.decision.conflict"));
        } catch (DecisionRefused refused) {
            throw problem(refused);
        }
    }

    void decideLink(DocumentId id, DecisionJson.SentLink link, String who) {
        String list = CODELISTS.get(link.scheme());
        if (list != null && codelists.get(list).find(link.code()).isEmpty()) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("code", "problem.parameter.code", List.of(link.code()))));
        }
        try {
            strategies.decideLink(id, link.node(), link.scheme(), link.version(), link.code(), link.accepted(), who);
        } catch (DecisionRefused refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(DecisionRefused refused) {
        String field = refused.reason() == DecisionRefused.Reason.NO_TITLE ? "title" : "node";
        return Problem.invalid(List.of(new Problem.FieldError(
                field, "strategy.decision." + refused.reason().code())));
    }
}
