package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFile;
import org.beian.domainregister.unfiled.ClueCandidate;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;

/**
 * Unfiled domains that providers saw on their networks: most wait for the ministry, some are clues
 * at the bureaus, and one bureau has answered.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleObservations {

    private static final String MINISTRY = "ministry";
    private static final String BUREAU = "reviewer-bj";
    private static final int CLUES = 8;
    private static final int SITES = 100;

    @Inject DelegatedProcedures procedures;

    /** Reports what two providers see, unless they did. */
    public void report() {
        report("provider", "198.51.100.", IntStream.range(0, 12));
        report("provider2", "192.0.2.", IntStream.range(100, 118));
    }

    private void report(String provider, String network, IntStream numbers) {
        List<ObservedEntry> seen =
                numbers.mapToObj(
                                number ->
                                        new ObservedEntry(
                                                ExampleFile.site(number), network + (number + 1)))
                        .toList();
        if (procedures.as(provider, UnfiledSites.class, own -> own.list(null, 0, 1)).isEmpty()) {
            procedures.as(provider, Observations.class, own -> own.report("示例监测", seen));
        }
    }

    /** Makes clues of the first domains, unless there are some. */
    public void confirm() {
        procedures.act(
                MINISTRY,
                UnfiledClues.class,
                desk -> {
                    if (desk.count(null) == 0) {
                        for (ClueCandidate each : desk.candidates("", CLUES)) {
                            desk.confirm(each.domain(), "网站可以访问，首页未见备案编号。", null);
                        }
                    }
                });
    }

    /** Answers the oldest clue of the bureau, whose provider stopped it, unless one is answered. */
    public void conclude() {
        procedures
                .as(BUREAU, UnfiledClues.class, ExampleObservations::unanswered)
                .ifPresent(
                        clue -> {
                            stop("provider", clue.domain());
                            stop("provider2", clue.domain());
                            procedures.as(
                                    BUREAU,
                                    UnfiledClues.class,
                                    desk ->
                                            desk.conclude(
                                                    clue.id(),
                                                    null,
                                                    ClueState.STOPPED,
                                                    "接入提供者已按要求停止接入。"));
                        });
    }

    private static Optional<UnfiledClue> unanswered(UnfiledClues desk) {
        return desk.count(null) == desk.count(ClueState.SENT)
                ? desk.list(ClueState.SENT, 0, 1).stream().findFirst()
                : Optional.empty();
    }

    private void stop(String provider, String domain) {
        procedures.act(
                provider,
                UnfiledSites.class,
                own ->
                        own.list(UnfiledState.OPEN, 0, SITES).stream()
                                .filter(site -> site.domain().equals(domain))
                                .forEach(site -> own.result(site.id(), "STOPPED", null)));
    }
}
