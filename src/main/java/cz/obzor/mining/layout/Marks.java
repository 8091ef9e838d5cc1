package cz.obzor.mining.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line begins with.
public final class Marks {
    private static final Pattern BULLET = Pattern.compile(
            "^([•●○▪■□◦‣⁃∙·➢➔►▶❖✓✔⮚\\uF0B7\\uF0A7\\uF0D8\\uF076\\uF02D*+–—-]|o(?= \\p{Lu}))\\s+(?=\\S)");
    private static final Pattern TIGHT = Pattern.compile("^([•●○▪■□◦‣➢►▶❖✓✔\\uF0B7\\uF0A7\\uF0D8])(?=\\p{L})");
    private static final Pattern FIELD = Pattern.compile(
            "^(?iuU:(za)?odpověd\\p{L}*|(za)?odpovíd\\p{L}*|garant\\p{L}*|gestor\\p{L}*|nositel\\p{L}*|realizátor\\p{L}*|termín\\p{L}*|harmonogram|(předpokládan\\p{L}* |odhadovan\\p{L}* |celkov\\p{L}* |orientační )?(náklad\\p{L}*|rozpočet)|zdroj\\p{L}*|financ\\p{L}*|způsob financ\\p{L}*|indikátor\\p{L}*|(za)?sledovan\\p{L}+ ukazatel\\p{L}*|ukazatel\\p{L}*|spolupráce|partneři|stav|poznámka|popis|O|T|KT|K|Z|G)"
                    + "(?iuU: (opatření|projektu|aktivity|plnění|realizace|útvar|financování|osoba|za plnění|za realizaci)){0,2}\\s*:");

    private static final Pattern DAY = Pattern.compile(
            "^\\d{1,2}\\. (?:led|únor|březn|dubn|květn|červn|červenc|srpn|září|říjn|listopad|prosinc)\\p{L}{0,2}(?!\\p{L})");

    private Marks() {}

    /// The bullet that a text begins with, its blanks included; empty where there is none.
    public static String bullet(String text) {
        Matcher matcher = BULLET.matcher(text);
        if (matcher.find()) {
            return matcher.group();
        }
        matcher = TIGHT.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /// Whether a text begins with a day ("30. listopadu"), which is no number of anything.
    public static boolean day(String text) {
        return DAY.matcher(text).find();
    }

    /// Whether a text begins with the name of a value ("Termín:", "Odpovědnost:").
    public static boolean field(String text) {
        return FIELD.matcher(text).find();
    }
}
