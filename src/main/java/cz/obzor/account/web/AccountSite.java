package cz.obzor.account.web;

import cz.obzor.account.person.Claims;
import cz.obzor.web.AddressWords;
import cz.obzor.web.BodyLimits;
import cz.obzor.web.BodyLimits.Body;
import cz.obzor.web.BodyLimits.Larger;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class AccountSite {

    @Bean
    AddressWords organisationWords() {
        return new AddressWords(Map.of(
                "organizace", "organisations",
                "pridat", "add",
                "upravit", "edit",
                "ukoncit", "end",
                "clenove", "members",
                "zadost", "request",
                "role", "roles",
                "pozvat", "invite",
                "klice", "keys",
                "zrusit", "revoke"));
    }

    @Bean
    AddressWords accountWords() {
        return new AddressWords(Map.of(
                "prihlaseni", "sign-in",
                "odhlaseni", "sign-out",
                "registrace", "register",
                "zapomenute-heslo", "forgotten-password",
                "heslo", "password",
                "pozvanka", "invitation",
                "ucet", "account",
                "jmeno", "name",
                "relace", "sessions",
                "jednat-za", "act-for"));
    }

    @Bean
    AddressWords factorWords() {
        return new AddressWords(Map.of(
                "druhy-faktor", "second-factor", "vypnout", "turn-off", "kod", "code", "odhlasit", "end-sessions"));
    }

    @Bean
    AddressWords providerWords() {
        return new AddressWords(Map.of(
                "klic",
                "passkey",
                "pristupove-klice",
                "passkeys",
                "pres",
                "by",
                "poskytovatele",
                "providers",
                "pripojit",
                "connect",
                "odpojit",
                "disconnect"));
    }

    @Bean
    AddressWords returnWords() {
        return new AddressWords(Map.of("navrat", "return"));
    }

    @Bean
    AddressWords privacyWords() {
        return new AddressWords(Map.of(
                "osobni-udaje", "personal-data",
                "vypis", "export",
                "souhlas", "consent",
                "smazat", "erase",
                "smazat-ucet", "erase-account",
                "ucet-smazan", "account-erased",
                "lhuty", "retention"));
    }

    @Bean
    AddressWords administrationWords() {
        return new AddressWords(Map.of(
                "provoz", "operation",
                "posta", "mail",
                "ucty", "accounts",
                "zadosti", "requests",
                "zaznamy", "records",
                "tabulka", "table",
                "soubor", "file",
                "opravneni", "permissions",
                "spravce", "administrator",
                "blokovat", "block"));
    }

    /// The proof that comes with a request to work for an organisation, and the fields around it.
    @Bean
    BodyLimits claimBodies() {
        DataSize most = DataSize.ofBytes(Claims.LARGEST_FILE + (1 << 20));
        return new BodyLimits(List.of(
                new Larger("/organizace/{id}/zadost", Body.UPLOAD, most),
                new Larger("/en/organisations/{id}/request", Body.UPLOAD, most)));
    }
}
