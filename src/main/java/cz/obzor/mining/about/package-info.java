/// What a document is as a whole: its title, kind, territory, period and languages. Entry: {@link About}.
@NullMarked
package cz.obzor.mining.about;

import org.jspecify.annotations.NullMarked;
