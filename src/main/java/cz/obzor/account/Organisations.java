package cz.obzor.account;

import cz.obzor.account.organisation.OrganisationTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisations: what others may ask and order.
@Service
public class Organisations {
    private final OrganisationTable table;
    private final Territories territories;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Organisations(OrganisationTable table, Territories territories, Access access, Audit audit, Clock clock) {
        this.table = table;
        this.territories = territories;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return table.find(id);
    }

    /// @throws NoSuchElementException when there is none
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no organisation " + id));
    }

    public List<Organisation> find(List<OrganisationId> ids) {
        return ids.isEmpty() ? List.of() : table.find(ids);
    }

    public Optional<Organisation> withIco(Ico ico) {
        return table.withIco(ico.value());
    }

    /// The authority of a municipality or region.
    public Optional<Organisation> of(TerritoryCode unit) {
        return table.bornOf(unit.value());
    }

    /// By name.
    ///
    /// @param after last one of the part before; null for the first part
    public List<Organisation> list(OrganisationFilter filter, @Nullable OrganisationId after, int limit) {
        return table.list(filter, after, 0, limit);
    }

    /// A numbered part of the list by name.
    ///
    /// @param number from 1
    public List<Organisation> part(OrganisationFilter filter, int number, int size) {
        return table.list(filter, null, (number - 1) * size, size);
    }

    public long count(OrganisationFilter filter) {
        return table.count(filter);
    }

    @Transactional
    public Organisation add(OrganisationDetails details) {
        access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        OrganisationId id = OrganisationId.random(random);
        unique(() -> table.add(id, details, regionOf(details), clock.instant()));
        audit.record("organisation.added", subject(id), null, details);
        return get(id);
    }

    /// Changes the details.
    ///
    /// @param revision that the change was made from
    /// @return empty when somebody else changed the organisation since
    @Transactional
    public Optional<Organisation> change(OrganisationId id, OrganisationDetails details, long revision) {
        access.require(Action.ORGANISATION_CHANGE, Target.of(id));
        Organisation before = get(id);
        if (!before.details().kind().equals(details.kind())) {
            access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        }
        boolean[] changed = new boolean[1];
        unique(() -> changed[0] = table.change(id, details, regionOf(details), revision, clock.instant()));
        if (!changed[0]) {
            return Optional.empty();
        }
        audit.record("organisation.changed", subject(id), before.details(), details);
        return find(id);
    }

    /// Ends an organisation: its people can no longer act for it.
    ///
    /// @param successor into which it was merged; null when it was dissolved
    /// @return empty when somebody else changed the organisation since
    @Transactional
    public Optional<Organisation> end(OrganisationId id, @Nullable OrganisationId successor, long revision) {
        access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        Organisation before = get(id);
        if (successor != null && (successor.equals(id) || !get(successor).active())) {
            throw Problem.invalid(List.of(new FieldError("successor", "account.field.successor.wrong")));
        }
        Organisation.State state = successor == null ? Organisation.State.DISSOLVED : Organisation.State.MERGED;
        if (!table.end(id, state, successor, revision, clock.instant())) {
            return Optional.empty();
        }
        audit.record("organisation.ended", subject(id), before.state(), successor == null ? state : successor.value());
        return find(id);
    }

    private @Nullable String regionOf(OrganisationDetails details) {
        return Optional.ofNullable(details.territory())
                .flatMap(TerritoryCode::parse)
                .flatMap(territories::find)
                .flatMap(unit -> unit.within(Level.REGION))
                .map(TerritoryCode::value)
                .orElse(null);
    }

    /// Two organisations never have the same IČO or data box.
    private static void unique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            String message = String.valueOf(taken.getMessage());
            throw Problem.invalid(List.of(
                    message.contains("organisation_data_box_key")
                            ? new FieldError("dataBox", "account.field.dataBox.taken")
                            : new FieldError("ico", "account.field.ico.taken")));
        }
    }

    private static Subject subject(OrganisationId id) {
        return new Subject("organisation", id.value());
    }
}
