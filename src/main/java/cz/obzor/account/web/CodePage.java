package cz.obzor.account.web;

import org.jspecify.annotations.Nullable;

/// Model of the second step of signing in.
///
/// @param back  where to go afterwards; empty for the account
/// @param wrong what is wrong with the code; null for nothing
public record CodePage(String back, @Nullable String wrong) {}
