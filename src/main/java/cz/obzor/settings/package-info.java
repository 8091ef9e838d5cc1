/// Settings: each module declares a record of its own, annotated with {@link cz.obzor.settings.Described}; this module
/// collects them, reads the settings file and the environment, and refuses keys that nobody declared.
@NullMarked
package cz.obzor.settings;

import org.jspecify.annotations.NullMarked;
