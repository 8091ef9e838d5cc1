package cz.obzor.file;

/// SHA-256 of a stored file, the name by which it is kept.
///
/// @param hex 64 lower-case hexadecimal digits
public record FileHash(String hex) {
    public FileHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
