package cz.obzor.text;

import cz.obzor.text.Paradigm.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Names of municipalities, districts and regions in all cases of Czech.
///
/// A name is taken as adjectives, a noun, and what does not change: {@code Nové | Město | na Moravě},
/// {@code | Hradec | Králové}. Where two declensions are possible, forms of both are given.
public final class NameForms {
    private static final Set<String> PREPOSITIONS = Set.of(
            "nad", "nade", "pod", "pode", "u", "v", "ve", "na", "za", "při", "před", "mezi", "od", "do", "z", "ze", "k",
            "ke", "o", "s", "se");
    /// Nouns that say what the place is; the name that follows is declined as well, or left.
    private static final Set<String> BEFORE_A_NAME =
            Set.of("město", "městys", "městečko", "lázně", "ves", "kraj", "okres", "obec", "odolena");

    private NameForms() {}

    /// All forms, with diacritics and in the capitals of the name; the nominative comes first.
    public static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        for (List<List<String>> declension : declensions(name.strip())) {
            declension.forEach(forms::addAll);
        }
        return forms;
    }

    /// Each declension of the name: six cases with their variants.
    private static List<List<List<String>>> declensions(String name) {
        int hyphen = name.indexOf('-');
        if (hyphen > 0 && hyphen < name.length() - 1) {
            return twins(name.substring(0, hyphen), name.substring(hyphen + 1));
        }
        List<String> words = Arrays.asList(name.split("\\s+"));
        int head = 0;
        while (head < words.size() && !(head > 0 && PREPOSITIONS.contains(words.get(head)))) {
            head++;
        }
        String tail = String.join(" ", words.subList(head, words.size()));
        return head(words.subList(0, head)).stream()
                .map(cases -> tail.isEmpty() ? cases : joined(cases, unchanged(tail), " "))
                .toList();
    }

    /// {@code Frýdek-Místek}: both parts change, or only the second, or ({@code Praha-východ}) only the first.
    private static List<List<List<String>>> twins(String first, String second) {
        List<List<List<String>>> all = new ArrayList<>();
        for (List<List<String>> left : declensions(first)) {
            all.add(joined(left, unchanged(second), "-"));
            for (List<List<String>> right : declensions(second)) {
                all.add(joined(left, right, "-"));
                all.add(joined(unchanged(first), right, "-"));
            }
        }
        return all;
    }

    private static List<List<List<String>>> head(List<String> words) {
        int adjectives = 0;
        while (adjectives < words.size() - 1 && PlaceAdjectives.isAdjective(words.get(adjectives))) {
            adjectives++;
        }
        List<String> before = words.subList(0, adjectives);
        String noun = words.get(adjectives);
        List<String> after = words.subList(adjectives + 1, words.size());
        List<List<List<String>>> all = declined(before, PlaceNouns.of(noun), after, noun);
        boolean feminine = !before.isEmpty() && before.getLast().endsWith("á");
        if (all.isEmpty() && feminine) {
            all = declined(before, List.of(PlaceNouns.feminineAfterAll(noun)), after, noun);
        }
        return all.isEmpty() ? List.of(unchanged(String.join(" ", words))) : all;
    }

    private static List<List<List<String>>> declined(
            List<String> before, List<Paradigm> nouns, List<String> after, String noun) {
        List<List<List<String>>> all = new ArrayList<>();
        for (Paradigm paradigm : nouns) {
            List<Paradigm> agreeing = before.stream()
                    .map(word -> PlaceAdjectives.agreeing(word, paradigm.gender()))
                    .filter(Objects::nonNull)
                    .toList();
            if (agreeing.size() == before.size()) {
                List<List<String>> cases = paradigm.cases();
                for (Paradigm adjective : agreeing.reversed()) {
                    cases = joined(adjective.cases(), cases, " ");
                }
                all.addAll(withRest(cases, paradigm.gender(), noun, after));
            }
        }
        return all;
    }

    private static List<List<List<String>>> withRest(
            List<List<String>> cases, Gender gender, String noun, List<String> after) {
        if (after.isEmpty()) {
            return List.of(cases);
        }
        List<List<List<String>>> all = new ArrayList<>();
        all.add(joined(cases, unchanged(String.join(" ", after)), " "));
        if (BEFORE_A_NAME.contains(noun.toLowerCase(Locale.ROOT))) {
            head(after).forEach(name -> all.add(joined(cases, name, " ")));
        } else if (after.size() == 1 && after.getFirst().matches(".*(ov|in)[aoy]")) {
            Paradigm adjective = PlaceAdjectives.agreeing(after.getFirst(), gender);
            if (adjective != null) {
                all.add(joined(cases, adjective.cases(), " "));
            }
        }
        return all;
    }

    private static List<List<String>> unchanged(String words) {
        return Paradigm.unchanged(Gender.NEUTER, words).cases();
    }

    private static List<List<String>> joined(List<List<String>> left, List<List<String>> right, String between) {
        List<List<String>> cases = new ArrayList<>(Paradigm.CASES);
        for (int i = 0; i < Paradigm.CASES; i++) {
            List<String> forms = new ArrayList<>();
            for (String start : left.get(i)) {
                right.get(i).forEach(end -> forms.add(start + between + end));
            }
            cases.add(forms);
        }
        return cases;
    }
}
