package org.beian.enforcement.clue;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.SourceKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.value.Authority;

/** Taking of a clue on an unfiled domain for enforcement (16.1, 20.3). */
@Stateless
@RolesAllowed(REVIEWER)
public class UnfiledClueTaking {

    private static final String UNFILED_SERVICE = "UNFILED_SERVICE";

    @Inject UnfiledClues unfiled;
    @Inject SiteRecognition sites;
    @Inject ClueReception reception;
    @Inject Units units;

    /**
     * Ends an unfiled clue of the caller's bureau, and begins a clue of enforcement with it as
     * source.
     *
     * @param version as it was shown; null for whatever it is now
     * @return id of the clue
     * @throws RequestRejected {@link DomainRefusal#CLUE_NOT_FOUND} when there is none, or it is
     *     another bureau's
     * @throws RequestRejected {@link DomainRefusal#CLUE_STALE} when somebody concluded it meanwhile
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it has ended
     */
    @Clause({"16.1", "20.3"})
    public Long take(String unfiledClueId, Integer version) {
        UnfiledClue taken =
                unfiled.take(
                        Optional.ofNullable(unfiledClueId)
                                .filter(text -> text.matches("[0-9]{1,18}"))
                                .map(Long::valueOf)
                                .orElseThrow(() -> DomainRefusal.CLUE_NOT_FOUND.of(unfiledClueId)),
                        version);
        ClueSource.Given source =
                new ClueSource.Given(
                        SourceKind.UNFILED_CLUE,
                        Shanghai.date(taken.confirmedAt()),
                        null,
                        units.nameOf(Authority.MINISTRY).orElse(""),
                        null,
                        null,
                        taken.id(),
                        taken.words(),
                        List.of());
        Clue clue =
                reception.enter(
                        Authority.bureauOf(taken.province()),
                        sites.of(taken.domain())
                                .orElseThrow(
                                        () -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of("")),
                        UNFILED_SERVICE,
                        source);
        return clue.id();
    }
}
