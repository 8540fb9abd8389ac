package org.beian.intake.contract;

import java.util.List;
import org.beian.intake.formats.ImportLine;

/**
 * What one register does with the lines of a file: declared here, provided by the register's own
 * package. Both methods run in the transaction of the rows' answers, as the unit that handed the
 * file in, and throw only what has to stop the import.
 */
public interface ImportedRegister {

    /** Its name in addresses and answers, such as {@code filings}. */
    String name();

    /** By which clause its files are handed in: their imports' history names it. */
    String clause();

    /**
     * Says what {@link #apply} would answer, lines of the same file held against each other, and
     * does nothing of it.
     *
     * @param importId under which it may note what the lines ask for
     * @return one answer for each line, in their order
     */
    List<RowAnswer> check(long importId, List<ImportLine> lines);

    /**
     * Does what the lines ask for, through the same procedure as a single call.
     *
     * @return one answer for each line, in their order
     */
    List<RowAnswer> apply(long importId, List<ImportLine> lines);

    /** Forgets what was noted while checking. */
    void forget(long importId);
}
