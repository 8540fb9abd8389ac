package org.beian.intake.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the good rows of a file that has bad ones too (formats.md 6). */
public enum ImportMode {
    /** They take effect. */
    GOOD_ROWS("good-rows"),
    /** Nothing does: the whole file is checked before its first row takes effect. */
    ALL_OR_NOTHING("all-or-nothing");

    private final String written;

    ImportMode(String written) {
        this.written = written;
    }

    /** As the interface writes it, such as {@code good-rows}. */
    public String written() {
        return written;
    }

    /** The mode that is written so; empty when none is. */
    public static Optional<ImportMode> find(String written) {
        return Stream.of(values()).filter(mode -> mode.written.equals(written)).findFirst();
    }
}
