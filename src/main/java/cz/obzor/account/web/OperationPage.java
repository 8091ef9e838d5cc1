package cz.obzor.account.web;

/// Model of the page that leads to what administrators look after.
///
/// @param claims     how many ask to work for an organisation
/// @param mailLeaves whether letters go out, or stays in the outbox
public record OperationPage(int claims, boolean mailLeaves) {}
