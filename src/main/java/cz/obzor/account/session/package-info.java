/// Sessions in PostgreSQL, so that any node serves them, and who acts in a request.
@NullMarked
package cz.obzor.account.session;

import org.jspecify.annotations.NullMarked;
