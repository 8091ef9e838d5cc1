/// Letters by electronic mail. A letter is kept in the outbox with the change it tells of, and sent by a job: at least
/// once, and for one event and one recipient one letter only. Where no server for mail is set, letters stay in the
/// outbox, which the operator reads. Its face: {@link cz.obzor.mail.Mail} and {@link cz.obzor.mail.Letter}.
@NullMarked
package cz.obzor.mail;

import org.jspecify.annotations.NullMarked;
