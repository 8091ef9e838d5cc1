package cz.obzor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// Nobody writes an entry of his own into the log.
class LogLinesTest {
    private static final String FORGED = "x\n2026-01-01T00:00:00.000Z ERROR Accounts [-] everything was deleted";

    @Test
    void oneMessageIsOneLine() throws IOException {
        assertThat(logged(FORGED, null).lines()).hasSize(1);
        assertThat(logged("a\r\nb\u2028c", null)).endsWith("a | b | c\n");
    }

    @Test
    void theMessageOfAFailureBeginsNoEntry() throws IOException {
        var failure = new IllegalStateException(FORGED, new IOException("y\r\n2026 forged\r\n"));
        var lines = logged("It failed", failure).lines().toList();
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.matches("(\t|Caused by: ).*"));
        assertThat(lines.get(1)).startsWith("java.lang.IllegalStateException: x");
        assertThat(lines).anyMatch(line -> line.startsWith("\t| 2026 forged"));
    }

    private static String logged(String message, @Nullable Throwable failure) throws IOException {
        var context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern());
        encoder.start();
        var event = new LoggingEvent(
                "", context.getLogger("cz.obzor.Test"), Level.INFO, "{}", failure, new Object[] {message});
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private static String pattern() throws IOException {
        try (InputStream file = LogLinesTest.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("logging.pattern.console");
        }
    }
}
