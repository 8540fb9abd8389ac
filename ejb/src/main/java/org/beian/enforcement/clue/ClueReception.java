package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.RecognisedSite;
import org.beian.enforcement.transfer.FileLimits;
import org.beian.filing.reading.FilingDomicile;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/** Reception of clues, in the transaction of the act that brings one (16.1). */
@ApplicationScoped
public class ClueReception {

    /** What a department finds whose opinion is that a website is to be closed (18.3). */
    private static final String ILLEGAL_CONTENT = "ILLEGAL_CONTENT";

    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject SiteRecognition sites;
    @Inject FilingDomicile domiciles;
    @Inject FileLimits limits;
    @Inject EventPublisher events;
    @Inject History history;
    @Inject Units units;
    @Inject Clock clock;

    /** Receives a clue of a department on a filed website; the bureau is told by an event. */
    @Clause("18.3")
    public Clue receive(
            Authority bureau, IcpSubject subject, IcpWebsite website, ClueSource.Given source) {
        Clue clue = enter(bureau, sites.of(subject, website), ILLEGAL_CONTENT, source);
        tell(clue, source);
        return clue;
    }

    /** Stores a clue that comes to a bureau, with its source. */
    Clue enter(Authority bureau, RecognisedSite site, String violation, ClueSource.Given source) {
        Instant now = clock.instant();
        Clue clue =
                new Clue(bureau, site, violation, source.words(), now, limits.ofClue(bureau, now));
        if (site.subject() != null) {
            clue.site().filedIn(domiciles.of(site.subject().id()));
        }
        clues.add(clue);
        ClueSource stored = new ClueSource(clue, source, now);
        sources.add(stored);
        history.write(
                clue,
                Act.move("RECEIVE", null, clue.state(), source.paper(), "16.1"),
                clue,
                stored);
        return clue;
    }

    /** Tells the bureau of a clue that came by a procedure. */
    void tell(Clue clue, ClueSource.Given source) {
        events.publish(
                units.unitOf(clue.authority()).orElseThrow().id(),
                "ENFORCEMENT_CLUE",
                clue,
                null,
                Map.of(
                        "source",
                        source.kind().name(),
                        "site",
                        clue.site().site(),
                        "due",
                        clue.due().toString()));
    }
}
