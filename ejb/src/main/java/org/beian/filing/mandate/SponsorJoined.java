package org.beian.filing.mandate;

/**
 * Event that a sponsor took a filing over with the link that its provider passed on (12.6); fired
 * in the same transaction.
 *
 * @param unitId the sponsor's new unit, already the subject's holder
 * @param subjectId the subject taken over
 * @param applicationId the application it was filed with
 * @param providerId the provider that passed it on
 */
public record SponsorJoined(Long unitId, Long subjectId, Long applicationId, Long providerId) {}
