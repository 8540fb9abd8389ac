package org.beian.ipregister.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.persistence.PostgresDialect;

/** Step of an import that goes through the staged rows of a file in pieces of bounded size. */
public abstract class RowRangeStep implements StagedStep {

    /** Rows of one piece: many, as each piece is compared with the whole register. */
    private static final int PIECE = 500_000;

    /** The same on Derby, where readers of a row wait for the piece that wrote it. */
    private static final int PIECE_ON_DERBY = 2_000;

    @Inject EntityManager em;

    /**
     * Range of rows of a file by their numbers.
     *
     * @param after number before the first row
     * @param last number of the last row
     */
    public record Rows(long importId, long after, long last) {}

    /**
     * Condition that a row {@code s} of the stage is one of the piece and takes effect; its
     * parameters are the components of {@link Rows}.
     */
    static final String CHOSEN =
            "s.import_id = ? and s.row_no > ? and s.row_no <= ? and s.refused = 0 and s.repeated = 0";

    @Override
    public Piece next(StagedImport file, String cursor, RowFindings notes) {
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        long end = lastRow(file.id());
        long last = Math.min(after + rowsOfPiece(), end);
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

    private int rowsOfPiece() {
        boolean postgresql = PostgresDialect.isBehind(em.unwrap(Connection.class));
        return postgresql ? PIECE : PIECE_ON_DERBY;
    }

    /** Does one piece; the cursor of its result is ignored. */
    abstract Piece piece(StagedImport file, Rows rows, RowFindings notes);

    private long lastRow(long importId) {
        Number last =
                (Number)
                        em.createNativeQuery("select max(row_no) from ip_stage where import_id = ?")
                                .setParameter(1, importId)
                                .getSingleResult();
        return last == null ? 0 : last.longValue();
    }
}
