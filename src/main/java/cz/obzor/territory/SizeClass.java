package cz.obzor.territory;

import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelist;
import java.util.List;

/// Size classes of municipalities by population. A code of the codelist {@code size-class} is the lowest and highest
/// number of inhabitants: {@code 200-499}, the last one open: {@code 100000-}.
public final class SizeClass {
    private final List<Code> classes;

    public SizeClass(Codelist sizes) {
        this.classes = List.copyOf(sizes.all());
    }

    /// Code of the class that a number of inhabitants falls into.
    public String of(int population) {
        String fitting = classes.getFirst().code();
        for (Code size : classes) {
            if (population >= lowest(size)) {
                fitting = size.code();
            }
        }
        return fitting;
    }

    private static int lowest(Code size) {
        return Integer.parseInt(size.code().substring(0, size.code().indexOf('-')));
    }
}
