package cz.obzor.account.web;

/// Model of the page that leads to what administrators look after.
///
/// @param mailLeaves whether mail goes out, or stays in the outbox
public record OperationPage(boolean mailLeaves) {}
