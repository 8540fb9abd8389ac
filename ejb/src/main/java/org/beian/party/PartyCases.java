package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** What the verification of the history walks through in this package. */
final class PartyCases {

    private PartyCases() {}

    @ApplicationScoped
    static class Officers extends EntityCases<DedicatedOfficer> {

        Officers() {
            super(DedicatedOfficer.class, DedicatedOfficer.CASE_TYPE);
        }
    }

    @ApplicationScoped
    static class OfResellers extends EntityCases<Reseller> {

        OfResellers() {
            super(Reseller.class, Reseller.CASE_TYPE);
        }
    }
}
