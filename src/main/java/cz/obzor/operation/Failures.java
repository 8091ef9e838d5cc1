package cz.obzor.operation;

import cz.obzor.settings.SettingsRefused;
import java.net.BindException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/// Failures of a start as sentences for the operator.
final class Failures {
    private Failures() {}

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
                            + deepest(wrong).getMessage() + " All settings are listed in docs/settings.md.";
                }
                default -> {}
            }
        }
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
