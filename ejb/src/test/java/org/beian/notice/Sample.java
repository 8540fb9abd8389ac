package org.beian.notice;

import org.beian.trail.TrailHead;
import org.beian.trail.Trailed;

/** A case that only has a name. */
record Sample(String caseType, Long caseId) implements Trailed {

    @Override
    public TrailHead trail() {
        return new TrailHead();
    }
}
