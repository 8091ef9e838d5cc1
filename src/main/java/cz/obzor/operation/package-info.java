/// Running the platform: the command line, the start and the end, the demo, the home page, health, figures. Stands
/// above
/// all other modules.
@NullMarked
package cz.obzor.operation;

import org.jspecify.annotations.NullMarked;
