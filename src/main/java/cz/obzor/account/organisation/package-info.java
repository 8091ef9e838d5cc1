/// Organisations in the database, and how those of municipalities and regions are born.
@NullMarked
package cz.obzor.account.organisation;

import org.jspecify.annotations.NullMarked;
