package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentId;
import cz.obzor.framework.Framework;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
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
    private final Frameworks frameworks;

    Deciders(Strategies strategies, Codelists codelists, Frameworks frameworks) {
        this.frameworks = frameworks;
        this.strategies = strategies;
        this.codelists = codelists;
    }

    StrategyTree decide(DocumentId id, Decision decision, long revision) {
        try {
            return strategies
                    .decide(id, decision, revision)
                    .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "strategy.decision.conflict"));
        } catch (DecisionRefused refused) {
            throw problem(refused);
        }
    }

    void decideLink(DocumentId id, DecisionJson.SentLink link) {
        String version = version(link);
        try {
            strategies.decideLink(id, link.node(), link.scheme(), version, link.code(), link.accepted());
        } catch (DecisionRefused refused) {
            throw problem(refused);
        }
    }

    /// Version of the framework that a link leads to, empty for a topic; what is in neither is refused.
    private String version(DecisionJson.SentLink link) {
        String list = CODELISTS.get(link.scheme());
        if (list != null) {
            if (codelists.get(list).find(link.code()).isEmpty()) {
                throw unknown("code", link.code());
            }
            return "";
        }
        Framework framework = (link.version().isEmpty()
                        ? frameworks.current(link.scheme())
                        : frameworks.version(link.scheme(), link.version()))
                .map(PublishedFramework::framework)
                .orElseThrow(() -> unknown("scheme", link.scheme()));
        if (framework.find(link.code()).isEmpty()) {
            throw unknown("code", link.code());
        }
        return framework.version();
    }

    private static Problem unknown(String field, String code) {
        return Problem.invalid(List.of(new Problem.FieldError(field, "problem.parameter.code", List.of(code))));
    }

    private static Problem problem(DecisionRefused refused) {
        String field = refused.reason() == DecisionRefused.Reason.NO_TITLE ? "title" : "node";
        return Problem.invalid(List.of(new Problem.FieldError(
                field, "strategy.decision." + refused.reason().code())));
    }
}
