package cz.obzor.mining;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money that a document states for a node: cost, budget or grant. What is not stated is absent, never zero.
///
/// @param value    in whole units of the currency ("1,5 mil. Kč" is 1500000)
/// @param upTo     upper end where a range is stated
/// @param currency ISO 4217: CZK, EUR or USD
/// @param page     where it stands, from 1
/// @param quote    the words of the document
public record Amount(BigDecimal value, @Nullable BigDecimal upTo, String currency, int page, String quote) {}
