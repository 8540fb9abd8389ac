package org.beian.trail;

/** What the verification found in one case. */
public record TrailCheck(String caseType, long caseId, TrailVerdict verdict) {

    /** Where a sweep goes on after this case. */
    public String position() {
        return caseType + ':' + caseId;
    }
}
