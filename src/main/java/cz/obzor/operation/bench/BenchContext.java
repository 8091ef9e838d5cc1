package cz.obzor.operation.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What a measurement works with.
///
/// @param documents folder with documents and texts to measure on
/// @param work      empty folder for what it makes; whoever calls removes it
/// @param progress  told what is going on
public record BenchContext(Path documents, Path work, Consumer<String> progress) {}
