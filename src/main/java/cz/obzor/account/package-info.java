/// Who may write. Until people have accounts, one operator's token opens everything that changes data: as
/// {@code Authorization: Bearer …} for programs, by the sign-in page for a browser. Reading is open to all; whatever is
/// not a read is refused without the token.
@NullMarked
package cz.obzor.account;

import org.jspecify.annotations.NullMarked;
