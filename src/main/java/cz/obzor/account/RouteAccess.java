package cz.obzor.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// The first of two looks at every request: whether whoever acts may do such a thing to anything at all. The second, to
/// this very thing, is the module's own.
final class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String UNKNOWN = RouteAccess.class.getName() + ".unknown";

    private final RouteTable routes;

    RouteAccess(RouteTable routes) {
        this.routes = routes;
    }

    /// Whether a request was refused because nothing is at its address.
    static boolean unknown(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) != null;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getMethod().equals("OPTIONS")) {
            return new AuthorizationDecision(true);
        }
        Optional<Action> action = routes.actionOf(request.getMethod(), request.getRequestURI());
        if (action.isEmpty()
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            request.setAttribute(UNKNOWN, true);
        }
        return new AuthorizationDecision(action.isPresent() && Permissions.allowSome(Actor.current(), action.get()));
    }
}
