package org.beian.intake.imports;

import java.nio.file.Path;
import java.util.Optional;

/** Factory of stores of imported files, without a container. */
public final class TestStores {

    private TestStores() {}

    public static ImportStore in(Path folder) {
        ImportStore store = new ImportStore();
        store.directory = Optional.of(folder.toString());
        return store;
    }
}
