package cz.obzor.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Words so frequent that a passage is not less to the point for lacking one: Czech prepositions, conjunctions and
/// forms of "být", English articles and the like. Folded. Much shorter than {@code CzechText.stopwords()}: a word here
/// cannot be searched for beside others, and that list has "most" (English) and "místo".
final class CommonWords {
    private static final Set<String> WORDS = Arrays.stream("""
            a aby ale ani asi az bez by byl byla bylo byly byt ci co coz do ho i jak jako je jeho jejich jen jeste ji jiz
            jsem jsme jsou k kdy kde ke kdyz ktera ktere ktery ma mezi mi na nad ne nebo nejsou neni o od pak po pod podle
            pokud pri pro proto protoze pred s se si sve svou ta tak take tato te tedy ten tento teto tim to toho tohoto
            tom tomto tuto ty u uz v ve vsak z za zda ze
            an and are as at be for from in is it of on or that the this was were which with
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    static boolean has(String folded) {
        return WORDS.contains(folded);
    }
}
