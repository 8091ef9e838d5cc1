package cz.obzor.reading.pdf;

/// Colours as 0xRRGGBB, told by the number of their parts; exact colour spaces are not worth their cost here.
final class Colors {
    private Colors() {}

    static int of(Lexer in, int before) {
        int parts = in.count;
        if (parts > 0 && in.kinds[parts - 1] == Lexer.NAME) {
            parts--;
        }
        return switch (parts) {
            case 1 -> {
                // in sc and scn one part mostly is the amount of a spot colour, where 1 is full ink
                double n = in.number(0);
                boolean gray = in.operator == Ops.GRAY;
                yield rgb(gray ? n : 1 - n, gray ? n : 1 - n, gray ? n : 1 - n);
            }
            case 3 -> rgb(in.number(0), in.number(1), in.number(2));
            case 4 -> {
                double light = 1 - in.number(3);
                yield rgb((1 - in.number(0)) * light, (1 - in.number(1)) * light, (1 - in.number(2)) * light);
            }
            default -> before;
        };
    }

    private static int rgb(double r, double g, double b) {
        return part(r) << 16 | part(g) << 8 | part(b);
    }

    private static int part(double value) {
        return Math.clamp(Math.round(value * 255), 0, 255);
    }
}
