package org.beian.notice;

import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Audited case that only has a type and an id. */
record Sample(String caseType, Long caseId) implements AuditedCase {

    @Override
    public TrailHead trail() {
        return new TrailHead();
    }
}
