package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recorder and verifier of the histories of cases (obligation B8). {@link #write} must be called in
 * the transaction that changes the case: it also moves the head in the case's own row, so that the
 * case's version guards the order of entries.
 */
@ApplicationScoped
public class History {

    /** Actor of what is done for an authority where somebody of another unit brought it about. */
    public static final String SYSTEM = "system";

    private record OnOrder(Long actorUnitId, String requestId) implements CurrentActor {

        @Override
        public String actor() {
            return SYSTEM;
        }
    }

    @Inject EntityManager em;
    @Inject TrailSeals seals;
    @Inject ContentDigests contents;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * Adds an entry. The case must have its id already. A letter is an act of the authority that
     * issues it: where somebody of another unit brings it about, the system acts on its order.
     *
     * @param decided contents that the act decided about, as they are to stay; a later act on the
     *     same content takes the place of an earlier one. More than fit into an entry are in
     *     further ones.
     */
    public void write(AuditedCase trailed, Act act, RecordedContent... decided) {
        CurrentActor who = actorOf(decided);
        int fitting = Math.min(decided.length, ContentDigests.MOST);
        add(who, trailed, act, Arrays.copyOf(decided, fitting));
        for (int next = fitting; next < decided.length; next += ContentDigests.MOST) {
            add(
                    who,
                    trailed,
                    Act.note(act.name(), null, act.clause()),
                    Arrays.copyOfRange(
                            decided, next, Math.min(decided.length, next + ContentDigests.MOST)));
        }
    }

    private CurrentActor actorOf(RecordedContent... decided) {
        Long unit = actor.actorUnitId();
        return Stream.of(decided)
                .map(RecordedContent::issuerId)
                .filter(issuer -> issuer != null && unit != null && !issuer.equals(unit))
                .findFirst()
                .<CurrentActor>map(issuer -> new OnOrder(issuer, actor.requestId()))
                .orElse(actor);
    }

    private void add(CurrentActor who, AuditedCase trailed, Act act, RecordedContent... decided) {
        actor.requireMayAct(trailed.caseType());
        HistoryEntry entry =
                new HistoryEntry(trailed, act, who, clock.instant(), contents.of(decided));
        em.persist(entry);
        String seal =
                seals.seal(trailed.caseType(), trailed.caseId(), entry.entryNumber(), entry.hash());
        trailed.trail().moveTo(entry.entryNumber(), entry.hash(), seal);
    }

    /** All entries of a case, oldest first. */
    public List<HistoryEntry> of(AuditedCase trailed) {
        return em.createQuery(
                        """
                        select e from HistoryEntry e where e.caseType = :type
                        and e.caseId = :id order by e.entryNumber""",
                        HistoryEntry.class)
                .setParameter("type", trailed.caseType())
                .setParameter("id", trailed.caseId())
                .getResultList();
    }

    /** What an actor did on a case. */
    public Set<String> actsOf(AuditedCase trailed, String who) {
        return em.createQuery(
                        """
                        select distinct e.act from HistoryEntry e where e.caseType = :type
                        and e.caseId = :id and e.actor = :actor""",
                        String.class)
                .setParameter("type", trailed.caseType())
                .setParameter("id", trailed.caseId())
                .setParameter("actor", who)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The entries of a case as people read them, the latest first. */
    public List<HistoryEntry> latestFirst(AuditedCase trailed) {
        List<HistoryEntry> entries = new ArrayList<>(of(trailed));
        Collections.reverse(entries);
        return entries;
    }

    /**
     * Checks a case's entries against each other and against the sealed head, the state of the case
     * against the latest entry that tells one, and what was decided against its digests. A case
     * without any entry is not whole: its beginning is an act too, so the history must have been
     * deleted.
     */
    public TrailVerdict verify(AuditedCase trailed) {
        TrailHead head = trailed.trail();
        String previous = TrailHash.GENESIS;
        int number = 0;
        String state = null;
        List<HistoryEntry> entries = of(trailed);
        for (HistoryEntry entry : entries) {
            number++;
            if (entry.entryNumber() != number) {
                return TrailVerdict.broken(number, "ENTRY_MISSING");
            }
            if (!entry.previousHash().equals(previous)) {
                return TrailVerdict.broken(number, "CHAIN_BROKEN");
            }
            if (!entry.computedHash().equals(entry.hash())) {
                return TrailVerdict.broken(number, "ENTRY_CHANGED");
            }
            previous = entry.hash();
            state = entry.toState() == null ? state : entry.toState();
        }
        if (number == 0 && head.count() == 0) {
            return TrailVerdict.broken(0, "NO_HISTORY");
        }
        if (number != head.count() || number > 0 && !previous.equals(head.head())) {
            return TrailVerdict.broken(number, "TAIL_LOST");
        }
        if (number > 0 && !seals.isSealed(trailed)) {
            return TrailVerdict.broken(number, "SEAL_BROKEN");
        }
        String current = trailed.recordedState();
        if (current != null && state != null && !state.equals(current)) {
            return TrailVerdict.broken(number, "STATE_CHANGED");
        }
        return contents.verify(entries);
    }
}
