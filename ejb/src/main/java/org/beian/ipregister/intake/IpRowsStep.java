package org.beian.ipregister.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.beian.intake.contract.RowNotes;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;

/** A step that goes through the staged rows of a file in pieces of bounded size. */
public abstract class IpRowsStep implements StagedStep {

    /** Each piece is held against the whole register: few of them. */
    private static final int PIECE = 500_000;

    @Inject EntityManager em;

    /**
     * Rows of a file by their numbers.
     *
     * @param after the first one's predecessor
     * @param last included
     */
    public record Rows(long importId, long after, long last) {

        /** Sets the three parameters that {@link #CHOSEN} has, from a position on. */
        Query choose(Query query, int first) {
            return query.setParameter(first, importId)
                    .setParameter(first + 1, after)
                    .setParameter(first + 2, last);
        }
    }

    /** That a row {@code s} of the stage is one of the piece and takes effect. */
    static final String CHOSEN =
            "s.import_id = ? and s.row_no > ? and s.row_no <= ? and s.refused = 0 and s.repeated = 0";

    @Override
    public Piece next(StagedImport file, String cursor, RowNotes notes) {
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        long end = lastRow(file.id());
        long last = Math.min(after + PIECE, end);
        if (last <= after) {
            return Piece.of(null, 0);
        }
        Piece done = piece(file, new Rows(file.id(), after, last), notes);
        return new Piece(
                last < end ? Long.toString(last) : null,
                done.rows(),
                done.added(),
                done.changed(),
                done.ended(),
                done.unchanged());
    }

    /** Does one piece; the cursor of its answer is not looked at. */
    abstract Piece piece(StagedImport file, Rows rows, RowNotes notes);

    private long lastRow(long importId) {
        Number last =
                (Number)
                        em.createNativeQuery("select max(row_no) from ip_stage where import_id = ?")
                                .setParameter(1, importId)
                                .getSingleResult();
        return last == null ? 0 : last.longValue();
    }
}
