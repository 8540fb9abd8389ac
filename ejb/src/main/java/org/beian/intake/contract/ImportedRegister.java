package org.beian.intake.contract;

import java.util.List;
import java.util.Set;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;

/**
 * Contract of a register that takes a file line by line, such as the register of filings: declared
 * here, provided by the register's own package. Checking and applying run in the transaction of the
 * rows' answers, as the unit that handed the file in. A defect of a line belongs in its answer, not
 * in an exception.
 */
public interface ImportedRegister {

    /** Its name in addresses and answers, such as {@code filings}. */
    String name();

    /** Clause under which its files are handed in; the history of their imports names it. */
    String clause();

    /** Roles whose accounts may hand in its files. */
    Set<String> roles();

    /** Columns of its files, in the order of the template; none when each line is JSON. */
    default List<FileColumn> columns() {
        return List.of();
    }

    /** Example and codes that the template of a register with columns shows. */
    default FileTemplate template() {
        throw new IllegalStateException("No columns");
    }

    /**
     * Returns what {@link #apply} would answer, with the lines of the file compared with each
     * other, but changes nothing.
     *
     * @param importId key under which it may note the lines that it has seen
     * @return one answer for each line, in their order
     */
    List<RowAnswer> check(long importId, List<ImportLine> lines);

    /**
     * Applies the lines, through the same procedure as a single call.
     *
     * @return one answer for each line, in their order
     */
    List<RowAnswer> apply(long importId, List<ImportLine> lines);

    /** Forgets what was noted while checking. */
    void forget(long importId);
}
