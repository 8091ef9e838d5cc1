package cz.obzor.mining.finding;

import cz.obzor.mining.Amount;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Topic;
import cz.obzor.mining.Years;
import cz.obzor.mining.about.AboutDocument;
import cz.obzor.mining.finding.NodeSource.Piece;
import cz.obzor.mining.finding.Stated.Group;
import cz.obzor.mining.finding.Stated.Named;
import cz.obzor.mining.term.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what the texts of a node state. Holds curated lists made ready for matching; any number of threads may ask.
public final class NodeReader {
    private final MiningKnowledge knowledge;

    private NodeReader(MiningKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static NodeReader with(MiningKnowledge knowledge) {
        return new NodeReader(knowledge);
    }

    public NodeFindings read(NodeSource source, AboutDocument about) {
        Collected collected = new Collected(knowledge, about);
        Stated stated = TextSorter.sort(source, knowledge.fieldNames(), collected::isGroup);
        stated.named().forEach(collected::named);
        stated.groups().forEach(collected::group);
        stated.prose().forEach(collected::prose);
        collected.indicators.addAll(0, collected.indicatorFields.finished());
        Words title = Words.of(source.title());
        Words text = Words.of(described(source, stated));
        List<Topic> topics =
                source.kind() == NodeKind.VISION ? List.of() : knowledge.topics(title, text, source.path());
        Set<String> technologies = new LinkedHashSet<>(knowledge.technologies().in(title));
        technologies.addAll(knowledge.technologies().in(text));
        return new NodeFindings(
                AmountReader.distinct(collected.amounts),
                collected.years,
                List.copyOf(collected.responsible),
                List.copyOf(collected.financing),
                List.copyOf(collected.indicators),
                List.copyOf(technologies),
                topics);
    }

    /// The description without its title, and without what is said under a name.
    private static String described(NodeSource source, Stated stated) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : stated.prose()) {
            if (!piece.text().equals(source.title())) {
                text.append(piece.text()).append('\n');
            }
        }
        return text.toString();
    }

    /// What was found so far.
    private static final class Collected {
        private final MiningKnowledge knowledge;
        private final AboutDocument about;
        private final FinancingReader financingReader;
        private final List<Amount> amounts = new ArrayList<>();
        private final Set<String> responsible = new LinkedHashSet<>();
        private final Set<String> financing = new LinkedHashSet<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final IndicatorReader indicatorFields = new IndicatorReader();
        private @Nullable Years years;
        /// a term is stated, even if it is "průběžně": running text then has nothing to add
        private boolean termStated;

        Collected(MiningKnowledge knowledge, AboutDocument about) {
            this.knowledge = knowledge;
            this.about = about;
            this.financingReader = new FinancingReader(knowledge.programmes());
        }

        void named(Named named) {
            String value = named.field().value();
            String head = named.field().name();
            for (FieldKind kind : named.kinds()) {
                switch (kind) {
                    case RESPONSIBLE -> responsible.addAll(knowledge.parties().inField(value));
                    case FINANCING -> financing.addAll(financingReader.inField(value));
                    case AMOUNT -> amount(head, value, named);
                    case TERM -> term(value, named);
                    case TERM_FROM -> from(value);
                    case TERM_TO -> to(value);
                    case INDICATOR, UNIT, BASELINE, TARGET, TARGET_YEAR -> indicatorFields.field(kind, head, value);
                    case OTHER -> {}
                }
            }
        }

        private void amount(String head, String value, Named named) {
            MoneyUnit unit = MoneyUnit.in(head);
            if (unit == null) {
                unit = MoneyUnit.in(about.moneyUnit());
            }
            amounts.addAll(AmountReader.inField(value, named.field().page(), unit));
        }

        private void term(String value, Named named) {
            termStated |= !value.isBlank();
            if (years == null) {
                years = YearReader.ofTerm(value);
            }
            if (named.inline()) {
                rest(value.substring(YearReader.endOfTerm(value)), named.field().page());
            }
        }

        private void from(String value) {
            Years begin = YearReader.ofTerm(value);
            if (begin != null) {
                termStated = true;
                Integer first = begin.from() != null ? begin.from() : begin.to();
                years = new Years(first, years == null ? null : years.to());
            }
        }

        private void to(String value) {
            Years end = YearReader.ofTerm(value);
            if (end != null) {
                termStated = true;
                Integer last = end.to() != null ? end.to() : end.from();
                years = new Years(years == null ? null : years.from(), last);
            }
        }

        /// What follows a term in the same breath: "termín: 2026, odbor dopravy; SFDI, rozpočet města".
        private void rest(String value, int page) {
            String plain = value.replaceFirst("^[\\s,;.)]+", "");
            if (!plain.isBlank() && !Unknown.is(plain)) {
                for (String item : ListSplitter.items(plain)) {
                    unnamed(item, page);
                }
            }
        }

        void group(Group group) {
            for (String part : group.parts()) {
                List<Amount> sums = AmountReader.inField(part, group.page(), null);
                if (!sums.isEmpty()) {
                    amounts.addAll(sums);
                } else if (financingReader.isFinancing(part)) {
                    financing.addAll(financingReader.inField(part));
                } else if (!knowledge.parties().isParty(part) && isTerm(part)) {
                    termStated = true;
                    years = years == null ? YearReader.ofTerm(part) : years;
                } else if (!isTerm(part)) {
                    responsible.addAll(knowledge.parties().inField(part));
                }
            }
        }

        private void unnamed(String item, int page) {
            List<Amount> sums = AmountReader.inProse(item, page);
            if (!sums.isEmpty()) {
                amounts.addAll(sums);
            } else if (financingReader.isFinancing(item)) {
                financing.addAll(financingReader.inField(item));
            } else if (knowledge.parties().isParty(item)) {
                responsible.addAll(knowledge.parties().inField(item));
            }
        }

        /// Whether at least two parts of what stands in brackets are of a known sort.
        boolean isGroup(String inside) {
            return Arrays.stream(inside.split(";")).filter(this::isTelling).count() >= 2;
        }

        private boolean isTelling(String part) {
            return isTerm(part)
                    || MoneyUnit.in(part) != null
                    || financingReader.isFinancing(part)
                    || knowledge.parties().isParty(part);
        }

        private static boolean isTerm(String part) {
            return (part.length() < 60 && YearReader.ofTerm(part) != null)
                    || part.strip().matches("(?iu)průběžně|trvale|stále|každoročně|ročně|dle potřeby");
        }

        void prose(Piece piece) {
            indicators.addAll(IndicatorReader.inProse(piece.text()));
            amounts.addAll(AmountReader.inProse(piece.text(), piece.page()));
            if (!termStated && years == null) {
                years = YearReader.inProse(piece.text(), about.period());
            }
            financing.addAll(financingReader.inProse(Words.of(piece.text())));
        }
    }
}
