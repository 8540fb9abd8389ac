package org.beian.ipregister.supervision;

import java.util.List;

/**
 * All that a supervisor sees of a unit at once.
 *
 * @param records in force, all of them
 * @param branches at most 100, by code
 */
public record IpUnitCard(
        IpUnitLine line,
        String phone,
        String fax,
        String email,
        long records,
        List<IpUnitLine> branches) {

    public IpUnitCard {
        branches = List.copyOf(branches);
    }
}
