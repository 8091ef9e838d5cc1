package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cz.obzor.testing.Await;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What was refused stands in the log: to whom, from where, and what; never a secret.
class RefusalsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);

    private final Logger log = (Logger) LoggerFactory.getLogger("cz.obzor");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        log.addAppender(appender);
    }

    @AfterEach
    void stop() {
        log.detachAppender(appender);
    }

    @Test
    void aPageForAdministratorsAskedForByAnother() {
        People.Someone someone = PEOPLE.somebody();
        assertThat(PEOPLE.signedIn(someone).get("/provoz/ucty").status()).isEqualTo(403);
        assertThat(told())
                .anyMatch(line -> line.startsWith("Refused to person:" + someone.id() + " from ")
                        && line.contains("GET /provoz/ucty"));
    }

    @Test
    void aThingOfAnotherOrganisation() {
        People.Someone someone = PEOPLE.with(PEOPLE.organisation("municipality", "Obec Lhota"), Role.APPROVER);
        var other = PEOPLE.organisation("municipality", "Obec Jinde");
        assertThat(PEOPLE.signedIn(someone)
                        .get("/organizace/" + other.value() + "/klice")
                        .status())
                .isEqualTo(404);
        assertThat(told()).anyMatch(line -> line.startsWith("Refused to person:" + someone.id() + ": key-change"));
    }

    @Test
    void aKeyThatIsNotGood() {
        var answer = PLATFORM.send(HttpRequest.newBuilder(PLATFORM.uri("/api/v1/documents"))
                .header("Authorization", "Bearer obz_guessed-by-somebody"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(told())
                .anyMatch(line -> line.startsWith("Refused a key that is not good, from "))
                .noneMatch(line -> line.contains("guessed"));
    }

    @Test
    void aFormWithoutItsTokenAndWithoutTheSecretOfItsLink() {
        String secret = "s".repeat(43);
        Visitor visitor = new Visitor(PLATFORM.uri("").toString());
        var answer = visitor.send(HttpRequest.newBuilder(PLATFORM.uri("/heslo/" + secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("password=x")));
        assertThat(answer.status()).isIn(401, 403);
        assertThat(told())
                .anyMatch(line -> line.startsWith("Refused to ") && line.contains("POST /heslo/…"))
                .noneMatch(line -> line.contains(secret));
    }

    @Test
    void inputThatIsWrong() {
        PLATFORM.get("/api/v1/documents?limit=gift");
        Visitor visitor = new Visitor(PLATFORM.uri("").toString());
        visitor.submit(
                visitor.get("/registrace").page().selectFirst("main form"), Map.of("name", "x", "email", "gift"));
        // the line is written when the answer is on its way already
        Await.until(
                Duration.ofSeconds(10),
                "two lines",
                () -> told().stream()
                                .filter(line -> line.startsWith("Refused the input of "))
                                .count()
                        >= 2);
        assertThat(told())
                .anyMatch(line -> line.startsWith("Refused the input of GET /api/v1/documents from "))
                .anyMatch(
                        line -> line.startsWith("Refused the input of POST /registrace from ") && line.endsWith("422"))
                .noneMatch(line -> line.contains("gift"));
    }

    private List<String> told() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
