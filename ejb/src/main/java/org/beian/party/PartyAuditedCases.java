package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Case sources for the verification of the history: dedicated officers and resellers. */
final class PartyAuditedCases {

    private PartyAuditedCases() {}

    @ApplicationScoped
    static class Officers extends JpaAuditedCases<DedicatedOfficer> {

        Officers() {
            super(DedicatedOfficer.class, DedicatedOfficer.CASE_TYPE);
        }
    }

    @ApplicationScoped
    static class OfResellers extends JpaAuditedCases<Reseller> {

        OfResellers() {
            super(Reseller.class, Reseller.CASE_TYPE);
        }
    }
}
