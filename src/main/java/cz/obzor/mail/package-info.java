/// Mail in Czech and English, as plain text and HTML, through an outbox in PostgreSQL: ordered in the transaction of
/// what
/// it tells, sent at least once, told to one address at most once per event. Without an SMTP server it stays in the
/// outbox, which the operator sees at {@code /provoz/posta}.
///
/// Order with {@link cz.obzor.mail.Mails}. Links in mails begin with the configured address of the site, never with
/// what
/// a request says. Keeps the schema {@code mail}.
@NullMarked
package cz.obzor.mail;

import org.jspecify.annotations.NullMarked;
