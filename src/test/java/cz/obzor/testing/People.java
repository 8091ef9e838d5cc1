package cz.obzor.testing;

import cz.obzor.account.Access;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationDetails;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.key.ApiKeys;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.web.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People of a running platform, made without the mails that real ones get.
public final class People {
    public static final String PASSWORD = "kolotoč a modrý traktor";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestPlatform platform;

    public People(TestPlatform platform) {
        this.platform = platform;
    }

    public record Someone(PersonId id, String email) {}

    /// Somebody with an account and nothing else.
    public Someone somebody() {
        String email = "clovek" + COUNT.incrementAndGet() + "."
                + ProcessHandle.current().pid() + "@example.cz";
        Identity identity = Accounts.checked("Jana Zkušební", email, Language.CS);
        platform.bean(Accounts.class).add(identity, PASSWORD);
        return new Someone(identity.person(), email);
    }

    /// @param organisation null for the platform itself
    public Someone with(OrganisationId organisation, Role... roles) {
        Someone someone = somebody();
        platform.bean(PersonTable.class).setRoles(someone.id(), organisation, Set.of(roles), Instant.now());
        return someone;
    }

    /// A browser in which somebody is signed in.
    public Visitor signedIn(Someone someone) {
        var visitor = new Visitor(platform.uri("").toString());
        signIn(visitor, someone);
        return visitor;
    }

    public void signIn(Visitor visitor, Someone someone) {
        forgetAttempts();
        Visitor.Answer answer = visitor.signIn(someone.email(), PASSWORD);
        if (answer.status() != 200 || !answer.page().location().endsWith("/ucet")) {
            throw new AssertionError("Could not sign in: " + answer.page().text());
        }
    }

    /// A new organisation that nobody works for.
    public OrganisationId organisation(String kind, String name) {
        var made = new ArrayList<OrganisationId>();
        platform.bean(Access.class)
                .asPlatform(() -> made.add(platform.bean(Organisations.class)
                        .add(new OrganisationDetails(kind, name, null, null, null, null))
                        .id()));
        return made.getFirst();
    }

    /// Key that opens whatever a program may do.
    String keyOfMinistry() {
        OrganisationId ministry = organisation("ministry", "Ministerstvo zkoušek");
        var made = new ArrayList<String>();
        platform.bean(Access.class).asPlatform(() -> {
            ApiKeys keys = platform.bean(ApiKeys.class);
            Organisation whole = platform.bean(Organisations.class).get(ministry);
            made.add(keys.make(ministry, "zkoušky", keys.offered(whole), 30).secret());
        });
        return made.getFirst();
    }

    /// Tries of passwords; all tests of a run come from one address.
    public void forgetSignIns() {
        platform.bean(JdbcClient.class)
                .sql("delete from account.attempts where key like 'sign-in:%' or key like 'password:%'")
                .update();
    }

    /// All tries, of codes and letters too.
    public void forgetAttempts() {
        platform.bean(JdbcClient.class).sql("delete from account.attempts").update();
    }
}
