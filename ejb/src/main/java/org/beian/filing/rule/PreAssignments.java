package org.beian.filing.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Source of the addresses that providers pre-assign to applications for access (11.2), which an
 * application for a filing may name as {@code accessApplication}. Implemented by the package of
 * access.
 */
public interface PreAssignments {

    /**
     * Pre-assignment of addresses to an application for access.
     *
     * @param sponsorId unit of the sponsor that applied itself; null for a customer of the provider
     * @param domains the domains that access was asked for
     */
    record PreAssignment(
            Long providerId, Long sponsorId, Set<DomainName> domains, List<IpRange> ranges) {}

    /**
     * The pre-assignment of an application for access, while it is in force or once the access was
     * opened.
     *
     * @param id as {@code accessApplication} gives it, in any spelling
     * @return empty when there is no such application, when nothing is assigned to it, and when the
     *     assignment lapsed before the day
     */
    Optional<PreAssignment> find(String id, LocalDate on);
}
