package cz.obzor.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/// The rules of retention, {@code retention/<module>.tsv}, and what became of them.
@Service
public class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final Map<String, RetentionExecutor> executors;
    private final RetentionTable table;
    private final Clock clock;

    Retention(List<RetentionExecutor> executors, RetentionTable table, Clock clock) {
        this.rules = shipped();
        this.executors = executors.stream().collect(Collectors.toMap(RetentionExecutor::rule, Function.identity()));
        this.table = table;
        this.clock = clock;
        List<String> codes = rules.stream().map(RetentionRule::code).sorted().toList();
        List<String> executed = this.executors.keySet().stream().sorted().toList();
        if (!codes.equals(executed)) {
            throw new IllegalStateException(
                    "Rules of retention and what carries them out differ: " + codes + " and " + executed);
        }
    }

    /// What one rule did.
    ///
    /// @param before  what was older
    /// @param count   of things that it was done to
    /// @param failure null where it was carried out
    public record Result(
            String rule,
            Instant at,
            Instant before,
            int count,
            @Nullable String failure) {}

    public List<RetentionRule> rules() {
        return rules;
    }

    /// Key of the text that says what a rule is about.
    public String text(RetentionRule rule) {
        return executor(rule).text();
    }

    /// What the rules did when they were carried out last, by rule.
    public Map<String, Result> lastRun() {
        return table.last().stream().collect(Collectors.toMap(Result::rule, Function.identity()));
    }

    /// Carries all rules out. One that fails does not keep the others from theirs.
    public List<Result> run() {
        Instant now = clock.instant();
        List<Result> results = new ArrayList<>();
        for (RetentionRule rule : rules) {
            Result result = apply(rule, now);
            table.add(result);
            results.add(result);
        }
        return results;
    }

    private Result apply(RetentionRule rule, Instant now) {
        Instant before = rule.before(now);
        try {
            int count = executor(rule).apply(before);
            if (count > 0) {
                LOG.info(
                        "Retention: {} did {} to {} things.",
                        rule.code(),
                        rule.deed().code(),
                        count);
            }
            return new Result(rule.code(), now, before, count, null);
        } catch (RuntimeException failure) {
            LOG.error("Retention: {} failed.", rule.code(), failure);
            // what the database says may quote data, so only the kind of failure is kept
            return new Result(rule.code(), now, before, 0, failure.getClass().getSimpleName());
        }
    }

    private RetentionExecutor executor(RetentionRule rule) {
        return Optional.ofNullable(executors.get(rule.code())).orElseThrow();
    }

    private static List<RetentionRule> shipped() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:retention/*.tsv");
            List<RetentionRule> rules = new ArrayList<>();
            for (Resource file : Arrays.stream(files)
                    .sorted((one, other) ->
                            String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())))
                    .toList()) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(RetentionRule::parse)
                        .forEach(rules::add);
            }
            return List.copyOf(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules of retention cannot be read", unreadable);
        }
    }
}
