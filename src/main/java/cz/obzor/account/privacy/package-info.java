/// Personal data: the export of all that is held about a person, the erasure of her account, consents, and the rules of
/// retention of accounts.
@NullMarked
package cz.obzor.account.privacy;

import org.jspecify.annotations.NullMarked;
