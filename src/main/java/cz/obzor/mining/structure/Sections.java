package cz.obzor.mining.structure;

import java.util.regex.Pattern;

/// What the title of a part of a document says of it: whether the tree stands in it, or cannot.
final class Sections {
    /// a longer title names a subject
    private static final int LONGEST_CONTAINER = 80;

    /// parts that give no nodes
    private static final Pattern WITHOUT = Pattern.compile("(?iuU)^(?:"
            + "úvod(?:em|ní.*)?\\b.*|předmluva.*|preambule.*|slovo (?:starost|primátor|hejtman).*|obsah(?: dokumentu)?|seznam (?:zkrat|tabul|obráz|graf|příloh|zdroj|literat|použit).*|"
            + "(?:použité )?zkratky.*|.*zkratek\\b.*|slovní[kč].*|základní pojmy.*|(?:použit\\p{L}+ )?(?:zdroje|literatura|prameny)(?: dat| informací)?|závěr(?:em|y|ečn.*)?\\b.*|"
            + ".*\\banaly(?:tick|z).*|.*\\banalýz.*|.*\\bswot\\b.*|.*\\bpest\\p{L}*\\b.*analý.*|.*socioekonomick\\p{L}+ (?:profil|charakter).*|profil (?:města|obce|území|kraje).*|charakteristika .*|"
            + "(?:stávající|současný|výchozí|dosavadní) stav.*|popis (?:stávajícího |současného |výchozího )?stavu.*|situační .*|demografi.*|"
            + "implementa\\p{L}*.*|.*\\bimplementační\\b.*|řízení (?:a|rizik|implementace|realizace).*|(?:systém )?monitor(?:ing|ov).*|evaluace.*|(?:způsob )?(?:vy)?hodnoc(?:ení|ování).*|"
            + "plnění.*|výsled(?:ek|ky).*|kontrola plnění.*|procesní (?:zásady|pravidla).*|organizační .*|rizika.*|"
            + "právní .*|legislativ(?:a|ní rámec).*|.*východiska.*|metod(?:ika|ologie).*(?:zpracování|tvorby|přípravy|dokumentu|hodnocení)?|proces (?:tvorby|zpracování|přípravy).*|postup (?:zpracování|tvorby|přípravy).*|způsob (?:zpracování|tvorby).*|"
            + "vazb[ay] (?:na|mezi|strateg).*|soulad .*|návaznost.*|složení .*|(?:pracovní|řídicí) (?:skupin|výbor).*|členové .*|zpracovatel.*|identifikační údaje.*|"
            + "příloh[ay]\\b.*|(?:manažerské |executive )?(?:shrnutí|souhrn|summary).*|english summary.*|summary.*|shrnutí.*|resumé.*|vysvětlivky.*|legenda.*|tiráž.*|kontakt.*|"
            + "aktualizace (?:zásobníku|dokumentu|strategie|plánu).*|finanční rámec.*|(?:indikativní )?(?:finanční plán|harmonogram)\\b.*|hodnoticí .*|výběr (?:projektů|opatření).*|dotazníkov.*|participa(?:ce|tivní proces).*zpracov.*|introduction.*|conclusion.*|appendix.*|annex.*|podpis.*|jak .{0,25}(?:číst|používat|pracovat).*|základní kapitoly.*|struktura dokumentu.*|členění .*|pro koho .*|provádění(?: .*)?|realizace (?:strategie|plánu|koncepce|programu).*|(?:zdroje )?financování(?: (?:strategie|plánu|koncepce|programu|a).*)?|silné a slabé .*|region a jeho .*|(?:město|obec|kraj|mikroregion|území) a (?:jeho|její).*|(?:město|obec|region|území) dnes.*|kde jsme.*|(?:vnější|vnitřní) (?:prostředí|podmínky).*|příležitosti a hrozby.*|(?:potřeby a )?problémy .*|závěrečná ustanovení.*"
            + ")$");

    /// parts that hold the tree and are themselves no node
    private static final Pattern DESIGN = Pattern.compile("(?iuU)^(?:"
            + ".*\\bnávrhov(?:á|é) část.*|návrhov(?:á|é) .*|strategick(?:á|é) část.*|programov(?:á|é) část.*|implementační plán opatření.*|"
            + "(?:návrh|přehled|popis|seznam|soupis|struktura|soustava|hierarchie|zásobník|katalog|karty|listy|rejstřík|tabulka|plán|strom) (?:\\p{L}+ ){0,2}?(?:priorit|pilíř|cíl|opatření|aktivit|projekt|záměr|investi|úkol|oblast|osy|os).*|"
            + "(?:strategick\\p{L}+ |prioritní |hlavní |rozvojov\\p{L}+ |klíčov\\p{L}+ |dílčí )?(?:priority|pilíře|osy|cíle|oblasti|opatření|aktivity|projekty|úkoly|záměry|témata)(?: (?:a|,) (?:\\p{L}+ )?(?:priority|pilíře|cíle|opatření|aktivity|projekty|úkoly|záměry))*(?: (?:rozvoje|strategie|města|obce|obvodu|kraje|koncepce|plánu|dokumentu|návrhové části).*)?|"
            + "zásobník projektů.*|akční plán.*|programov\\p{L}+ zásad\\p{L}+.*|program rozvoje.*|cíle a \\p{L}+.*|strategie rozvoje.*|vize,? .*(?:cíle|priority|osy|pilíře|oblasti|opatření).*|strategický rámec.*|volební program.*"
            + ")$");

    private static final Pattern VISION = Pattern.compile(
            "(?iuU)^(?:our )?vision(?: (?:for|of) .*)?$|^(?:(?:strategická|rozvojová|společná|naše|globální) )?vize(?: (?:města|obce|kraje|rozvoje|regionu|městské části|území|strategie|smart city|mas|svazku).*)?:?$");

    private static final Pattern VISION_FIRST =
            Pattern.compile("(?iuU)^(?:\\p{L}+ )?vize(?:,| a) .{3,60}$|^(?:our )?vision(?:,| and) .{3,60}$");

    private Sections() {}

    static boolean without(String title) {
        return WITHOUT.matcher(plain(title)).matches();
    }

    static boolean design(String title) {
        return title.length() < LONGEST_CONTAINER
                && DESIGN.matcher(plain(title)).matches();
    }

    static boolean vision(String title) {
        return VISION.matcher(plain(title)).matches();
    }

    /// A part that tells the vision first, and then something else ("Vize a zásady").
    static boolean beginsWithVision(String title) {
        return VISION_FIRST.matcher(plain(title)).matches();
    }

    private static String plain(String title) {
        String text = title.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
