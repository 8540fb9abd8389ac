package org.beian.remedy.service;

/**
 * Way in which a letter names its party. A filing may come to another unit after the letter was
 * issued, which is its party from then on.
 */
enum AddressedAs {
    /** The unit itself. */
    UNIT("party.partyId = :unit"),
    /** Whoever holds the filed subject. */
    HOLDER("party.partyId in (select i.id from IcpSubject i where i.holderId = :unit)"),
    /** Who applied for a filing, and for whom that was done. */
    APPLICANT(
            "party.partyId in (select f.id from FilingApplication f"
                    + " where f.unitId = :unit or f.provider.sponsorId = :unit)");

    private final String condition;

    AddressedAs(String condition) {
        this.condition = condition;
    }

    /** Condition that the entry {@code party} of a letter names a unit, {@code :unit}, so. */
    String condition() {
        return "(party.addressedAs = '%s' and %s)".formatted(name(), condition);
    }
}
