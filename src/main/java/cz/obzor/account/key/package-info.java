/// Keys with which programs act for organisations, and how many requests one may send.
@NullMarked
package cz.obzor.account.key;

import org.jspecify.annotations.NullMarked;
