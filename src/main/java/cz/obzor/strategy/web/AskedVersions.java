package cz.obzor.strategy.web;

import cz.obzor.strategy.overview.Changes;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import java.util.List;
import java.util.Optional;

/// Which two versions of a document are to be compared: those that the address names, else the newest and the one
/// before it. Only versions of which something was found can be.
record AskedVersions(Changes.Version from, Changes.Version to) {

    /// Empty where the document has fewer than two versions that can be compared.
    ///
    /// @param versions the newest first
    /// @param fromName name of the parameter with the number of the older version
    /// @param toName   name of the parameter with the number of the newer version
    static Optional<AskedVersions> of(
            List<Changes.Version> versions, Parameters parameters, String fromName, String toName) {
        List<Changes.Version> mined =
                versions.stream().filter(Changes.Version::mined).toList();
        Optional<Changes.Version> from = asked(mined, parameters, fromName);
        Optional<Changes.Version> to = asked(mined, parameters, toName);
        if (mined.size() < 2) {
            return Optional.empty();
        }
        if (from.isPresent() && from.equals(to)) {
            throw Problem.badParameter(fromName, "strategy.changes.same");
        }
        Changes.Version newer = to.orElseGet(() -> newest(mined, from));
        Changes.Version older = from.orElseGet(() -> before(mined, newer));
        return Optional.of(new AskedVersions(older, newer));
    }

    private static Optional<Changes.Version> asked(List<Changes.Version> mined, Parameters parameters, String name) {
        return parameters
                .integer(name, 1, 1_000_000)
                .map(number -> mined.stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElseThrow(() -> Problem.badParameter(name, "strategy.changes.unknown", number)));
    }

    private static Changes.Version newest(List<Changes.Version> mined, Optional<Changes.Version> other) {
        return mined.stream()
                .filter(version -> other.filter(version::equals).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The one before a version; for the oldest the one after it.
    private static Changes.Version before(List<Changes.Version> mined, Changes.Version newer) {
        int at = mined.indexOf(newer);
        return mined.get(at + 1 < mined.size() ? at + 1 : at - 1);
    }
}
