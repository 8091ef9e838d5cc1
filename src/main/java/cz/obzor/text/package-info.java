/// Czech text: words of a text with their folded form and stem, comparison of words whatever their inflection and
/// diacritics, names in all their case forms, the language of a text. Plain Java; knows nothing of the subject.
///
/// Ask {@link cz.obzor.text.CzechText} for tokens, {@link cz.obzor.text.NameForms} for the forms of a name,
/// {@link cz.obzor.text.NameIndex} to find things by name, {@link cz.obzor.text.LanguageGuess} for a language. How well
/// each does is in `docs/search-language.md`.
@NullMarked
package cz.obzor.text;

import org.jspecify.annotations.NullMarked;
