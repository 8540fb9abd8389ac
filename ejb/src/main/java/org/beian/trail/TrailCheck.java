package org.beian.trail;

/** Result of the verification of one case's history. */
public record TrailCheck(String caseType, long caseId, TrailVerdict verdict) {

    /** Position from which a sweep continues after this case. */
    public String position() {
        return caseType + ':' + caseId;
    }
}
