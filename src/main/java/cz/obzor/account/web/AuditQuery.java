package cz.obzor.account.web;

import cz.obzor.audit.AuditFilter;
import cz.obzor.web.Parameters;
import java.time.ZoneId;
import java.util.Set;

/// Which entries of the audit an address asks for. Days are those of Prague.
final class AuditQuery {
    static final Set<String> NAMES = Set.of("actor", "organisation", "action", "subject", "from", "until");
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private AuditQuery() {}

    static AuditFilter of(Parameters parameters) {
        return new AuditFilter(
                parameters.text("actor").map(AuditQuery::trace).orElse(null),
                parameters.text("organisation").orElse(null),
                parameters.text("action").orElse(null),
                parameters.text("subject").orElse(null),
                parameters
                        .date("from")
                        .map(day -> day.atStartOfDay(PRAGUE).toInstant())
                        .orElse(null),
                parameters
                        .date("until")
                        .map(day -> day.plusDays(1).atStartOfDay(PRAGUE).toInstant())
                        .orElse(null));
    }

    private static String trace(String typed) {
        return typed.matches("[0-9a-f-]{36}") ? "person:" + typed : typed;
    }
}
