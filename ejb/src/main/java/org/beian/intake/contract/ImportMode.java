package org.beian.intake.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** Treatment of the good rows of a file that has bad ones too (formats.md 6). */
public enum ImportMode {
    /** The good rows take effect. */
    GOOD_ROWS("good-rows"),
    /** No row takes effect: the whole file is checked before its first row is applied. */
    ALL_OR_NOTHING("all-or-nothing");

    private final String written;

    ImportMode(String written) {
        this.written = written;
    }

    /** The value in the API, such as {@code good-rows}. */
    public String written() {
        return written;
    }

    /** The mode with this value in the API; empty when there is none. */
    public static Optional<ImportMode> find(String written) {
        return Stream.of(values()).filter(mode -> mode.written.equals(written)).findFirst();
    }
}
