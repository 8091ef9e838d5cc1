/// Units in time: what the register says from which day till which, read from the shipped files or the tables.
@NullMarked
package cz.obzor.territory.store;

import org.jspecify.annotations.NullMarked;
