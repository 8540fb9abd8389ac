package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.filing.rule.PreAssignments;

/**
 * Lookup of pre-assignments for the rules of filings, whose package may not depend on this one and
 * so declares the interface.
 */
@ApplicationScoped
class PreAssignmentLookup implements PreAssignments {

    @Inject AccessRepository accesses;

    @Override
    public Optional<PreAssignment> find(String id, LocalDate on) {
        return AccessIds.read(id)
                .flatMap(accesses::peek)
                .filter(
                        found ->
                                found.state() == AccessState.OPENED
                                        || found.state() == AccessState.PRE_ASSIGNED
                                                && !found.lapsed(on))
                .map(
                        found ->
                                new PreAssignment(
                                        found.providerId(),
                                        found.sponsorId(),
                                        found.domains(),
                                        found.ranges()));
    }
}
