package cz.obzor;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The map of the house: which module may use which. A use outside the map, a use of another module's inside, or a
/// package without a description fails here.
class ModulesTest {
    private static final String ROOT = "cz.obzor.";

    /// modules by floor, each with those it may use; a module may always use those listed for it and nothing else
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            // floor 0: no knowledge of the subject
            module("settings"),
            module("text"),
            module("reading", "text", "settings"),
            module("db", "settings"),
            module("file", "settings"),
            module("job", "settings"),
            module("web", "settings"),
            module("privacy", "job"),
            module("mail", "web", "job", "settings", "privacy"),
            module("outgoing", "settings"),
            module("dataset"),
            module("idempotency", "job", "web"),
            // floor 1
            module(
                    "account",
                    "dataset",
                    "outgoing",
                    "privacy",
                    "web",
                    "settings",
                    "mail",
                    "job",
                    "text",
                    "audit",
                    "codelist",
                    "territory"),
            module("audit", "dataset", "web", "privacy"),
            module("codelist", "dataset", "web", "search"),
            module("territory", "dataset", "text", "web", "codelist", "search", "settings", "job"),
            module("search", "text", "web", "settings"),
            // floor 2
            module(
                    "document",
                    "dataset",
                    "audit",
                    "privacy",
                    "reading",
                    "file",
                    "job",
                    "web",
                    "text",
                    "account",
                    "territory",
                    "codelist",
                    "search"),
            module("mining", "text", "reading"),
            module("framework", "dataset", "text", "web", "search", "account", "audit", "privacy"),
            // floor 3
            module(
                    "strategy",
                    "dataset",
                    "audit",
                    "privacy",
                    "mining",
                    "framework",
                    "document",
                    "reading",
                    "file",
                    "job",
                    "web",
                    "text",
                    "account",
                    "territory",
                    "codelist",
                    "search"),
            // reading across modules
            module("opendata", "dataset", "web", "account", "audit"),
            // on top
            module(
                    "operation",
                    "privacy",
                    "settings",
                    "text",
                    "reading",
                    "db",
                    "file",
                    "job",
                    "mail",
                    "web",
                    "account",
                    "audit",
                    "codelist",
                    "territory",
                    "search",
                    "document",
                    "mining",
                    "framework",
                    "strategy"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cz.obzor");

    @Test
    void everyModuleUsesOnlyWhatTheMapAllows() {
        Set<String> outside = new TreeSet<>();
        uses((from, to) -> {
            if (!MAY_USE.getOrDefault(moduleOf(from), Set.of()).contains(moduleOf(to))) {
                outside.add(moduleOf(from) + " uses " + moduleOf(to) + ": " + from.getName() + " → " + to.getName());
            }
        });
        assertThat(outside).isEmpty();
    }

    @Test
    void nobodyReachesIntoTheInsideOfAnotherModule() {
        Set<String> reaches = new TreeSet<>();
        uses((from, to) -> {
            if (!to.getPackageName().equals(ROOT + moduleOf(to))) {
                reaches.add(from.getName() + " → " + to.getName());
            }
        });
        assertThat(reaches).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        Set<String> described = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : classes) {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")) {
                described.add(type.getPackageName());
            }
        }
        packages.removeAll(described);
        assertThat(packages).as("packages without a package-info").isEmpty();
    }

    @Test
    void theMapNamesEveryModuleAndNoOther() {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(ROOT)) {
                modules.add(moduleOf(type));
            }
        }
        assertThat(modules).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void noTwoModulesUseEachOther() {
        Map<String, Set<String>> uses = new TreeMap<>();
        uses((from, to) ->
                uses.computeIfAbsent(moduleOf(from), _ -> new TreeSet<>()).add(moduleOf(to)));
        for (String module : uses.keySet()) {
            assertThat(reachable(module, uses)).as("what " + module + " uses").doesNotContain(module);
        }
    }

    @Test
    void miningIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("cz.obzor.mining..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "org.slf4j..",
                        "org.apache.lucene..",
                        "gg.jte..",
                        "jakarta..")
                .because("the same pages give the same findings on every machine, with no server and no database")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("cz.obzor.mining..")
                .should()
                .dependOnClassesThat(assignableTo(Clock.class))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Temporal.class))).and(target(name("now"))))
                .because("findings must not depend on the day")
                .check(classes);
    }

    @Test
    void onlyTheGuardedClientAsksOthers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cz.obzor.outgoing..", "cz.obzor.operation..", "cz.obzor.reading.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.apache.hc..",
                        "org.springframework.http.client..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive.function.client..")
                .orShould()
                .dependOnClassesThat(assignableTo(URLConnection.class))
                .orShould()
                .dependOnClassesThat(assignableTo(Socket.class))
                .orShould()
                .dependOnClassesThat(assignableTo(SocketChannel.class))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(URL.class))).and(target(nameStartingWith("open"))))
                .because(
                        "an address that came from outside must not lead into the network of the platform (0080);"
                                + " the command line asks only the platform on its own machine, and reading processes only refuse")
                .check(classes);
    }

    private interface Use {
        void of(JavaClass from, JavaClass to);
    }

    private void uses(Use consumer) {
        for (JavaClass from : classes.that(alwaysTrue())) {
            if (from.getPackageName().startsWith(ROOT)) {
                from.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass to = dependency.getTargetClass();
                    if (to.getPackageName().startsWith(ROOT) && !moduleOf(to).equals(moduleOf(from))) {
                        consumer.of(from, to);
                    }
                });
            }
        }
    }

    private static Set<String> reachable(String module, Map<String, Set<String>> uses) {
        Set<String> seen = new TreeSet<>();
        List<String> next = new ArrayList<>(uses.getOrDefault(module, Set.of()));
        while (!next.isEmpty()) {
            String one = next.removeLast();
            if (seen.add(one)) {
                next.addAll(uses.getOrDefault(one, Set.of()));
            }
        }
        return seen;
    }

    private static String moduleOf(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static Map.Entry<String, Set<String>> module(String name, String... mayUse) {
        return Map.entry(name, Set.of(mayUse));
    }
}
