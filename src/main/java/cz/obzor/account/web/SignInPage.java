package cz.obzor.account.web;

import org.jspecify.annotations.Nullable;

/// Model of the sign-in page.
///
/// @param back  where to go afterwards; empty for the account
/// @param email as typed
/// @param wrong what went wrong; null for nothing
public record SignInPage(
        String back, String email, @Nullable String wrong) {}
