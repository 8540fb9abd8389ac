package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.EntityCases;

/** What units are to their supervisors, for the verification of the history. */
@ApplicationScoped
class IpStandingCases extends EntityCases<IpStanding> {

    IpStandingCases() {
        super(IpStanding.class, IpStanding.CASE_TYPE);
    }
}
