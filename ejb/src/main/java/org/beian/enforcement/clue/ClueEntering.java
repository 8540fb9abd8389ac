package org.beian.enforcement.clue;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.account.Callers;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.RecognisedSite;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Entering of clues by officers of a bureau, and of further sources of one (16.1). */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class ClueEntering {

    @Inject ClueChecks checks;
    @Inject ClueReception reception;
    @Inject ClueSourceRepository sources;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Enters a clue; the bureau has to open a case or to end it by its last day.
     *
     * @return its id
     * @throws FaultsFound {@link EnforcementRefusal#ENFORCEMENT_CLUE_INCOMPLETE} with all faults
     */
    @Clause("16.1")
    public Long enter(ClueRequest request) {
        RecognisedSite site = checks.site(request);
        ClueSource.Given source = checks.source(request.source());
        return reception
                .enter(
                        callers.current()
                                .authority()
                                .orElseThrow(
                                        () -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of("")),
                        site,
                        request.violation(),
                        source)
                .id();
    }

    /**
     * Adds a source to a clue.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when another
     *     bureau has it
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STALE} when it changed
     *     since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when it has
     *     ended, or is on its way to another bureau
     * @throws FaultsFound {@link EnforcementRefusal#ENFORCEMENT_CLUE_INCOMPLETE} with all faults
     */
    @Clause("16.1")
    public void addSource(String id, int version, SourceRequest request) {
        Clue clue = checks.open(id, version);
        ClueSource source = new ClueSource(clue, checks.source(request), clock.instant());
        sources.add(source);
        history.write(clue, Act.note("ADD_SOURCE", source.paper(), "16.1"), clue, source);
    }
}
