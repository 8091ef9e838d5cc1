package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made for one person stays with her: no store between keeps it, and signing out leaves nothing in the
/// browser.
class PersonalAnswersTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ucet", "/en/account", "/dokumenty", "/organizace", "/api/v1/organisations", "/nic"})
    void whatSomebodyGetsWhoIsSignedInIsKeptNowhere(String path) {
        Visitor visitor = PEOPLE.signedIn(PEOPLE.somebody());
        assertThat(cacheControl(visitor.get(path))).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prihlaseni", "/registrace", "/en/forgotten-password"})
    void formsWithATokenAreKeptNowhere(String path) {
        assertThat(cacheControl(new Visitor(PLATFORM.uri("").toString()).get(path)))
                .isEqualTo("no-store");
    }

    @Test
    void whatAProgramGetsWithItsKeyIsKeptNowhere() {
        var answer = PLATFORM.send(HttpRequest.newBuilder(PLATFORM.uri("/api/v1/organisations"))
                .header("Authorization", "Bearer " + PLATFORM.token()));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void assetsAreKeptEvenByWhoIsSignedIn() {
        Visitor visitor = PEOPLE.signedIn(PEOPLE.somebody());
        String style =
                visitor.get("/").page().selectFirst("link[rel=stylesheet]").absUrl("href");
        assertThat(cacheControl(visitor.get(style))).contains("immutable");
        assertThat(visitor.get(style).response().headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() {
        Visitor visitor = PEOPLE.signedIn(PEOPLE.somebody());
        Visitor.Answer home = visitor.get("/");
        // the redirect itself carries the header, so it must not be followed
        var answer = visitor.unfollowed(home.page().selectFirst("form[action$=odhlaseni]"), Map.of());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);
    }

    private static String cacheControl(Visitor.Answer answer) {
        return answer.response().headers().firstValue("Cache-Control").orElse("none");
    }
}
