/// Requests that the platform sends to others: to whom it may, how long it waits and how much it takes. Whoever wants
/// something from outside asks {@link cz.obzor.outgoing.Outgoing}; nobody else opens a connection, and a rule of the
/// build holds that. The reason is in decision 0080: an address that came from outside must not lead into the network
/// in which the platform runs.
@NullMarked
package cz.obzor.outgoing;

import org.jspecify.annotations.NullMarked;
