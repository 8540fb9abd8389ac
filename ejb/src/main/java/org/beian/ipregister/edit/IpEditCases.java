package org.beian.ipregister.edit;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** The single edits, for the verification of the history. */
@ApplicationScoped
class IpEditCases extends EntityCases<IpEdit> {

    IpEditCases() {
        super(IpEdit.class, IpEdit.CASE_TYPE);
    }
}
