package cz.obzor.account.oidc;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import cz.obzor.account.oidc.OidcFailed.Reason;
import cz.obzor.outgoing.Outgoing;
import cz.obzor.outgoing.OutgoingAnswer;
import cz.obzor.outgoing.OutgoingFailed;
import cz.obzor.outgoing.OutgoingRequest;
import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Speaks with providers: OpenID Connect Core 1.0, the flow with a code, with PKCE. Nothing is asked before somebody
/// signs in, so a provider that is away keeps nobody from starting the platform.
@Component
class ProviderConnection {
    /// after that a provider's description and keys are asked for again
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Outgoing outgoing;
    private final Clock clock;
    private final Map<String, Described> known = new HashMap<>();

    ProviderConnection(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    private record Described(OIDCProviderMetadata metadata, JWKSet keys, Instant at) {}

    /// Where to send the person.
    ///
    /// @param back address of this platform that the provider sends her to
    URI entrance(Provider provider, Begun begun, URI back) throws OidcFailed {
        OIDCProviderMetadata metadata = described(provider).metadata();
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope(provider.scopes().toArray(String[]::new)),
                        new ClientID(provider.clientId()),
                        back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Gives the code for what the provider says of the person.
    Claims claims(Provider provider, Begun begun, URI back, String code) throws OidcFailed {
        Described described = described(provider);
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(begun.verifier()));
        HTTPRequest request = new TokenRequest.Builder(
                        described.metadata().getTokenEndpointURI(), authentication(provider, described), grant)
                .build()
                .toHTTPRequest();
        JWT token = tokens(send(request)).getIDToken();
        return checked(provider, described, token, new Nonce(begun.nonce()));
    }

    private static OIDCTokens tokens(HTTPResponse response) throws OidcFailed {
        try {
            var parsed = OIDCTokenResponseParser.parse(response);
            if (parsed instanceof TokenErrorResponse refused) {
                throw new OidcFailed(
                        Reason.WRONG,
                        "the code was refused: " + refused.getErrorObject().getCode());
            }
            return (OIDCTokens) parsed.toSuccessResponse().getTokens();
        } catch (ParseException | ClassCastException malformed) {
            throw new OidcFailed(Reason.WRONG, "no tokens", malformed);
        }
    }

    private Claims checked(Provider provider, Described described, JWT token, Nonce nonce) throws OidcFailed {
        var validator = new IDTokenValidator(
                new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys(described.keys()), null);
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            return new Claims(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    new HashMap<String, @Nullable Object>(claims.toJSONObject()));
        } catch (com.nimbusds.jose.JOSEException | com.nimbusds.jose.proc.BadJOSEException untrusted) {
            synchronized (known) {
                // the provider may have changed its keys
                known.remove(provider.id());
            }
            throw new OidcFailed(Reason.WRONG, "a token that cannot be trusted: " + untrusted.getMessage(), untrusted);
        }
    }

    /// Every key of the right type that the provider publishes for signing, where the token or the key does not say
    /// which one it is: the state's identity service for officials names none.
    private static JWSKeySelector<SecurityContext> keys(JWKSet published) {
        return (JWSHeader header, SecurityContext context) -> {
            KeyType type = KeyType.forAlgorithm(header.getAlgorithm());
            if (type == null || type.equals(KeyType.OCT)) {
                throw new KeySourceException("signed by " + header.getAlgorithm());
            }
            List<Key> keys = new ArrayList<>();
            for (JWK key : published.getKeys()) {
                boolean named = header.getKeyID() == null
                        || key.getKeyID() == null
                        || header.getKeyID().equals(key.getKeyID());
                boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
                if (type.equals(key.getKeyType()) && named && signs && key instanceof AsymmetricJWK asymmetric) {
                    try {
                        keys.add(asymmetric.toPublicKey());
                    } catch (com.nimbusds.jose.JOSEException unusable) {
                        throw new KeySourceException("a key that cannot be used", unusable);
                    }
                }
            }
            return keys;
        };
    }

    private static ClientAuthentication authentication(Provider provider, Described described) {
        var id = new ClientID(provider.clientId());
        var secret = new Secret(provider.clientSecret());
        List<ClientAuthenticationMethod> methods = described.metadata().getTokenEndpointAuthMethods();
        boolean onlyPost = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return onlyPost ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private Described described(Provider provider) throws OidcFailed {
        synchronized (known) {
            Described described = known.get(provider.id());
            if (described != null && described.at().plus(FRESH).isAfter(clock.instant())) {
                return described;
            }
        }
        String address = provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(get(address));
            if (!metadata.getIssuer().getValue().equals(provider.issuer())) {
                throw new OidcFailed(Reason.WRONG, "the provider calls itself " + metadata.getIssuer());
            }
            JWKSet keys = JWKSet.parse(get(metadata.getJWKSetURI().toString()));
            var described = new Described(metadata, keys, clock.instant());
            synchronized (known) {
                known.put(provider.id(), described);
            }
            return described;
        } catch (GeneralException | java.text.ParseException malformed) {
            throw new OidcFailed(Reason.WRONG, "its description cannot be read", malformed);
        }
    }

    private String get(String address) throws OidcFailed {
        OutgoingAnswer answer = asked(OutgoingRequest.get(address));
        if (answer.status() != 200) {
            throw new OidcFailed(Reason.AWAY, address + " answers " + answer.status());
        }
        return answer.text();
    }

    private HTTPResponse send(HTTPRequest request) throws OidcFailed {
        var sent = OutgoingRequest.post(request.getURI().toString(), String.valueOf(request.getBody()));
        String authorization = request.getAuthorization();
        if (authorization != null) {
            sent = sent.with("Authorization", authorization);
        }
        OutgoingAnswer answer = asked(sent);
        var response = new HTTPResponse(answer.status());
        try {
            response.setContentType(answer.header("Content-Type").orElse("application/json"));
        } catch (ParseException malformed) {
            throw new OidcFailed(Reason.WRONG, "an answer without a type", malformed);
        }
        response.setBody(answer.text());
        return response;
    }

    private OutgoingAnswer asked(OutgoingRequest request) throws OidcFailed {
        try {
            return outgoing.ask(request);
        } catch (OutgoingFailed failed) {
            throw new OidcFailed(Reason.AWAY, request.address() + ": " + failed.getMessage(), failed);
        }
    }
}
