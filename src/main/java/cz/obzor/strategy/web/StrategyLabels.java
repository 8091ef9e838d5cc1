package cz.obzor.strategy.web;

import cz.obzor.account.Names;
import cz.obzor.codelist.Codelists;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.mining.Amount;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Topic;
import cz.obzor.mining.Years;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.TopicFrameworks;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Codes, amounts and dates of strategies as people read them.
@Component
class StrategyLabels {
    private static final int MOST_TARGETS = 200;
    /// the least share that is written as it is; what would be rounded to nothing is said to be less than this
    private static final double LEAST_SHARE = 0.001;

    private final Codelists codelists;
    private final Frameworks frameworks;
    private final Territories territories;
    private final TerritoryLabels territoryLabels;
    private final Names names;
    private final Messages messages;

    StrategyLabels(
            Codelists codelists,
            Frameworks frameworks,
            Territories territories,
            TerritoryLabels territoryLabels,
            Names names,
            Messages messages) {
        this.frameworks = frameworks;
        this.codelists = codelists;
        this.territories = territories;
        this.territoryLabels = territoryLabels;
        this.names = names;
        this.messages = messages;
    }

    String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /// Who decided.
    String who(String by, Language language) {
        return names.of(by, language);
    }

    String kind(String code, Language language) {
        return codelists.get("document-kind").label(code, language.code());
    }

    String nodeKind(NodeKind kind, Language language) {
        return messages.text(language, "strategy.node." + kind.code());
    }

    /// Name of a SMART domain or of a development goal.
    String topic(String scheme, String code, Language language) {
        return codelists.get(scheme.equals(Topic.SDG) ? "sdg" : "topic").label(code, language.code());
    }

    /// Name of the node of a framework that a link leads to, with that of the framework; empty where the version of the
    /// framework has no such node.
    Optional<String> support(Link link, Language language) {
        return frameworks
                .version(link.scheme(), link.version())
                .map(PublishedFramework::framework)
                .flatMap(framework -> framework
                        .find(link.code())
                        .map(node -> node.heading(language.code()) + " ("
                                + framework.title().in(language.code()) + ")"));
    }

    /// Nodes of frameworks that a person may choose from: id of the framework and of the node to their names. Those
    /// that are topics are chosen as such, and large frameworks are left out of lists.
    Map<String, String> targets(Language language) {
        Map<String, String> targets = new LinkedHashMap<>();
        frameworks.current().stream()
                .map(PublishedFramework::framework)
                .filter(framework -> TopicFrameworks.schemeOf(framework.id()).isEmpty()
                        && framework.targets().size() <= MOST_TARGETS)
                .forEach(framework -> framework
                        .targets()
                        .forEach(node -> targets.put(
                                framework.id() + " " + node.id(),
                                framework.title().in(language.code()) + ": " + node.heading(language.code()))));
        return targets;
    }

    String territory(@Nullable String code, Language language) {
        return code == null ? "" : territoryLabels.label(code, language);
    }

    /// Czech address of the page of a territory; empty where it has none.
    Optional<String> territoryAddress(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(TerritoryCode::parse)
                .map(parsed -> parsed.level() == Level.MUNICIPALITY ? "/obce/" + parsed : "/uzemi/" + parsed);
    }

    /// Name of a code in a facet of strategies.
    String facet(String facet, String code, Language language) {
        return switch (facet) {
            case "kind" -> kind(code, language);
            case "topic" -> topic(Topic.SMART_DOMAIN, code, language);
            case "territory" -> territory(code, language);
            default -> messages.text(language, "strategy." + facet + "." + code);
        };
    }

    /// Whether a territory is offered beside the list: the state and regions.
    boolean offered(String code) {
        return TerritoryCode.parse(code)
                .flatMap(territories::find)
                .filter(unit -> unit.level() == Level.STATE || unit.level() == Level.REGION)
                .isPresent();
    }

    String validity(Strategy strategy, LocalDate day, Language language) {
        return messages.text(
                language, "strategy.validity." + strategy.validity(day).code());
    }

    /// Years of validity: {@code 2021–2027}; empty where unknown.
    String period(Strategy strategy, Language language) {
        LocalDate from = strategy.validFrom();
        LocalDate to = strategy.validTo();
        return from == null && to == null
                ? ""
                : years(new Years(from == null ? null : from.getYear(), to == null ? null : to.getYear()), language);
    }

    String years(Years years, Language language) {
        if (years.from() == null) {
            return messages.text(language, "document.period.to", String.valueOf(years.to()));
        }
        if (years.to() == null) {
            return messages.text(language, "document.period.from", String.valueOf(years.from()));
        }
        return years.from().equals(years.to()) ? years.from().toString() : years.from() + "–" + years.to();
    }

    String amount(Amount amount, Language language) {
        String value = money(amount.value(), language);
        String upTo = amount.upTo() == null ? "" : "–" + money(amount.upTo(), language);
        return value + upTo + "\u00a0" + currency(amount.currency(), language);
    }

    /// {@code počet stanic (ks): 2 → 10}.
    String indicator(Indicator indicator) {
        String unit = indicator.unit() == null ? "" : " (" + indicator.unit() + ")";
        String values = indicator.baseline() == null && indicator.target() == null
                ? ""
                : ": " + (indicator.baseline() == null ? "" : indicator.baseline()) + " → "
                        + (indicator.target() == null ? "?" : indicator.target());
        return indicator.name() + unit + values;
    }

    static String currency(String code, Language language) {
        return code.equals("CZK") && language == Language.CS ? "Kč" : code;
    }

    static String money(BigDecimal value, Language language) {
        NumberFormat format =
                NumberFormat.getNumberInstance(language == Language.CS ? Locale.of("cs", "CZ") : Locale.UK);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /// A share of a whole, with one decimal place: {@code 0,3 %}.
    ///
    /// @param share 0 to 1
    static String share(double share, Language language) {
        NumberFormat format =
                NumberFormat.getPercentInstance(language == Language.CS ? Locale.of("cs", "CZ") : Locale.UK);
        format.setMaximumFractionDigits(1);
        boolean tooSmall = share > 0 && share < LEAST_SHARE / 2;
        return tooSmall ? "< " + format.format(LEAST_SHARE) : format.format(share);
    }

    static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }
}
