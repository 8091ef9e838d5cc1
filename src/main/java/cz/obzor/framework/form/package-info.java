/// Frameworks as files: JSON and CSV, and what is checked of them.
@NullMarked
package cz.obzor.framework.form;

import org.jspecify.annotations.NullMarked;
