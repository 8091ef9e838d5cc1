/// Office files (DOCX, ODT, XLSX): zip archives and XML under limits.
@NullMarked
package cz.obzor.reading.office;

import org.jspecify.annotations.NullMarked;
