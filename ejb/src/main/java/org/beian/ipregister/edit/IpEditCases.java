package org.beian.ipregister.edit;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Audited cases of manual edits, for the verification of the history. */
@ApplicationScoped
class IpEditCases extends JpaAuditedCases<IpEdit> {

    IpEditCases() {
        super(IpEdit.class, IpEdit.CASE_TYPE);
    }
}
