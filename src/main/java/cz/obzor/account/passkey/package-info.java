/// Signing in by passkeys (Web Authentication): keys that the devices of people keep and use after a finger, a face or
/// a
/// code has been shown to them.
@NullMarked
package cz.obzor.account.passkey;

import org.jspecify.annotations.NullMarked;
