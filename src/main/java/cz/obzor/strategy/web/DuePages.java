package cz.obzor.strategy.web;

import cz.obzor.document.DocumentAddresses;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.overview.Confirmations;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the operator should say of strategies once a year: that they still hold. Each is confirmed by one button, which
/// comes back here.
@Controller
final class DuePages {
    private static final int AT_ONCE = 50;

    private final Confirmations confirmations;
    private final StrategyLabels labels;
    private final Addresses addresses;

    DuePages(Confirmations confirmations, StrategyLabels labels, Addresses addresses) {
        this.confirmations = confirmations;
        this.labels = labels;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/k-potvrzeni", "/en/strategies/to-confirm"})
    ModelAndView due(HttpServletRequest request) {
        Language language = Language.of(request);
        int offset = Parameters.of(request).integer("cursor", 0, 1_000_000).orElse(0);
        long total = confirmations.count();
        List<DuePage.Row> rows = confirmations.due(offset, AT_ONCE).stream()
                .map(strategy -> row(strategy, language))
                .toList();
        String here = addresses.in(language, StrategyAddresses.due());
        return View.of(
                "strategy/web/due",
                new DuePage(
                        total,
                        rows,
                        offset > 0
                                ? List.of()
                                : confirmations.expired().stream()
                                        .flatMap(strategy -> expired(strategy, language).stream())
                                        .toList(),
                        offset == 0 ? null : here + "?cursor=" + Math.max(0, offset - AT_ONCE),
                        offset + AT_ONCE < total ? here + "?cursor=" + (offset + AT_ONCE) : null));
    }

    private DuePage.Row row(Strategy strategy, Language language) {
        return new DuePage.Row(
                strategy.title(),
                addresses.in(language, StrategyAddresses.of(strategy.id())),
                note(strategy, language),
                Formats.day(strategy.confirmBy()),
                confirmations.overdue(strategy),
                strategy.confirmed() == null
                        ? ""
                        : labels.text(
                                language,
                                "strategy.confirmed",
                                Formats.time(strategy.confirmed().at(), language),
                                labels.who(strategy.confirmed().by(), language)),
                addresses.in(language, StrategyAddresses.confirmation(strategy.id())));
    }

    private Optional<DuePage.Expired> expired(Strategy strategy, Language language) {
        return Optional.ofNullable(strategy.validTo())
                .map(ended -> new DuePage.Expired(
                        strategy.title(),
                        addresses.in(language, StrategyAddresses.of(strategy.id())),
                        note(strategy, language),
                        ended,
                        addresses.in(language, DocumentAddresses.of(strategy.id()) + "/upravit")));
    }

    private String note(Strategy strategy, Language language) {
        return Stream.of(
                        labels.kind(strategy.kind(), language),
                        labels.territory(strategy.territory(), language),
                        labels.period(strategy, language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
