package cz.obzor.search;

import static cz.obzor.search.Things.aThing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every search index does, whichever engine keeps it.
public abstract class SearchIndexContract {
    @TempDir
    private Path folder;

    private SearchIndex index;

    /// An index kept in a folder; the same folder gives the same index.
    protected abstract SearchIndex open(Path folder);

    @BeforeEach
    void openIndex() {
        index = open(folder);
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    private void given(Things... things) {
        for (Things thing : things) {
            thing.putInto(index);
        }
        index.commit();
    }

    private List<String> found(Query query) {
        return index.search(query).hits().stream().map(Hit::id).toList();
    }

    private List<String> found(String text) {
        return found(Query.of(text));
    }

    @Nested
    class Czech {
        @Test
        void findsAnInflectedWordByAnyOfItsForms() {
            given(
                    aThing("1").saying("Bez strategie se město neobejde."),
                    aThing("2").saying("Zastupitelé jednali o strategiích rozvoje."),
                    aThing("3").saying("Obec opravila chodník."));
            assertThat(found("strategií")).containsExactlyInAnyOrder("1", "2");
        }

        @Test
        void findsAnInflectedWordTypedWithoutDiacritics() {
            given(aThing("1").saying("Rekonstrukce veřejného osvětlení v celé obci."));
            assertThat(found("verejne osvetleni")).containsExactly("1");
            assertThat(found("veřejným osvětlením")).containsExactly("1");
        }

        @Test
        void findsAMunicipalityInAnyCase() {
            given(
                    aThing("1").saying("Nový most vznikne v Kolíně."),
                    aThing("2").saying("Kolín hospodaří s rozpočtem."),
                    aThing("3").saying("V Příbrami se staví škola."));
            assertThat(found("Kolín")).containsExactlyInAnyOrder("1", "2");
            assertThat(found("pribram")).containsExactly("3");
        }

        @Test
        void doesNotMindLetterCase() {
            given(aThing("1").saying("ODPADOVÉ HOSPODÁŘSTVÍ"));
            assertThat(found("odpadové hospodářství")).containsExactly("1");
        }

        @Test
        void prefersTheFormThatWasTyped() {
            given(
                    aThing("1").saying("Město schválilo cíle pro školu."),
                    aThing("2").saying("Město schválilo cíle pro školy."));
            assertThat(found("školy")).containsExactly("2", "1");
            assertThat(found("školu")).containsExactly("1", "2");
        }

        @Test
        void prefersTheDiacriticsThatWereTyped() {
            given(aThing("1").saying("Stav dráhy."), aThing("2").saying("Stav drahý."));
            assertThat(found("drahý")).startsWith("2");
            assertThat(found("dráhy")).startsWith("1");
        }

        @Test
        void sortsTitlesAsCzechDoes() {
            given(
                    aThing("1").titled("Dům"),
                    aThing("2").titled("Chata"),
                    aThing("3").titled("Hora"),
                    aThing("4").titled("Čáslav"),
                    aThing("5").titled("Cheb 10"),
                    aThing("6").titled("Cheb 9"),
                    aThing("7").titled("Cibule"));
            assertThat(found(Query.of("").sorted(Sort.TITLE))).containsExactly("7", "4", "1", "3", "2", "6", "5");
        }

        @Test
        void findsEnglishToo() {
            given(aThing("1").in("en").saying("The city supports electric buses and cycling."));
            assertThat(found("bus cycling")).containsExactly("1");
        }
    }

    @Nested
    class Words {
        @Test
        void areAllRequired() {
            given(
                    aThing("1").saying("Oprava mostu přes řeku."),
                    aThing("2").saying("Oprava školy."),
                    aThing("3").saying("Stavba mostu."));
            Hits hits = index.search(Query.of("oprava mostu"));
            assertThat(hits.hits()).extracting(Hit::id).containsExactly("1");
            assertThat(hits.reading().relaxed()).isFalse();
        }

        @Test
        void areRequiredInPartWhereNothingHasThemAll() {
            given(aThing("1").saying("Oprava mostu přes řeku."), aThing("2").saying("Oprava školy a zahrady."));
            Hits hits = index.search(Query.of("oprava mostu školy"));
            assertThat(hits.hits()).extracting(Hit::id).containsExactlyInAnyOrder("1", "2");
            assertThat(hits.reading().relaxed()).isTrue();
            assertThat(hits.reading().required()).isEqualTo(2);
            assertThat(hits.reading().words()).isEqualTo(3);
        }

        @Test
        void areNotRelaxedForTheSakeOfAFilter() {
            given(
                    aThing("1").with("kind", "strategy").saying("Oprava mostu."),
                    aThing("2").with("kind", "plan").saying("Oprava školy."));
            assertThat(found(Query.of("oprava mostu").with("kind", "plan"))).isEmpty();
        }

        @Test
        void soCommonThatTheyTellNothingAreNotRequired() {
            given(aThing("1").saying("Kolín staví školku."));
            assertThat(found("školka v Kolíně")).containsExactly("1");
        }

        @Test
        void mayStandPartlyInTheTitle() {
            given(aThing("1").titled("Strategický plán Jasenova").saying("Oprava chodníků a silnic."));
            assertThat(found("jasenov chodníky")).containsExactly("1");
        }

        @Test
        void standingInAQuotedPhraseMustFollowEachOther() {
            given(
                    aThing("1").saying("Město zlepší životní prostředí."),
                    aThing("2").saying("Prostředí bude životní podmínkou."),
                    aThing("3").saying("Péče o životním prostředím dané hodnoty."));
            assertThat(found("\"životní prostředí\"")).containsExactly("1", "3");
            assertThat(found("„životního prostředí“")).containsExactlyInAnyOrder("1", "3");
        }

        @Test
        void withAStarAreBeginnings() {
            given(
                    aThing("1").saying("Elektromobilita ve městě."),
                    aThing("2").titled("Elektrárna").saying("Teplo pro obec."),
                    aThing("3").saying("Elegantní řešení."));
            assertThat(found("elektr*")).containsExactlyInAnyOrder("1", "2");
        }

        @Test
        void beyondALimitAreLeftOutAndThatIsSaid() {
            given(aThing("1").saying("most"));
            Hits hits = index.search(Query.of("most ".repeat(60).strip()));
            assertThat(hits.reading().cut()).isTrue();
            assertThat(hits.hits()).hasSize(1);
        }
    }

    @Nested
    class Typos {
        @Test
        void areCorrectedAndThatIsSaid() {
            given(aThing("1").saying("Strategie rozvoje města."), aThing("2").saying("Veřejné osvětlení."));
            Hits hits = index.search(Query.of("srtategie města"));
            assertThat(hits.hits()).extracting(Hit::id).containsExactly("1");
            assertThat(hits.reading().corrections()).containsExactly(new Hits.Correction("srtategie", "strategie"));
            assertThat(hits.reading().searched()).isEqualTo("strategie města");
        }

        @Test
        void allowTwoWrongLettersInALongWord() {
            given(aThing("1").saying("Elektromobilita ve městě."));
            assertThat(found("elektromobylyta")).containsExactly("1");
        }

        @Test
        void allowOneWrongLetterInAShortWord() {
            given(aThing("1").saying("Nový most v obci."));
            assertThat(found("mozt")).containsExactly("1");
            assertThat(found("mzzt")).isEmpty();
        }

        @Test
        void areShownWithDiacritics() {
            given(aThing("1").saying("Odpadové hospodářství."));
            assertThat(index.search(Query.of("hozpodarstvi")).reading().corrections())
                    .containsExactly(new Hits.Correction("hozpodarstvi", "hospodářství"));
        }

        @Test
        void areNotSeenInAWordThatSomethingHas() {
            given(aThing("1").saying("Nový most."), aThing("2").saying("Nový post."));
            assertThat(found("most")).containsExactly("1");
        }

        @Test
        void beyondHelpAreNamed() {
            given(aThing("1").saying("Nový most v obci."));
            Hits hits = index.search(Query.of("most xyzzyqwert"));
            assertThat(hits.hits()).extracting(Hit::id).containsExactly("1");
            assertThat(hits.reading().unknown()).containsExactly("xyzzyqwert");
        }
    }

    @Nested
    class Relevance {
        @Test
        void aFullNameComesBeforeAPart() {
            given(
                    aThing("1")
                            .titled("Strategický plán města Kolína a okolních obcí na léta")
                            .saying("Úvod."),
                    aThing("2").titled("Strategický plán").saying("Úvod."),
                    aThing("3").titled("Strategický plán rozvoje sportu").saying("Úvod."));
            assertThat(found("strategický plán")).startsWith("2");
        }

        @Test
        void theTitleComesBeforeTheText() {
            given(
                    aThing("1").titled("Zápis").saying("Mobilita a mobilita, samá mobilita."),
                    aThing("2").titled("Plán mobility").saying("Doprava ve městě."));
            assertThat(found("mobilita")).containsExactly("2", "1");
        }

        @Test
        void wordsTogetherComeBeforeScatteredOnes() {
            given(
                    aThing("1").saying("Kvalita života závisí na tom, jak se město stará o veřejná prostranství."),
                    aThing("2").saying("Život ve městě určuje jeho poloha, k čemuž patří i dopravní kvalita."),
                    aThing("3").saying("Město se stará o veřejná prostranství, jejichž kvalita mění něčí života běh."));
            assertThat(found("kvalita života")).startsWith("1");
        }

        @Test
        void aThingIsOneHitWithItsBestPassages() {
            given(
                    aThing("1")
                            .saying(
                                    "Most se opraví.",
                                    "Škola se opraví.",
                                    "Most a most a most.",
                                    "Lávka a most pro pěší i cyklisty.",
                                    "Silniční most bude mít nový povrch a zábradlí.",
                                    "Park."),
                    aThing("2").saying("Nový most."));
            Hits hits = index.search(Query.of("most"));
            assertThat(hits.total()).isEqualTo(2);
            Hit first = hits.hits().stream()
                    .filter(hit -> hit.id().equals("1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.best().snippet().text()).isEqualTo("Most a most a most.");
            assertThat(first.others()).hasSize(2);
            assertThat(first.more()).isEqualTo(1);
        }

        @Test
        void passagesThatOnlyBearTheTitleAreNotCounted() {
            given(aThing("1").titled("Plán mobility").saying("Doprava.", "Mobilita lidí.", "Chodníky."));
            Hit hit = index.search(Query.of("mobilita")).hits().getFirst();
            assertThat(hit.best().page()).isEqualTo(2);
            assertThat(hit.others()).isEmpty();
            assertThat(hit.more()).isZero();
        }

        @Test
        void aTableOfContentsIsShownAfterTheTextItself() {
            given(aThing("1")
                    .saying(
                            "Doprava ........................ 4 Veřejná doprava . . . . . . . . . . . . . . . . . . 5",
                            "Lidé jezdí do práce hlavně autem, a tak chceme, aby se doprava po městě zklidnila."));
            Hit hit = index.search(Query.of("doprava")).hits().getFirst();
            assertThat(hit.best().page()).isEqualTo(2);
            assertThat(hit.others().getFirst().snippet().text()).isEqualTo("Doprava … 4 Veřejná doprava … 5");
        }

        @Test
        void aTitleAloneShowsTheBeginning() {
            given(aThing("1").titled("Plán mobility").saying("Doprava.", "Chodníky."));
            Hit hit = index.search(Query.of("mobilita")).hits().getFirst();
            assertThat(hit.best().page()).isEqualTo(1);
            assertThat(hit.titleMarks()).containsExactly(new Mark(5, 13, 0, Mark.How.INFLECTED));
        }

        @Test
        void saysWhy() {
            given(aThing("1").titled("Strategie").saying("O strategiích a parcích."));
            Hit hit = index.search(Query.of("strategie park*")).hits().getFirst();
            assertThat(hit.why())
                    .containsExactly(
                            new Why(
                                    "strategie",
                                    List.of(
                                            new Why.Form("strategiích", Mark.How.INFLECTED),
                                            new Why.Form("strategie", Mark.How.EXACT))),
                            new Why("park", List.of()));
        }
    }

    @Nested
    class Everything {
        @Test
        void isAnEmptyQueryByNewest() {
            given(
                    aThing("old").from("2019-05-01"),
                    aThing("new").from("2024-11-30"),
                    aThing("unknown"),
                    aThing("middle").from("2021-01-01"));
            assertThat(found("")).containsExactly("new", "middle", "old", "unknown");
            assertThat(index.search(Query.of("  ")).total()).isEqualTo(4);
        }

        @Test
        void isNotWhatPunctuationAsksFor() {
            given(aThing("1"));
            assertThat(found("***")).isEmpty();
        }

        @Test
        void isCounted() {
            given(aThing("1").saying("a", "b", "c"), aThing("2").saying("d"));
            assertThat(index.size()).isEqualTo(new SearchIndex.Size(2, 4));
        }
    }

    @Nested
    class Facets {
        private void someThings() {
            given(
                    aThing("1")
                            .with("kind", "strategy")
                            .with("territory", "CZ020", "CZ0204", "533165")
                            .during(2021, 2027)
                            .saying("Most první.", "Most druhý."),
                    aThing("2")
                            .with("kind", "strategy")
                            .with("territory", "CZ020")
                            .saying("Most."),
                    aThing("3")
                            .with("kind", "plan")
                            .with("territory", "CZ020", "CZ0204")
                            .during(2019, 2022)
                            .saying("Most."),
                    aThing("4").with("kind", "plan").in("en").saying("Škola."));
        }

        private Facet facet(Query query, String name) {
            return index.search(query.counting(FacetWish.of(name, 10))).facets().getFirst();
        }

        @Test
        void countThingsNotPassages() {
            someThings();
            assertThat(facet(Query.of("most"), "kind").counts())
                    .containsExactly(new Facet.Count("strategy", 2), new Facet.Count("plan", 1));
        }

        @Test
        void reachFromTheRegionToTheMunicipality() {
            someThings();
            assertThat(facet(Query.of("most"), "territory").counts())
                    .containsExactly(
                            new Facet.Count("CZ020", 3), new Facet.Count("CZ0204", 2), new Facet.Count("533165", 1));
            assertThat(found(Query.of("most").with("territory", "533165"))).containsExactly("1");
        }

        @Test
        void ofAChosenFilterCountAsIfItWereNotSet() {
            someThings();
            Hits hits = index.search(Query.of("most")
                    .with("kind", "plan")
                    .counting(FacetWish.of("kind", 10), FacetWish.of("territory", 10)));
            assertThat(hits.total()).isEqualTo(1);
            assertThat(hits.facets().get(0).counts())
                    .containsExactly(new Facet.Count("strategy", 2), new Facet.Count("plan", 1));
            assertThat(hits.facets().get(1).counts())
                    .containsExactly(new Facet.Count("CZ020", 1), new Facet.Count("CZ0204", 1));
        }

        @Test
        void ofSeveralChosenFiltersEachLeaveOnlyThemselvesOut() {
            someThings();
            Hits hits = index.search(Query.of("most")
                    .with("kind", "plan")
                    .with("territory", "533165")
                    .counting(FacetWish.of("kind", 10), FacetWish.of("territory", 10)));
            assertThat(hits.total()).isZero();
            assertThat(hits.facets().get(0).counts())
                    .containsExactly(new Facet.Count("strategy", 1), new Facet.Count("plan", 0));
            assertThat(hits.facets().get(1).counts())
                    .containsExactly(
                            new Facet.Count("CZ020", 1), new Facet.Count("CZ0204", 1), new Facet.Count("533165", 0));
        }

        @Test
        void takeAnyOfSeveralCodes() {
            someThings();
            assertThat(found(Query.of("").with("kind", "plan", "strategy"))).hasSize(4);
        }

        @Test
        void typeAndLanguageAreAlwaysThere() {
            someThings();
            assertThat(facet(Query.of(""), "type").counts()).containsExactly(new Facet.Count("document", 4));
            assertThat(facet(Query.of(""), "language").counts())
                    .containsExactly(new Facet.Count("cs", 3), new Facet.Count("en", 1));
        }

        @Test
        void listOnlyTheMostFrequentAndThoseAskedFor() {
            someThings();
            Facet facet = index.search(Query.of("").counting(new FacetWish("territory", 1, Set.of("533165", "CZ999"))))
                    .facets()
                    .getFirst();
            assertThat(facet.counts())
                    .containsExactly(
                            new Facet.Count("CZ020", 3), new Facet.Count("533165", 1), new Facet.Count("CZ999", 0));
            assertThat(facet.others()).isEqualTo(1);
        }

        @Test
        void ofUnknownNameAreEmpty() {
            someThings();
            assertThat(facet(Query.of(""), "nonsense").counts()).isEmpty();
            assertThat(found(Query.of("").with("nonsense", "x"))).isEmpty();
        }

        @Test
        void ofTheYearTakePeriodsThatOverlap() {
            someThings();
            given(aThing("5").during(2025, null), aThing("6").during(null, 2018));
            assertThat(found(Query.of("").during(2022, 2022))).containsExactlyInAnyOrder("1", "3");
            assertThat(found(Query.of("").during(2023, 2026))).containsExactlyInAnyOrder("1", "5");
            assertThat(found(Query.of("").during(2015, 2018))).containsExactly("6");
        }
    }

    @Nested
    class Paging {
        private void many(int count) {
            for (int i = 0; i < count; i++) {
                aThing("%04d".formatted(i))
                        .titled("Projekt " + i)
                        .from("2020-01-" + "%02d".formatted(1 + i % 28))
                        .saying("Most číslo " + i + (i % 3 == 0 ? " a most druhý" : ""))
                        .putInto(index);
            }
            index.commit();
        }

        @Test
        void byCursorShowsEveryThingOnceInEveryOrder() {
            many(250);
            for (Sort sort : Sort.values()) {
                List<String> seen = new ArrayList<>();
                String cursor = null;
                do {
                    Hits hits =
                            index.search(Query.of("most").sorted(sort).limit(20).after(cursor));
                    hits.hits().forEach(hit -> seen.add(hit.id()));
                    assertThat(hits.total()).isEqualTo(250);
                    cursor = hits.next();
                } while (cursor != null);
                assertThat(seen).as("sorted by " + sort).hasSize(250).doesNotHaveDuplicates();
            }
        }

        @Test
        void reachesPageFiveHundredAndTheEnd() {
            many(1_010);
            String cursor = null;
            int pages = 0;
            do {
                Hits hits = index.search(
                        Query.of("most").sorted(Sort.TITLE).limit(2).after(cursor));
                assertThat(hits.hits().getFirst().title()).isEqualTo("Projekt " + 2 * pages);
                cursor = hits.next();
                pages++;
            } while (cursor != null);
            assertThat(pages).isEqualTo(505);
        }

        @Test
        void byNumberContinuesWithACursor() {
            many(100);
            List<String> all = found(Query.of("most").limit(100));
            Hits third = index.search(Query.of("most").limit(10).page(3));
            assertThat(third.hits()).extracting(Hit::id).isEqualTo(all.subList(20, 30));
            assertThat(found(Query.of("most").limit(10).after(third.next()))).isEqualTo(all.subList(30, 40));
            assertThat(index.search(Query.of("most").limit(10).page(11)).hits()).isEmpty();
        }

        @Test
        void byTitleGoesOnWhereTheLastTitleIsGone() {
            many(10);
            Hits first = index.search(Query.of("most").sorted(Sort.TITLE).limit(5));
            index.remove("document", "0004");
            index.commit();
            assertThat(found(Query.of("most").sorted(Sort.TITLE).limit(5).after(first.next())))
                    .containsExactly("0005", "0006", "0007", "0008", "0009");
        }

        @Test
        void refusesACursorOfAnotherQuery() {
            many(10);
            String cursor = index.search(Query.of("most").limit(5)).next();
            assertThatThrownBy(() -> index.search(Query.of("číslo").limit(5).after(cursor)))
                    .isInstanceOf(BadCursor.class);
            for (String broken : List.of("x", "", "!!!", "AAAA", "a".repeat(5000))) {
                assertThatThrownBy(() -> index.search(Query.of("most").after(broken)))
                        .isInstanceOf(BadCursor.class);
            }
        }
    }

    @Nested
    class Changes {
        @Test
        void areSeenAfterTheCommit() {
            aThing("1").saying("Most.").putInto(index);
            assertThat(found("most")).isEmpty();
            index.commit();
            assertThat(found("most")).containsExactly("1");
        }

        @Test
        void replaceAllPassagesOfAThing() {
            given(aThing("1").saying("Most.", "Škola."), aThing("2").saying("Park."));
            given(aThing("1").saying("Knihovna."));
            assertThat(found(Query.of("").sorted(Sort.TITLE))).containsExactlyInAnyOrder("1", "2");
            assertThat(found("škola")).isEmpty();
            assertThat(found("knihovna")).containsExactly("1");
        }

        @Test
        void removeAThing() {
            given(aThing("1").saying("Most."), aThing("2").saying("Most."));
            index.remove("document", "1");
            index.commit();
            assertThat(found("most")).containsExactly("2");
            index.replace("document", "2", List.of());
            index.commit();
            assertThat(index.size().things()).isZero();
        }

        @Test
        void doNotTouchAThingOfAnotherTypeWithTheSameId() {
            given(aThing("1").saying("Most."), aThing("1").of("call").saying("Most."));
            index.remove("call", "1");
            index.commit();
            assertThat(index.search(Query.of("most")).hits())
                    .extracting(Hit::type)
                    .containsExactly("document");
        }

        @Test
        void thatWereCommittedOutliveTheProcess() {
            given(aThing("1").saying("Most."));
            aThing("2").saying("Most.").putInto(index);
            index.close();
            index = open(folder);
            assertThat(found("most")).containsExactly("1");
        }

        @Test
        void takeWordsOfAnyLength() {
            given(aThing("1").saying("x".repeat(100_000) + " most"));
            assertThat(found("most")).containsExactly("1");
            assertThat(found("x".repeat(400))).containsExactly("1");
        }
    }

    @Nested
    class Rebuilding {
        @Test
        void putsWhatTheSourcesHaveInPlaceOfWhatWasThere() {
            given(aThing("old").saying("Most."));
            assertThat(index.check().state()).isEqualTo(SearchIndex.State.INCOMPLETE);
            index.rebuild(sink ->
                    sink.put("document", "new", aThing("new").saying("Most.").entries()));
            assertThat(found("most")).containsExactly("new");
            assertThat(index.check().state()).isEqualTo(SearchIndex.State.READY);
        }

        @Test
        void servesTheOldIndexMeanwhile() {
            given(aThing("old").saying("Most."));
            index.rebuild(sink -> {
                sink.put("document", "new", aThing("new").saying("Most.").entries());
                assertThat(found("most")).containsExactly("old");
            });
        }

        @Test
        void losesNoChangeThatArrivesMeanwhile() {
            given(aThing("changed").saying("Most."), aThing("removed").saying("Most."));
            index.rebuild(sink -> {
                sink.put("document", "early", aThing("early").saying("Most.").entries());
                given(
                        aThing("changed").saying("Lávka."),
                        aThing("early").saying("Lávka."),
                        aThing("born").saying("Lávka."));
                index.remove("document", "removed");
                index.commit();
                assertThat(found("lávka")).containsExactlyInAnyOrder("changed", "early", "born");
                // what the filling read before the changes
                sink.put(
                        "document", "changed", aThing("changed").saying("Most.").entries());
                sink.put(
                        "document", "removed", aThing("removed").saying("Most.").entries());
            });
            assertThat(found("lávka")).containsExactlyInAnyOrder("changed", "early", "born");
            assertThat(found("most")).isEmpty();
        }

        @Test
        void thatFailsLeavesTheOldIndex() {
            given(aThing("old").saying("Most."));
            assertThatThrownBy(() -> index.rebuild(_ -> {
                        throw new IllegalStateException("the source is gone");
                    }))
                    .hasMessage("the source is gone");
            assertThat(found("most")).containsExactly("old");
            index.rebuild(_ -> {});
            assertThat(index.size().things()).isZero();
        }

        @Test
        void outlivesTheProcess() {
            index.rebuild(sink ->
                    sink.put("document", "new", aThing("new").saying("Most.").entries()));
            index.close();
            index = open(folder);
            assertThat(index.check().state()).isEqualTo(SearchIndex.State.READY);
            assertThat(found("most")).containsExactly("new");
        }
    }

    @Nested
    class Suggesting {
        @Test
        void completesTheLastWordWithDiacritics() {
            given(
                    aThing("1").saying("Příbram a Příbramsko."),
                    aThing("2").saying("V Příbrami. Příbram. Příroda."),
                    aThing("3").saying("Příbram"));
            assertThat(index.suggest("mapa prib", 5).queries()).startsWith("mapa příbram");
        }

        @Test
        void offersTitles() {
            given(
                    aThing("1").titled("Strategický plán Jasenova").saying("a", "b"),
                    aThing("2").titled("Plán odpadů").saying("a"));
            assertThat(index.suggest("strategie plán jas", 5).titles()).isEmpty();
            assertThat(index.suggest("plán jas", 5).titles())
                    .extracting(Suggestions.Title::title)
                    .containsExactly("Strategický plán Jasenova");
        }

        @Test
        void offersNothingForNothing() {
            given(aThing("1"));
            for (String typed : List.of("", " ", "a", "***", "obec ")) {
                assertThat(index.suggest(typed, 5).queries()).isEmpty();
            }
        }
    }

    @Test
    void answersWhateverIsTyped() {
        given(aThing("1").saying("Most přes řeku a AND OR NOT field x."));
        for (String text : HostileQueries.some()) {
            index.search(Query.of(text).counting(FacetWish.of("kind", 5)));
            index.suggest(text, 5);
        }
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        assertThatThrownBy(() -> Query.of("x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of("x").limit(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of("x").limit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
