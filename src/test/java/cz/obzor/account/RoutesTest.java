package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.key.ApiKey;
import cz.obzor.account.key.ApiKeys;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Every route of the running server is tried by every actor; what each may is taken from the table of permissions. A
/// route without a row, and a row without a route, fail here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final RouteTable TABLE = RouteTable.shipped();
    /// what the framework answers, not a controller
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("/assets/**", "/health", "/health/live", "/health/ready", "/metrics");
    /// would end the session of the actor or begin another one
    private static final Set<String> SESSIONS =
            Set.of("/prihlaseni", "/en/sign-in", "/odhlaseni", "/en/sign-out", "/ucet/relace", "/en/account/sessions");

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private OrganisationId own;
    private OrganisationId other;

    record Route(String method, String pattern) {}

    @BeforeAll
    void people() {
        own = organisation("Obec Zkušební Lhota");
        other = organisation("Obec Jiná Lhota");
        visitors.put("nobody", new Visitor(PLATFORM.uri("").toString()));
        actors.put("nobody", new Actor.Nobody());
        var people = new People(PLATFORM);
        add("newcomer", people, people.somebody(), null);
        for (Role role : List.of(Role.EDITOR, Role.APPROVER, Role.EXPERT, Role.ANALYST, Role.METHODOLOGIST)) {
            add(role.code(), people, people.with(own, role), new Membership(own, "", Set.of(role), true));
        }
        var access = PLATFORM.bean(Access.class);
        Set<Action> scopes = Set.of(Action.DOCUMENT_ADD, Action.STRATEGY_CONFIRM);
        access.asPlatform(() -> {
            ApiKey.Made made = PLATFORM.bean(ApiKeys.class).make(own, "zkouška", scopes, 1);
            keys.put("key", made.secret());
            actors.put("key", PLATFORM.bean(ApiKeys.class).actor(made.secret()).orElseThrow());
        });
        keys.put("operator", PLATFORM.bean(LocalSecret.class).reveal());
        actors.put("operator", new Actor.Operator());
        add(
                "administrator",
                people,
                people.with(null, Role.ADMINISTRATOR),
                new Membership(null, "", Set.of(Role.ADMINISTRATOR), true));
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        Set<String> rows = new TreeSet<>();
        TABLE.rows().forEach(row -> rows.add(row.method() + " " + row.pattern().getPatternString()));
        Set<String> routes = new TreeSet<>();
        routes().forEach(route -> routes.add(route.method() + " " + route.pattern()));
        OF_THE_FRAMEWORK.forEach(path -> routes.add("GET " + path));
        routes.add("GET /error");
        assertThat(rows).isEqualTo(routes);
    }

    @TestFactory
    List<DynamicTest> everyActorMayWhatTheTableSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : routes()) {
            if (!SESSIONS.contains(route.pattern())) {
                actors.keySet()
                        .forEach(actor -> tests.add(DynamicTest.dynamicTest(
                                actor + " " + route.method() + " " + route.pattern(), () -> attempt(actor, route))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(900);
        return tests;
    }

    /// Own and foreign things of organisations, by the same table.
    @TestFactory
    List<DynamicTest> ownAndForeignOrganisationsAreToldApart() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : routes()) {
            if (route.method().equals("GET")
                    && route.pattern().matches("/(organizace|en/organisations)/\\{id}(/.*)?")) {
                for (String actor : actors.keySet()) {
                    for (OrganisationId whose : List.of(own, other)) {
                        String path = route.pattern().replace("{id}", whose.value());
                        tests.add(DynamicTest.dynamicTest(
                                actor + (whose.equals(own) ? " own " : " other ") + route.pattern(),
                                () -> assertThat(status(actor, "GET", path))
                                        .isEqualTo(expected(actors.get(actor), action(route), whose))));
                    }
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private int expected(Actor actor, Action action, OrganisationId whose) {
        boolean published = action == Action.READ;
        // asking to work for somebody is a matter of one's own account
        boolean mine = action == Action.ACCOUNT_OWN || whose.equals(actor.organisation());
        if (Permissions.allow(actor, action, Permissions.Relation.of(mine, published))) {
            return 200;
        }
        if (actor instanceof Actor.Nobody) {
            return 401;
        }
        return Permissions.allowSome(actor, action) ? 404 : 403;
    }

    private void attempt(String name, Route route) {
        Actor actor = actors.get(name);
        int status = status(name, route.method(), route.pattern().replaceAll("\\{[^}]+}", "1"));
        if (Permissions.allowSome(actor, action(route))) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(actor instanceof Actor.Nobody ? 401 : 403);
        }
    }

    private int status(String actor, String method, String path) {
        Visitor visitor = visitors.getOrDefault(actor, visitors.get("nobody"));
        HttpRequest.Builder request = HttpRequest.newBuilder(PLATFORM.uri(path))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(""))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (keys.containsKey(actor)) {
            request.header("Authorization", "Bearer " + keys.get(actor));
        } else if (!method.equals("GET")) {
            String page = actor.equals("nobody") ? "/prihlaseni" : "/";
            request.header(
                    "X-CSRF-TOKEN",
                    visitor.get(page).page().select("input[name=_csrf]").attr("value"));
        }
        return visitor.send(request).status();
    }

    private Action action(Route route) {
        return TABLE.rows().stream()
                .filter(row -> row.method().equals(route.method())
                        && row.pattern().getPatternString().equals(route.pattern()))
                .map(RouteTable.Row::action)
                .findFirst()
                .orElseThrow();
    }

    private void add(String name, People people, People.Someone someone, Membership acting) {
        visitors.put(name, people.signedIn(someone));
        actors.put(
                name,
                new Actor.Person(
                        someone.id(),
                        "Jana",
                        Optional.ofNullable(acting).map(List::of).orElse(List.of()),
                        acting));
    }

    private static OrganisationId organisation(String name) {
        var access = PLATFORM.bean(Access.class);
        var made = new ArrayList<OrganisationId>();
        access.asPlatform(() -> made.add(PLATFORM.bean(Organisations.class)
                .add(new OrganisationDetails("municipality", name, null, null, null, null))
                .id()));
        return made.getFirst();
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        PLATFORM.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
                        for (RequestMethod method : methods) {
                            var route = new Route(method.name(), pattern.getPatternString());
                            if (!routes.contains(route)) {
                                routes.add(route);
                            }
                        }
                    }
                });
        return routes;
    }
}
