/// Czech text: words of a text with their folded form and stem, comparison of words whatever their inflection and
/// diacritics, names in all their case forms. Plain Java; knows nothing of the subject.
///
/// Ask {@link cz.obzor.text.CzechText} for tokens and {@link cz.obzor.text.NameForms} for the forms of a name.
@NullMarked
package cz.obzor.text;

import org.jspecify.annotations.NullMarked;
