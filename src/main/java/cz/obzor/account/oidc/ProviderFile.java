package cz.obzor.account.oidc;

import cz.obzor.account.Ico;
import cz.obzor.account.Role;
import cz.obzor.account.oidc.Provider.Grant;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operator's file of providers: {@code {"providers": [{"id", "name": {"cs", "en"}, "issuer", "clientId",
/// "clientSecret", "scopes": […], "roles": [{"claim", "value", "role", "ico" or "icoClaim"}]}]}}.
final class ProviderFile {
    private ProviderFile() {}

    /// @param file empty for none
    /// @throws IllegalArgumentException that says what is wrong and where
    static List<Provider> read(String file) {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return of(JsonMapper.shared().readTree(Files.readString(Path.of(file))));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("oidc.file cannot be read: " + file, unreadable);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("oidc.file is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    static List<Provider> of(JsonNode file) {
        only(file, "the file", "providers");
        List<Provider> providers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : file.path("providers")) {
            Provider provider = provider(entry, "provider " + (providers.size() + 1));
            if (!ids.add(provider.id())) {
                throw new IllegalArgumentException("oidc.file: two providers are called " + provider.id());
            }
            providers.add(provider);
        }
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("oidc.file names no providers");
        }
        return providers;
    }

    private static Provider provider(JsonNode entry, String where) {
        only(entry, where, "id", "name", "issuer", "clientId", "clientSecret", "scopes", "roles");
        only(entry.path("name"), where + ", name", "cs", "en");
        String id = text(entry, "id", where);
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "oidc.file, " + where + ": id is made of small letters, digits and hyphens");
        }
        List<String> scopes = new ArrayList<>();
        entry.path("scopes").forEach(scope -> scopes.add(scope.asString()));
        if (scopes.isEmpty()) {
            scopes.addAll(List.of("openid", "email", "profile"));
        } else if (!scopes.contains("openid")) {
            scopes.addFirst("openid");
        }
        List<Grant> grants = new ArrayList<>();
        for (JsonNode grant : entry.path("roles")) {
            grants.add(grant(grant, where + ", role " + (grants.size() + 1)));
        }
        String cs = text(entry.path("name"), "cs", where + ", name");
        return new Provider(
                id,
                cs,
                entry.path("name").path("en").asString(cs),
                issuer(text(entry, "issuer", where), where),
                text(entry, "clientId", where),
                text(entry, "clientSecret", where),
                scopes,
                grants);
    }

    private static Grant grant(JsonNode entry, String where) {
        only(entry, where, "claim", "value", "role", "ico", "icoClaim");
        String role = text(entry, "role", where);
        @Nullable String ico = optional(entry, "ico");
        @Nullable String icoClaim = optional(entry, "icoClaim");
        if ((ico == null) == (icoClaim == null)) {
            throw new IllegalArgumentException("oidc.file, " + where + ": either ico or icoClaim has to be there");
        }
        if (ico != null && Ico.parse(ico).isEmpty()) {
            throw new IllegalArgumentException("oidc.file, " + where + ": " + ico + " is no IČO");
        }
        return new Grant(
                text(entry, "claim", where),
                text(entry, "value", where),
                Role.ofCode(role)
                        .filter(known -> known != Role.ADMINISTRATOR)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "oidc.file, " + where + ": " + role + " is no role in an organisation")),
                ico,
                icoClaim);
    }

    private static String issuer(String text, String where) {
        try {
            URI address = new URI(text);
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException malformed) {
            // told below
        }
        throw new IllegalArgumentException("oidc.file, " + where + ": issuer is no address: " + text);
    }

    /// A misspelt word would be silently without effect.
    private static void only(JsonNode entry, String where, String... words) {
        for (String word : entry.propertyNames()) {
            if (!List.of(words).contains(word)) {
                throw new IllegalArgumentException(
                        "oidc.file, " + where + ": unknown word " + word + "; known are " + String.join(", ", words));
            }
        }
    }

    private static String text(JsonNode entry, String name, String where) {
        String text = optional(entry, name);
        if (text == null) {
            throw new IllegalArgumentException("oidc.file, " + where + ": " + name + " is missing");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
