package org.beian.ipregister.record;

import java.util.Optional;
import java.util.stream.Stream;

/** Mode in which a user gets an address of the range. */
public enum IpMode {
    STATIC,
    DYNAMIC,
    UNKNOWN;

    public static Optional<IpMode> find(String code) {
        return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
