package cz.obzor.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
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
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import cz.obzor.account.oidc.OidcFailed.Reason;
import cz.obzor.outgoing.Outgoing;
import cz.obzor.outgoing.OutgoingAnswer;
import cz.obzor.outgoing.OutgoingFailed;
import cz.obzor.outgoing.OutgoingRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private record Described(OIDCProviderMetadata metadata, ProviderKeys keys, Instant at) {}

    /// Where to send the person.
    ///
    /// @param back address of this platform that the provider sends her to
    URI entrance(Provider provider, Begun begun, URI back) throws OidcFailed {
        OIDCProviderMetadata metadata =
                described(provider, clock.instant().minus(FRESH)).metadata();
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

    /// Gives the code for what the provider says of the person: in a token, and when it is asked with that.
    Claims claims(Provider provider, Begun begun, URI back, ProviderAnswer answer) throws OidcFailed {
        Described described = described(provider, clock.instant().minus(FRESH));
        boolean named = !answer.issuer().isEmpty() || described.metadata().supportsAuthorizationResponseIssuerParam();
        if (named && !answer.issuer().equals(provider.issuer())) {
            throw new OidcFailed(Reason.WRONG, "an answer of another provider: " + answer.issuer());
        }
        var code = new AuthorizationCode(answer.code());
        var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(begun.verifier()));
        HTTPRequest request = new TokenRequest.Builder(
                        described.metadata().getTokenEndpointURI(), authentication(provider, described), grant)
                .build()
                .toHTTPRequest();
        OIDCTokens tokens = tokens(send(request));
        IDTokenClaimsSet token = token(provider, described, tokens.getIDToken(), new Nonce(begun.nonce()));
        Map<String, @Nullable Object> all = new HashMap<>();
        URI endpoint = described.metadata().getUserInfoEndpointURI();
        if (endpoint != null) {
            all.putAll(told(provider, endpoint, tokens, token.getSubject()));
        }
        all.putAll(token.toJSONObject());
        return new Claims(token.getIssuer().getValue(), token.getSubject().getValue(), all);
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

    private IDTokenClaimsSet token(Provider provider, Described described, JWT token, Nonce nonce) throws OidcFailed {
        try {
            try {
                return validator(provider, described).validate(token, nonce);
            } catch (BadJWTException untrusted) {
                throw untrusted;
            } catch (BadJOSEException unsigned) {
                // the provider may have changed its keys
                return validator(provider, described(provider, described.at())).validate(token, nonce);
            }
        } catch (JOSEException | BadJOSEException untrusted) {
            throw new OidcFailed(Reason.WRONG, "a token that cannot be trusted: " + untrusted.getMessage(), untrusted);
        }
    }

    private static IDTokenValidator validator(Provider provider, Described described) {
        return new IDTokenValidator(
                new Issuer(provider.issuer()), new ClientID(provider.clientId()), described.keys(), null);
    }

    /// What the provider says of whoever the token is of. Many tell address and groups only here.
    private Map<String, Object> told(Provider provider, URI endpoint, OIDCTokens tokens, Subject subject)
            throws OidcFailed {
        OutgoingAnswer answer = asked(OutgoingRequest.get(endpoint.toString())
                .with("Authorization", tokens.getAccessToken().toAuthorizationHeader())
                .with("Accept", "application/json, application/jwt"));
        if (answer.status() >= 500) {
            throw new OidcFailed(Reason.AWAY, endpoint + " answers " + answer.status());
        }
        try {
            var parsed = UserInfoResponse.parse(response(answer));
            if (!parsed.indicatesSuccess()) {
                throw new OidcFailed(Reason.WRONG, endpoint + " answers " + answer.status());
            }
            UserInfo info = parsed.toSuccessResponse().getUserInfo();
            if (info == null) {
                info = signed(provider, parsed.toSuccessResponse().getUserInfoJWT());
            }
            if (!subject.equals(info.getSubject())) {
                throw new OidcFailed(Reason.WRONG, endpoint + " speaks of somebody else");
            }
            return info.toJSONObject();
        } catch (ParseException | JOSEException | BadJOSEException | IllegalArgumentException malformed) {
            throw new OidcFailed(Reason.WRONG, endpoint + " says what cannot be trusted", malformed);
        }
    }

    private UserInfo signed(Provider provider, JWT token) throws OidcFailed, JOSEException, BadJOSEException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                described(provider, clock.instant().minus(FRESH)).keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuer())
                        .audience(provider.clientId())
                        .build(),
                Set.of("sub")));
        return new UserInfo(processor.process(token, null));
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

    /// Asks every provider anew.
    void forget() {
        synchronized (known) {
            known.clear();
        }
    }

    /// @param after what was asked for by then is asked for again
    private Described described(Provider provider, Instant after) throws OidcFailed {
        synchronized (known) {
            Described described = known.get(provider.id());
            if (described != null && described.at().isAfter(after)) {
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
            var described = new Described(metadata, new ProviderKeys(keys), clock.instant());
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
        return response(asked(sent));
    }

    private static HTTPResponse response(OutgoingAnswer answer) throws OidcFailed {
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
