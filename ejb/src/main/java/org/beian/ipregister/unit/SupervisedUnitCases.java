package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Audited cases of the status of units, for the verification of the history. */
@ApplicationScoped
class SupervisedUnitCases extends JpaAuditedCases<SupervisedUnit> {

    SupervisedUnitCases() {
        super(SupervisedUnit.class, SupervisedUnit.CASE_TYPE);
    }
}
