package org.beian.access.application;

import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.law.RequestRejected;

/** Public ids of applications for access: the decimal digits of the primary key. */
final class AccessIds {

    private AccessIds() {}

    /** Empty when no application can have this id. */
    static Optional<Long> read(String id) {
        return id == null || !id.strip().matches("[0-9]{1,18}")
                ? Optional.empty()
                : Optional.of(Long.valueOf(id.strip()));
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} when no application can have
     *     this id
     */
    static Long parse(String id) {
        return read(id).orElseThrow(
                        () -> AccessRefusal.ACCESS_NOT_FOUND.of(id == null ? "" : id.strip()));
    }
}
