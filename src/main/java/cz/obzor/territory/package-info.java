/// Territory: the state, regions, districts, ORP and municipalities, each as it was on a given day, with a point
/// inside,
/// population and boundaries.
///
/// Ask {@link cz.obzor.territory.Territories} with a {@link cz.obzor.territory.TerritoryCode}; hold the code, never the
/// {@link cz.obzor.territory.Territory}, because what it says changes with the day. Boundaries come from
/// {@link cz.obzor.territory.Boundaries}, maps shaded by another module's figures from
/// {@link cz.obzor.territory.AreaMaps}. A module that has something to show about a municipality offers a
/// {@link cz.obzor.territory.MunicipalitySection}. Keeps the schema {@code territory}, filled at first start from the
/// files that come along and changed by {@link cz.obzor.territory.TerritoryImport}. Tells
/// {@link cz.obzor.territory.TerritoryChanged}.
///
/// Inside: {@code store} units in time and their tables, {@code intake} official files, {@code map} boundaries and
/// drawings, {@code web} pages and the API.
@NullMarked
package cz.obzor.territory;

import org.jspecify.annotations.NullMarked;
