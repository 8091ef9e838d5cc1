package cz.obzor.account.web;

import org.jspecify.annotations.Nullable;

/// Model of the sign-in page.
///
/// @param back       where to go afterwards; empty for the account
/// @param email      as typed
/// @param wrong      what went wrong with address and password; null for nothing
/// @param byToken    whether the way in by the operator's token is unfolded
/// @param wrongToken whether a wrong token was just sent
public record SignInPage(
        String back, String email, @Nullable String wrong, boolean byToken, boolean wrongToken) {}
