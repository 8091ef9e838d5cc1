package cz.obzor.territory.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The maps that were asked for last, so that each is drawn once as long as what it is made of stays the same.
public final class MapCache<M> {
    private final Map<Object, M> kept;

    /// @param most maps kept
    public MapCache(int most) {
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, M> eldest) {
                return size() > most;
            }
        });
    }

    /// @param key     of everything that the map shows
    /// @param drawing draws it; empty while that cannot be done yet
    public Optional<M> once(Object key, Supplier<Optional<M>> drawing) {
        M known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<M> drawn = drawing.get();
        drawn.ifPresent(map -> kept.put(key, map));
        return drawn;
    }
}
