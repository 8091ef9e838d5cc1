/// Signing in by a provider of identities (OpenID Connect), any that the operator names.
@NullMarked
package cz.obzor.account.oidc;

import org.jspecify.annotations.NullMarked;
