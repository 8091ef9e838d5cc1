package cz.obzor.text;

import cz.obzor.text.FoldedStemmer.Step;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Prints what each step of the stemmer is worth, as the table in `docs/search-language.md`.
///
/// Arguments: the folder with lemmatization-cs.txt.gz and the two conllu files.
final class StemmerReport {
    private StemmerReport() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Inflections pairs = Inflections.pairs(folder.resolve("lemmatization-cs.txt.gz"));
        Inflections text = Inflections.conllu(
                List.of(folder.resolve("cs_cac-ud-dev.conllu.gz"), folder.resolve("cs_cltt-ud-train.conllu.gz")));
        System.out.println("| variant | pairs: nouns, adjectives, names | pairs: verbs | text: recall "
                + "| text: precision | lemmas a stem |");
        System.out.println("|---|---|---|---|---|---|");
        variants().forEach((name, stemmer) -> {
            Inflections.Search search = text.search(stemmer, stemmer);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.2f |%n",
                    name,
                    100 * pairs.conflated(stemmer, true),
                    100 * pairs.conflated(stemmer, false),
                    100 * search.recall(),
                    100 * search.precision(),
                    search.lemmasEach());
        });
    }

    private static Map<String, UnaryOperator<String>> variants() {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        Set<Step> steps = EnumSet.noneOf(Step.class);
        variants.put("folding only", CzechText::fold);
        for (Step step : List.of(
                Step.CASES, Step.FLEETING_E, Step.SOFTENING, Step.DEGREES, Step.IRREGULAR, Step.ENGLISH, Step.VERBS)) {
            steps.add(step);
            FoldedStemmer stemmer = new FoldedStemmer(steps);
            variants.put("+ " + step, word -> stemmer.stem(CzechText.fold(word)));
        }
        return variants;
    }
}
