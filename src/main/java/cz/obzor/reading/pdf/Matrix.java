package cz.obzor.reading.pdf;

/// A change of coordinates: x' = a·x + c·y + e, y' = b·x + d·y + f.
record Matrix(double a, double b, double c, double d, double e, double f) {
    static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

    /// This one first, then the other.
    Matrix then(Matrix o) {
        return new Matrix(
                a * o.a + b * o.c,
                a * o.b + b * o.d,
                c * o.a + d * o.c,
                c * o.b + d * o.d,
                e * o.a + f * o.c + o.e,
                e * o.b + f * o.d + o.f);
    }

    static Matrix move(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }
}
