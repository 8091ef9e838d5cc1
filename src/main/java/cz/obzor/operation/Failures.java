package cz.obzor.operation;

import cz.obzor.settings.SettingsRefused;
import java.net.BindException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/// Failures of a start as sentences for the operator.
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /// One sentence; a failure that nobody foresaw goes to the log whole.
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return String.valueOf(refused.getMessage());
                }
                case SettingsRefused refused -> {
                    return String.valueOf(refused.getMessage());
                }
                case PortInUseException taken -> {
                    return "The port " + taken.getPort()
                            + " is taken by another program. Stop it, or choose another port with --port.";
                }
                case BindException taken -> {
                    return "The address cannot be listened on (" + taken.getMessage()
                            + "). Choose another port with --port.";
                }
                case ConfigurationPropertiesBindException wrong -> {
                    return "A setting has a value that cannot be used: "
                            + deepest(wrong).getMessage() + ". All settings are listed in docs/settings.md.";
                }
                case SQLException away -> {
                    return "The database cannot be used: " + away.getMessage()
                            + " Check that the server runs and what OBZOR_DATABASE_URL, OBZOR_DATABASE_USER and"
                            + " OBZOR_DATABASE_PASSWORD say.";
                }
                default -> {}
            }
        }
        LOG.error("Nobody foresaw this failure", failure);
        return "The platform could not do it: " + deepest(failure);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
