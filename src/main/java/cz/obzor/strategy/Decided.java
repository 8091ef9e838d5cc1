package cz.obzor.strategy;

import java.time.Instant;

/// Who decided and when.
///
/// @param by name of the person; the operator as long as there are no accounts
public record Decided(String by, Instant at) {}
