/// Pages and problems, whatever their subject: languages and messages, the shell around every page, addresses in both
/// languages, error pages and problem documents, headers.
///
/// A page is a template with a model: {@link cz.obzor.web.View#of}. What cannot be answered is thrown as a
/// {@link cz.obzor.web.Problem}. A module adds itself to the site with beans of {@link cz.obzor.web.NavigationItem} and
/// {@link cz.obzor.web.AddressWords}. Who looks at a page is told by a bean of {@link cz.obzor.web.Viewers}.
@NullMarked
package cz.obzor.web;

import org.jspecify.annotations.NullMarked;
