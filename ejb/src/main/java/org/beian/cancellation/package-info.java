/**
 * Cancellation of what is filed (article 15): a subject with all its websites, a website, or one
 * access to it. The sponsor applies for it, or a provider with the sponsor's written mandate; a
 * provider that withdraws from a former customer applies for its own access without one (B14). The
 * application goes from UNDER_REVIEW to APPROVED or REFUSED by the authority of the filing, unless
 * the applicant takes it back before (WITHDRAWN). An approval ends the entry in the register, and
 * in the same transaction each provider that gave access is ordered to stop it (15.5). Numbers are
 * never used again; domains are free for others.
 */
package org.beian.cancellation;
