package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/** Reception of clues, in the transaction of the act that brings one; the bureau gets an event. */
@ApplicationScoped
public class Clues {

    @Inject EntityManager em;
    @Inject ClueRepository clues;
    @Inject EventPublisher events;
    @Inject History history;
    @Inject Units units;
    @Inject Clock clock;

    /** Adds a clue on a website for a bureau. */
    @Clause("18.3")
    public Clue receive(
            ClueSource source,
            Authority bureau,
            IcpSubject subject,
            IcpWebsite website,
            CluePaper paper) {
        Clue clue =
                new Clue(
                        source, bureau, subject, website, domains(website), paper, clock.instant());
        clues.add(clue);
        history.write(clue, Act.note("RECEIVE", paper.number(), "18.3"), clue);
        events.publish(
                units.unitOf(bureau).orElseThrow().id(),
                "ENFORCEMENT_CLUE",
                clue,
                null,
                Map.of("source", source.name(), "filingNumber", clue.filingNumber()));
        return clue;
    }

    private String domains(IcpWebsite website) {
        return String.join(
                " ",
                em.createQuery(
                                """
                                select d.domain from IcpDomain d where d.websiteId = :website
                                order by d.domain""",
                                String.class)
                        .setParameter("website", website.id())
                        .getResultList());
    }
}
