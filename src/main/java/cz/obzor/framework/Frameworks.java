package cz.obzor.framework;

import java.util.List;
import java.util.Optional;

/// The frameworks of priorities.
public interface Frameworks {

    /// The version of each framework that holds now, by title. It is the one that the operator published last; where
    /// there is none, the newest that came with the program.
    List<PublishedFramework> current();

    Optional<PublishedFramework> current(String id);

    Optional<PublishedFramework> version(String id, String version);

    /// All versions of a framework, the newest first; empty where there is no such framework.
    List<PublishedFramework> versions(String id);

    /// A framework from a file in JSON or CSV, checked but not kept.
    ///
    /// @throws FrameworkRefused where it cannot be taken, with every fault that was found
    Framework read(byte[] file);

    /// Publishes a version. The same version with the same content again changes nothing.
    ///
    /// @throws FrameworkRefused where it is faulty, or where the version was published with another content
    PublishedFramework publish(Framework framework);
}
