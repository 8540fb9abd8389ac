package org.beian.intake.contract;

/** Step of a register's work over its stage. */
public interface StagedStep {

    /**
     * The phase in which it runs: CHECK also in a dry run, APPLY and REPORT only when the rows take
     * effect.
     */
    ImportPhase phase();

    /** Its name in progress and log, such as {@code conflicts}. */
    String name();

    /**
     * Does the next piece, in the transaction that also stores the progress of the import.
     *
     * @param cursor as the last piece returned it; null for the first
     * @param rows receiver of findings on single rows
     */
    Piece next(StagedImport file, String cursor, RowFindings rows);

    /**
     * Result of a piece.
     *
     * @param cursor position at which the next one begins; null when the step is done
     * @param rows of the stage that it went through, for the progress
     * @param added records that the register did not have
     * @param changed records whose content changed
     * @param ended records that are no longer in force
     * @param unchanged records that already were as the rows say
     */
    record Piece(String cursor, long rows, long added, long changed, long ended, long unchanged) {

        /** A piece that found nothing unchanged, or did not count it. */
        public Piece(String cursor, long rows, long added, long changed, long ended) {
            this(cursor, rows, added, changed, ended, 0);
        }

        /** A piece that changed nothing in the register. */
        public static Piece of(String cursor, long rows) {
            return new Piece(cursor, rows, 0, 0, 0, 0);
        }
    }
}
