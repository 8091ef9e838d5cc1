package cz.obzor.account;

import org.jspecify.annotations.Nullable;

/// What an action is done to.
///
/// @param organisation whose it is; null where it is nobody's
/// @param published    whether everybody may see it
/// @param thing        whether there is a thing at all; without one, the action counts as done for oneself
public record Target(@Nullable OrganisationId organisation, boolean published, boolean thing) {

    /// An action that concerns no thing that is there already.
    public static Target none() {
        return new Target(null, true, false);
    }

    /// Something that an organisation keeps to itself.
    public static Target of(OrganisationId organisation) {
        return new Target(organisation, false, true);
    }

    /// Something that everybody may see.
    ///
    /// @param organisation whose it is; null where it is nobody's
    public static Target published(@Nullable OrganisationId organisation) {
        return new Target(organisation, true, true);
    }
}
