package cz.obzor.account;

import org.jspecify.annotations.Nullable;

/// What is registered of an organisation.
///
/// @param kind      code in the codelist {@code organisation-kind}, which also says its place in the quadruple helix
/// @param dataBox   id of its data box, seven letters and digits
/// @param territory code of the unit in which it works
public record OrganisationDetails(
        String kind,
        String name,
        @Nullable Ico ico,
        @Nullable String dataBox,
        @Nullable String territory,
        @Nullable String web) {}
