package org.beian.ipregister.supervision;

import java.util.List;

/**
 * Details of a unit for its supervisor.
 *
 * @param records number of records in force, counted in full
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
