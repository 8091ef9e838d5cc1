package cz.obzor.account;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The one who may write.
final class Operator {
    static final String ROLE = "OPERATOR";

    private Operator() {}

    static Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                "operator", null, List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
    }
}
