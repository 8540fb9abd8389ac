package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Audited cases of the register of parties, for the verification of the history. */
@ApplicationScoped
class RegisteredUnitCases extends JpaAuditedCases<RegisteredUnit> {

    RegisteredUnitCases() {
        super(RegisteredUnit.class, RegisteredUnit.CASE_TYPE);
    }
}
