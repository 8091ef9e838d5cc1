package cz.obzor.territory;

import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.RegisterSource;
import cz.obzor.territory.store.ShippedRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// The units of the territory. Every question may name a day; without one it is about today. All states are held in
/// memory, so asking costs next to nothing and works while the database is away; a change by this or another process
/// is
/// seen within seconds.
public final class Territories {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final long CHECK_MILLIS = 5_000;

    private final RegisterSource source;
    private final Clock clock;
    private volatile @Nullable Held held;
    private volatile long checkedAt;

    public Territories(RegisterSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// The territory that comes with the program, without a database: for programs and tests of other modules.
    public static Territories shipped(Clock clock) {
        return new Territories(new ShippedRegister(), clock);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PRAGUE);
    }

    /// Days whose state was recorded; each holds until the next one. Before the first one nothing is known.
    public NavigableSet<LocalDate> states() {
        return held().register.states();
    }

    /// Grows with every change of units or boundaries: what was made of them may be kept as long as this stays.
    public long revision() {
        return held().revision;
    }

    public Optional<Territory> find(TerritoryCode code) {
        return find(code, today());
    }

    /// Empty when there was no such unit on the day.
    public Optional<Territory> find(TerritoryCode code, LocalDate on) {
        return snapshot(on).flatMap(snapshot -> snapshot.find(code));
    }

    /// @throws NoSuchElementException when there was no such unit on the day
    public Territory get(TerritoryCode code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new NoSuchElementException("There is no " + code + " on " + on));
    }

    /// What the unit lies in, from the region down, and itself as the last.
    public List<Territory> path(TerritoryCode code, LocalDate on) {
        Optional<Territory> unit = find(code, on);
        if (unit.isEmpty()) {
            return List.of();
        }
        List<Territory> path = new ArrayList<>();
        for (Level level : List.of(Level.REGION, Level.DISTRICT, Level.ORP)) {
            if (level != code.level()) {
                unit.get().within(level).flatMap(above -> find(above, on)).ifPresent(path::add);
            }
        }
        path.add(unit.get());
        return path;
    }

    /// All units of a level, by name (regions by code).
    public List<Territory> all(Level level, LocalDate on) {
        return snapshot(on).map(snapshot -> snapshot.all(level)).orElse(List.of());
    }

    /// The units of a level inside another unit. For districts of an ORP and ORP of a district: those that share a
    /// municipality with it.
    public List<Territory> inside(TerritoryCode code, Level level, LocalDate on) {
        if (level == Level.MUNICIPALITY || code.level() == Level.STATE || code.level() == Level.REGION) {
            return all(level, on).stream()
                    .filter(unit -> code.equals(TerritoryCode.STATE)
                            || unit.within(code.level()).filter(code::equals).isPresent())
                    .filter(unit -> !unit.code().equals(code))
                    .toList();
        }
        Set<TerritoryCode> sharing = ConcurrentHashMap.newKeySet();
        inside(code, Level.MUNICIPALITY, on)
                .forEach(municipality -> municipality.within(level).ifPresent(sharing::add));
        return all(level, on).stream()
                .filter(unit -> sharing.contains(unit.code()) && !unit.code().equals(code))
                .toList();
    }

    /// Units by a name or its beginning, in any case form, with or without diacritics ({@code v Koline}), or by a code
    /// or its beginning. After a comma, or after the name, may stand what it lies in.
    /// Best first: whole names before beginnings, then larger before smaller.
    ///
    /// @param levels to be found; none means all
    public List<Territory> search(String query, Set<Level> levels, int limit, LocalDate on) {
        return snapshot(on)
                .map(snapshot -> snapshot.names().find(query, levels, limit))
                .orElse(List.of());
    }

    /// Looks for changes at the next question, whenever the last look was.
    public void refresh() {
        checkedAt = 0;
    }

    private Optional<Snapshot> snapshot(LocalDate on) {
        Held current = held();
        LocalDate state = current.register.states().floor(on);
        return state == null
                ? Optional.empty()
                : Optional.of(current.snapshots.computeIfAbsent(state, day -> new Snapshot(current.register, day)));
    }

    private Held held() {
        Held current = held;
        long now = clock.millis();
        if (current != null && now - checkedAt < CHECK_MILLIS) {
            return current;
        }
        return checked(current, now);
    }

    private synchronized Held checked(@Nullable Held current, long now) {
        if (held != null && now - checkedAt < CHECK_MILLIS) {
            return held;
        }
        try {
            long revision = source.revision();
            if (current == null || current.revision != revision) {
                current = new Held(revision, source.read(), new ConcurrentHashMap<>());
                held = current;
            }
        } catch (DataAccessException away) {
            // what is in memory still holds; the next look comes soon
            if (current == null) {
                throw away;
            }
        }
        checkedAt = now;
        return current;
    }

    private record Held(long revision, Register register, Map<LocalDate, Snapshot> snapshots) {}
}
