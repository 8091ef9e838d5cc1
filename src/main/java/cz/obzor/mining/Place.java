package cz.obzor.mining;

import org.jspecify.annotations.Nullable;

/// Territory that a document is for.
///
/// @param level state, region, district, orp, municipality or group
/// @param code  NUTS, ČSÚ or RÚIAN code of the level; null where the name alone is known
public record Place(String level, @Nullable String code, String name) {}
