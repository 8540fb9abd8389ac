package org.beian.intake.contract;

/** One step of a register's work over its stage. */
public interface StagedStep {

    /**
     * When it is done: CHECK also in a dry run, APPLY and REPORT only when the rows take effect.
     */
    ImportPhase phase();

    /** What it does, as progress and log name it, such as {@code conflicts}. */
    String name();

    /**
     * Does the next piece, in the transaction in which the import notes where it stands.
     *
     * @param cursor as the last piece gave it; null for the first
     * @param rows by which single rows are refused or noted
     */
    Piece next(StagedImport file, String cursor, RowNotes rows);

    /**
     * A piece that was done.
     *
     * @param cursor where the next one begins; null when the step is done
     * @param rows of the stage that it went through, for the progress
     * @param added records that the register did not have
     * @param changed records whose content is another one now
     * @param ended records that are no longer in force
     * @param unchanged records that are as the rows say already
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
