package org.beian.filing.review;

import org.beian.value.Authority;

/**
 * Filing or application of somebody else that has a value of an application under review too.
 *
 * @param pointer JSON pointer of the value that both have
 * @param filed whether the other is filed; else it is an application that waits
 * @param province region code of the other's province
 * @param authority code of the authority that decides or decided
 * @param number filing number or id of the other; null when it is in another province
 * @param name the other's name; null when it is in another province
 */
public record Conflict(
        String pointer,
        boolean filed,
        String province,
        String authority,
        String number,
        String name) {

    /** Whether an authority decides it, or is the bureau of its province. */
    boolean isKnownTo(Authority reader) {
        return reader.code().equals(authority) || reader.code().equals(province);
    }

    /** The same without what only the other's own bureau may know. */
    Conflict hidden() {
        return new Conflict(pointer, filed, province, authority, null, null);
    }
}
