/// Recognition of text in pictures by Tesseract, where it is installed.
@NullMarked
package cz.obzor.reading.ocr;

import org.jspecify.annotations.NullMarked;
