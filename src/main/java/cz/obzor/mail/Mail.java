package cz.obzor.mail;

/// Sends letters.
public interface Mail {

    /// Puts a letter into the outbox, within the transaction of the caller where there is one. A letter of the same
    /// event
    /// to the same recipient that is there already is not put there again.
    ///
    /// @return whether it is new
    /// @throws IllegalArgumentException where the recipient is no address
    boolean send(Letter letter);
}
