package cz.obzor.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds things by their Czech names in whatever case form, with or without diacritics. Made once, then never changes;
/// any number of threads may ask.
///
/// Several things may bear one name; the order in which they were given is kept among equals.
///
/// @param <T> what bears the names
public final class NameIndex<T> {
    /// words before a name that say where, or what kind of place follows
    private static final Set<String> AROUND =
            WordList.allWords("around-names.txt").stream().map(CzechText::fold).collect(Collectors.toUnmodifiableSet());

    /// A name in one form.
    ///
    /// @param words      in lower case with diacritics, one space between them
    /// @param name       which name
    /// @param nominative whether it is the name as given
    private record Form(String words, int name, boolean nominative) {}

    /// An occurrence of a name in a text.
    ///
    /// @param start  offset of its first character
    /// @param end    offset after its last
    /// @param values what may be meant
    public record Occurrence<T>(int start, int end, List<T> values) {
        public Occurrence {
            values = List.copyOf(values);
        }
    }

    private final List<List<T>> values = new ArrayList<>();
    private final Map<String, List<Form>> forms = new HashMap<>();
    /// beginnings of forms, at word ends, so that a scan knows when to stop
    private final Set<String> beginnings = new HashSet<>();
    private final NamePrefixes prefixes;

    private NameIndex(Map<String, List<T>> named) {
        List<String> names = new ArrayList<>(named.keySet());
        for (int i = 0; i < names.size(); i++) {
            values.add(List.copyOf(named.get(names.get(i))));
            add(names.get(i), i);
        }
        forms.replaceAll((folded, all) -> List.copyOf(all));
        prefixes = new NamePrefixes(names.stream().map(NameIndex::folded).toList(), inflected());
    }

    /// @param nameOf the name of a thing, in the nominative
    public static <T> NameIndex<T> of(Collection<? extends T> things, Function<? super T, String> nameOf) {
        Map<String, List<T>> named = new LinkedHashMap<>();
        for (T thing : things) {
            named.computeIfAbsent(nameOf.apply(thing), none -> new ArrayList<>(1))
                    .add(thing);
        }
        return new NameIndex<>(named);
    }

    /// What bears the name asked for, in any case form, with or without diacritics. A preposition or the kind of
    /// place may stand before it ({@code "ve městě Kolíně"}). Names in the nominative come first. Diacritics
    /// that were typed count, unless nothing is found with them.
    public List<T> find(String query) {
        List<String> words = CzechText.tokens(query).stream()
                .map(Token::form)
                .map(NameIndex::lower)
                .toList();
        for (int from = 0; from < words.size(); from++) {
            String typed = String.join(" ", words.subList(from, words.size()));
            List<Form> found = forms.getOrDefault(CzechText.fold(typed), List.of());
            if (!found.isEmpty()) {
                return valuesOf(asWritten(found, typed));
            }
            if (!AROUND.contains(CzechText.fold(words.get(from)))) {
                break;
            }
        }
        return List.of();
    }

    /// What bears a name that begins so, for a list while typing: first names that begin with it, then other case forms
    /// that do, then names of which a later word does.
    public List<T> startingWith(String prefix, int limit) {
        String folded = folded(prefix);
        if (folded.isEmpty() || limit <= 0) {
            return List.of();
        }
        Set<T> found = new LinkedHashSet<>();
        for (int name : prefixes.startingWith(folded, limit)) {
            found.addAll(values.get(name));
        }
        return found.stream().limit(limit).toList();
    }

    /// Names in running text, the longest where several begin at one place. Only words with a capital count, for many
    /// names are common words as well; diacritics must agree if the text has any.
    public List<Occurrence<T>> scan(String text) {
        boolean plain = CzechText.fold(text).equals(text.toLowerCase(Locale.ROOT));
        List<Token> tokens = CzechText.tokens(text);
        List<Occurrence<T>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int length = Character.isUpperCase(tokens.get(i).form().codePointAt(0))
                    ? occurrence(text, tokens, i, plain, found)
                    : 0;
            i += Math.max(length, 1);
        }
        return found;
    }

    /// Adds the longest name that begins at a word; gives the number of its words, 0 where there is none.
    private int occurrence(String text, List<Token> tokens, int from, boolean plain, List<Occurrence<T>> found) {
        List<Form> best = List.of();
        int length = 0;
        StringBuilder folded = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > from) {
                if (!isWithinName(text, tokens.get(i - 1).end(), token.start())) {
                    break;
                }
                folded.append(' ');
                written.append(' ');
            }
            String key = folded.append(token.folded()).toString();
            written.append(lower(token.form()));
            String words = written.toString();
            List<Form> here = forms.getOrDefault(key, List.of()).stream()
                    .filter(form -> plain || form.words.equals(words))
                    .toList();
            if (!here.isEmpty()) {
                best = here;
                length = i - from + 1;
            }
            if (!beginnings.contains(key)) {
                break;
            }
        }
        if (length > 0) {
            int end = tokens.get(from + length - 1).end();
            found.add(new Occurrence<>(tokens.get(from).start(), end, valuesOf(best)));
        }
        return length;
    }

    /// Spaces, one line break, or a hyphen.
    private static boolean isWithinName(String text, int from, int to) {
        String between = text.substring(from, to);
        boolean space = between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
        return space || between.equals("-") || between.equals("–");
    }

    private void add(String name, int index) {
        String given = normal(name);
        for (String form : NameForms.of(name)) {
            String words = normal(form);
            String folded = CzechText.fold(words);
            forms.computeIfAbsent(folded, key -> new ArrayList<>(1)).add(new Form(words, index, words.equals(given)));
            for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
                beginnings.add(folded.substring(0, space));
            }
        }
    }

    private List<NamePrefixes.Word> inflected() {
        List<NamePrefixes.Word> words = new ArrayList<>();
        forms.forEach((folded, all) -> all.forEach(form -> words.add(new NamePrefixes.Word(folded, form.name))));
        return words;
    }

    private static List<Form> asWritten(List<Form> found, String typed) {
        List<Form> same =
                found.stream().filter(form -> form.words.equals(typed)).toList();
        return same.isEmpty() || typed.equals(CzechText.fold(typed)) ? found : same;
    }

    private List<T> valuesOf(List<Form> found) {
        return Stream.concat(
                        found.stream().filter(Form::nominative), found.stream().filter(form -> !form.nominative))
                .flatMap(form -> values.get(form.name).stream())
                .distinct()
                .toList();
    }

    private static String normal(String name) {
        return CzechText.tokens(name).stream().map(token -> lower(token.form())).collect(Collectors.joining(" "));
    }

    private static String folded(String words) {
        return CzechText.tokens(words).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
