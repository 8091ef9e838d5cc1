package cz.obzor.account;

/// Model of the sign-in page.
///
/// @param back  where to go afterwards; empty for the list of documents
/// @param wrong whether a wrong token was just sent
public record SignInPage(String back, boolean wrong) {}
