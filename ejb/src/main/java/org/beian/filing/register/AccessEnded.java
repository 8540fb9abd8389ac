package org.beian.filing.register;

/**
 * CDI event that an approved change ended an access, in the transaction of the approval: its
 * provider is to stop it.
 *
 * @param accessId in the register
 * @param applicationId the change
 */
public record AccessEnded(Long accessId, Long applicationId) {}
