/// The second factor of signing in: codes from a phone, and codes for when it is lost.
@NullMarked
package cz.obzor.account.factor;

import org.jspecify.annotations.NullMarked;
