package cz.obzor.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.SiteSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys of people (W3C Web Authentication, level 3). A device has to make sure that it is the person herself, so a
/// passkey stands for password and second factor together. Keys belong to the host of the configured address.
@Service
public class Passkeys {
    public static final int LONGEST_NAME = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int CHALLENGE_BYTES = 32;
    private static final int MILLIS = 120_000;
    private static final int LONGEST_RESPONSE = 20_000;
    private static final int MOST = 20;
    private static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private final PasskeyTable table;
    private final PersonTable people;
    private final Audit audit;
    private final Clock clock;
    private final Origin origin;
    private final String host;
    private final SecureRandom random = new SecureRandom();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());

    Passkeys(PasskeyTable table, PersonTable people, Audit audit, Clock clock, SiteSettings site) {
        this.table = table;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        URI base = URI.create(site.baseUrl());
        this.host = base.getHost();
        this.origin = new Origin(base.getScheme() + "://" + base.getAuthority());
    }

    /// @param handle names it to its owner
    /// @param usedAt null for never
    public record Listed(
            String handle,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /// A challenge, good for one answer; kept in the session until that comes.
    public String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /// What a browser is asked to make a key for a person, as JSON.
    public String creation(PersonId person, String challenge) {
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", challenge);
        options.put("rp", Map.of("id", host, "name", "Obzor"));
        options.put(
                "user", Map.of("id", encoded(bytes(person)), "name", identity.email(), "displayName", identity.name()));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                        .toList());
        options.put(
                "excludeCredentials",
                table.of(person).stream()
                        .map(row -> Map.of(
                                "type",
                                "public-key",
                                "id",
                                encoded(HexFormat.of().parseHex(row.handle()))))
                        .toList());
        options.put("authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"));
        options.put("attestation", "none");
        options.put("timeout", MILLIS);
        return JsonMapper.shared().writeValueAsString(options);
    }

    /// What a browser is asked to sign in by any key that it has for this site, as JSON.
    public String request(String challenge) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "challenge", challenge, "rpId", host, "userVerification", "required", "timeout", MILLIS));
    }

    /// Keeps a key that a browser made.
    ///
    /// @param response of the browser, as JSON
    @Transactional
    public void add(PersonId person, String name, String challenge, String response) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw Problem.invalid(
                    List.of(new FieldError("name", "account.passkey.name.length", List.of(LONGEST_NAME))));
        }
        if (table.of(person).size() >= MOST) {
            throw Problem.invalid(List.of(new FieldError("name", "account.passkey.many", List.of(MOST))));
        }
        try {
            RegistrationData data = webAuthn.verify(
                    parsed(() -> webAuthn.parseRegistrationResponseJSON(bounded(response))),
                    new RegistrationParameters(server(challenge), parameters(), true, true));
            AuthenticatorData<?> told = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = told.getAttestedCredentialData();
            if (credential == null
                    || !table.add(
                            credential.getCredentialId(),
                            person,
                            named,
                            credentials.convert(credential),
                            told.getSignCount(),
                            clock.instant())) {
                throw refused();
            }
        } catch (WebAuthnException | IllegalArgumentException untrusted) {
            LOG.warn("A passkey was not taken: {}", untrusted.getMessage());
            throw refused();
        }
        audit.record("passkey.added", subject(person));
    }

    /// Whose key answered; empty where the answer cannot be trusted, or its owner may not sign in.
    @Transactional
    public Optional<PersonId> signIn(String challenge, String response) {
        Optional<PersonId> person = verified(challenge, response)
                .filter(some -> people.state(some).filter("active"::equals).isPresent());
        audit.record(
                person.isPresent() ? "sign-in.passed" : "sign-in.refused",
                new Subject("person", person.map(PersonId::toString).orElse("unknown")),
                null,
                Map.of("by", "passkey"));
        return person;
    }

    private Optional<PersonId> verified(String challenge, String response) {
        try {
            AuthenticationData data = parsed(() -> webAuthn.parseAuthenticationResponseJSON(bounded(response)));
            Optional<PasskeyTable.Kept> kept = table.findLocked(data.getCredentialId());
            if (kept.isEmpty()
                    || !Arrays.equals(data.getUserHandle(), bytes(kept.get().person()))) {
                return Optional.empty();
            }
            var known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    kept.get().signCount(),
                    credentials.convert(kept.get().credential()),
                    null,
                    null,
                    null,
                    null);
            AuthenticationData checked =
                    webAuthn.verify(data, new AuthenticationParameters(server(challenge), known, null, true, true));
            table.used(
                    checked.getCredentialId(),
                    checked.getAuthenticatorData() == null
                            ? 0
                            : checked.getAuthenticatorData().getSignCount(),
                    clock.instant());
            return Optional.of(kept.get().person());
        } catch (WebAuthnException | IllegalArgumentException untrusted) {
            LOG.warn("A passkey was refused: {}", untrusted.getMessage());
            return Optional.empty();
        }
    }

    /// The oldest first.
    public List<Listed> of(PersonId person) {
        return table.of(person).stream()
                .map(row -> new Listed(row.handle(), row.name(), row.createdAt(), row.usedAt()))
                .toList();
    }

    /// @throws Problem where the person has no such key
    @Transactional
    public void remove(PersonId person, String handle) {
        if (!handle.matches("([0-9a-f]{2}){1,1024}")
                || !table.remove(person, HexFormat.of().parseHex(handle))) {
            throw Problem.notFound();
        }
        audit.record("passkey.removed", subject(person));
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(host)
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
                .toList();
    }

    /// The library takes it for granted that an answer has all its fields.
    private static <T> T parsed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("no answer of a device", malformed);
        }
    }

    private static String bounded(String response) {
        if (response.isBlank() || response.length() > LONGEST_RESPONSE) {
            throw new IllegalArgumentException("an answer of " + response.length() + " characters");
        }
        return response;
    }

    private static Problem refused() {
        return Problem.invalid(List.of(new FieldError("credential", "account.passkey.refused")));
    }

    private static Subject subject(PersonId person) {
        return new Subject("person", person.toString());
    }

    private static byte[] bytes(PersonId person) {
        return ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
