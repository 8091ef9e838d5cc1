package cz.obzor.privacy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One kind of data that a module keeps about people. Every bean of this type is in the export for the person, on the
/// page that tells her what is held, and in the erasure.
public interface PersonalDataSource {

    /// Names it in the export and in the rules of retention: {@code letters}.
    String code();

    /// Key of the text that names it to people.
    String title();

    /// Key of the text that says in plain words what is held and why.
    String text();

    /// Tables that it speaks for, with their schemas: {@code mail.letter}.
    Set<String> tables();

    /// Everything that is held about her, without secrets: objects with readable names of fields. To be closed, and
    /// used
    /// within a transaction.
    Stream<JsonNode> of(Whose whose);

    /// Whether something of it stays after an erasure, leading to a person without a name.
    boolean stays();

    /// Removes what goes with an account that is erased; done in the transaction of the erasure.
    void erase(Whose whose, Instant now);
}
