/// The operator's page of the outbox.
@NullMarked
package cz.obzor.mail.web;

import org.jspecify.annotations.NullMarked;
