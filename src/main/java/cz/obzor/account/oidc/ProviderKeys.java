package cz.obzor.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.CurveBasedJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;

/// The keys with which a provider may have signed: every one that it publishes for signing and that fits the
/// algorithm, where the token or the key does not say which one it is. The state's identity service for officials
/// names none.
record ProviderKeys(JWKSet published) implements JWSKeySelector<SecurityContext> {

    @Override
    public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
        KeyType type = KeyType.forAlgorithm(header.getAlgorithm());
        if (type == null || type.equals(KeyType.OCT)) {
            throw new KeySourceException("signed by " + header.getAlgorithm());
        }
        List<Key> keys = new ArrayList<>();
        for (JWK key : published.getKeys()) {
            if (type.equals(key.getKeyType()) && signs(key) && named(key, header) && fits(key, header)) {
                try {
                    keys.add(((AsymmetricJWK) key).toPublicKey());
                } catch (JOSEException unusable) {
                    // stands beside others that may be the right ones
                }
            }
        }
        return keys;
    }

    private static boolean signs(JWK key) {
        return key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
    }

    private static boolean named(JWK key, JWSHeader header) {
        return header.getKeyID() == null
                || key.getKeyID() == null
                || header.getKeyID().equals(key.getKeyID());
    }

    private static boolean fits(JWK key, JWSHeader header) {
        return !(key instanceof CurveBasedJWK curved)
                || Curve.forJWSAlgorithm(header.getAlgorithm()).contains(curved.getCurve());
    }
}
