package org.beian.filing.rule;

/**
 * Source of the mandates that sponsors revoked, implemented by the package that keeps them: who has
 * none any more files and cancels nothing in the sponsor's name (B12).
 */
public interface RevokedMandates {

    /** Whether a sponsor revoked a provider's mandate, and has not entrusted it again since. */
    boolean isRevoked(Long sponsorId, Long providerId);
}
