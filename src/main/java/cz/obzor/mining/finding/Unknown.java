package cz.obzor.mining.finding;

import java.util.regex.Pattern;

/// Words in place of a value that say that there is none yet. Unknown is not zero and not a name.
final class Unknown {
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)^\\W*(?:(?:zatím |dosud |prozatím )?(?:bude |budou |nebyl\\p{L}? |není |nejsou |ne)?"
                    + "(?:upřesněn\\p{L}{0,2}|stanoven\\p{L}{0,2}|urče?n\\p{L}{0,2}|znám\\p{L}{0,3}|doplněn\\p{L}{0,2}|specifikován\\p{L}{0,2}|vyčíslen\\p{L}{0,2}|rozhodnuto)"
                    + "|dle (?:rozpočtu|možností|potřeby|aktuální\\p{L}*|finanční\\p{L}*|výzv\\p{L}*|projektu|PD)|podle (?:možností|potřeby|rozpočtu)"
                    + "|bez (?:nákladů|finančních nároků|nároku na rozpočet)|v rámci (?:běžn|provozn|rozpočt)\\p{L}*|n/?a|x|tbd|\\?)(?:\\P{L}.*|\\s.*)?$");

    private Unknown() {}

    static boolean is(String value) {
        boolean word = false;
        for (int i = 0; i < value.length() && !word; i++) {
            word = Character.isLetterOrDigit(value.charAt(i));
        }
        return !word || (value.length() < 120 && WORDS.matcher(value).matches());
    }
}
