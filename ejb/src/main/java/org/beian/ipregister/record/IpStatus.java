package org.beian.ipregister.record;

import java.util.Optional;
import java.util.stream.Stream;

/** Status of an allocated range. */
public enum IpStatus {
    /** Allocated to a user, and used. */
    USED,
    /** Passed on to another unit, which files it as a source. */
    REDISTRIBUTED,
    /** Used by the unit itself. */
    OWN_USE,
    /** Reserved, not used yet. */
    RESERVED;

    static Optional<IpStatus> find(String code) {
        return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
