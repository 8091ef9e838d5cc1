package cz.obzor.account.web;

import cz.obzor.web.AddressWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
