package org.beian.ipregister.record;

import java.util.Optional;
import java.util.stream.Stream;

/** Action that a row asks for. */
public enum IpAction {
    /** Files a record, or corrects one that is filed with other contents. */
    ADD,
    /** Changes a filed record from the day of the event on. */
    CHANGE,
    /** Ends a filed record with the day of the event. */
    DELETE;

    static Optional<IpAction> find(String code) {
        return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
