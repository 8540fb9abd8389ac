package org.beian.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.beian.config.trail.HistoryDigest;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailCheckpoint.Difference;

/**
 * Checkpoints of the history outside the database (obligation B8). They show what the rows of the
 * database alone do not: cases deleted together with their history, and histories put back to an
 * earlier head.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailCheckpoints {

    /**
     * Age from which entries count. An entry gets its time before its transaction commits: one that
     * commits after the checkpoint would be missing in it, and look inserted later.
     */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject CheckpointStore store;
    @Inject Event<SignedCheckpoint> passed;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * The latest checkpoint that is signed.
     *
     * @param forged gets later ones that are not (CHECKPOINT_FORGED)
     */
    @RolesAllowed({"SYSTEM", "OPERATOR"})
    public Optional<TrailCheckpoint> latest(Collection<Difference> forged) {
        for (String name : store.names()) {
            try {
                return Optional.of(store.read(name));
            } catch (IOException e) {
                forged.add(new Difference(null, "CHECKPOINT_FORGED", e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Computation of the next checkpoint. */
    public HistoryDigest begin() {
        return new HistoryDigest(clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Reads a page of the history, in a transaction of its own; false when there was none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(HistoryDigest digest) {
        try {
            return digest.next(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores a checkpoint, and tells whoever passes it on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(TrailCheckpoint taken) {
        passed.fire(store.keep(taken));
    }

    /** The latest checkpoint as a file, to be kept elsewhere; empty when there is none. */
    @RolesAllowed("OPERATOR")
    public Optional<SignedCheckpoint> file() {
        return store.latest();
    }
}
