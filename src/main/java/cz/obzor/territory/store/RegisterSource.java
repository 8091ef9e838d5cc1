package cz.obzor.territory.store;

/// Where the register is read from.
public interface RegisterSource {

    /// Grows with every change.
    long revision();

    Register read();
}
