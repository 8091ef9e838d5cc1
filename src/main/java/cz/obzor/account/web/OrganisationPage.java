package cz.obzor.account.web;

import cz.obzor.account.privacy.Consents;
import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of an organisation.
///
/// @param helix     its place in the quadruple helix
/// @param territory with its page; null where none is known
/// @param ended     what became of it; null while it is
/// @param successor null unless it was merged
/// @param members   address of the page on who works for it; null for those who may not read it
/// @param keys      address of its keys; null for those who may not make any
/// @param claim     address of the form that asks to work for it; null for those who do, or for one that ended
/// @param contacts  people who agreed to be shown
/// @param change    address of the form; null for those who may not change it
public record OrganisationPage(
        String name,
        String kind,
        String helix,
        String ico,
        String dataBox,
        Shell.@Nullable Link territory,
        String web,
        @Nullable String ended,
        Shell.@Nullable Link successor,
        @Nullable String members,
        @Nullable String keys,
        @Nullable String claim,
        @Nullable String change,
        List<Consents.Contact> contacts,
        String data) {
    public OrganisationPage {
        contacts = List.copyOf(contacts);
    }
}
