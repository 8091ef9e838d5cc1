package cz.obzor.document.web;

import cz.obzor.document.ContentReading;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentRow;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;

/// A document as a list shows it.
///
/// @param kind      name of its kind
/// @param territory name; empty where it has none
/// @param period    years of validity; empty where unknown
/// @param expired   whether its validity ended
/// @param state     code of how far its reading is
public record DocumentCard(
        String title,
        String address,
        String kind,
        String issuer,
        String territory,
        String period,
        String status,
        boolean expired,
        boolean sample,
        int files,
        int pages,
        String state) {

    static DocumentCard of(DocumentRow row, Labels labels, Addresses addresses, Language language, LocalDate today) {
        DocumentDetails details = row.details();
        return new DocumentCard(
                details.title(),
                addresses.in(language, DocumentAddresses.of(row.id())),
                labels.kind(details.kind(), language),
                details.issuer() == null ? "" : details.issuer(),
                labels.territory(details.territory(), language),
                labels.period(details, language),
                details.status().equals("approved") || details.status().equals("expired")
                        ? ""
                        : labels.status(details.status(), language),
                details.status().equals("expired")
                        || (details.validTo() != null && details.validTo().isBefore(today)),
                details.sample(),
                row.files(),
                row.pages(),
                row.state().code());
    }

    public boolean reading() {
        return state.equals(ContentReading.State.WAITING.code()) || state.equals(ContentReading.State.READING.code());
    }

    /// Whether there is anything that a tag has to say.
    public boolean tagged() {
        return sample || expired || !status.isEmpty() || reading() || failed();
    }

    public boolean failed() {
        return state.equals(ContentReading.State.FAILED.code());
    }
}
