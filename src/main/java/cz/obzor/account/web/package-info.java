/// Pages and the API of organisations and accounts.
@NullMarked
package cz.obzor.account.web;

import org.jspecify.annotations.NullMarked;
