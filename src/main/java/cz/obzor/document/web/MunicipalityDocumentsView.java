package cz.obzor.document.web;

import java.util.List;

/// Model of the documents on the page of a municipality.
///
/// @param documents  the newest ones
/// @param total      how many there are
/// @param all        address of the list of them all
/// @param inRegion   how many documents its region has, those of its municipalities included
public record MunicipalityDocumentsView(
        String municipality,
        List<DocumentCard> documents,
        long total,
        String all,
        String region,
        long inRegion,
        String regionAll) {}
