package org.beian.intake.contract;

import java.util.List;
import java.util.Set;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileRow;
import org.beian.intake.formats.file.FileTemplate;

/**
 * Contract of a register that takes files with millions of rows: declared here, provided by the
 * register's own package. Each row is read alone and waits in a stage table; checks across rows and
 * against the register are done by SQL over the stage, in steps and in pieces of bounded size.
 *
 * <p>Every step must be safe to repeat over the same stage: an import whose server was killed
 * continues from its own database row, and a stage that was lost is filled anew.
 */
public interface StagedRegister {

    /** Its name in addresses and answers, such as {@code ip}. */
    String name();

    /** Clause under which its files are handed in; the history of their imports names it. */
    String clause();

    /** Roles whose accounts may hand in its files. */
    Set<String> roles();

    /** Columns of its files, in the order of the template. */
    List<FileColumn> columns();

    /** Example and codes that its template shows to a unit. */
    FileTemplate template(Long unitId);

    /** Names of the options that it takes besides the encoding. */
    Set<String> options();

    /** The stage table of its rows. */
    StageTable stage();

    /**
     * Checks, as the caller's unit, an order before its file is received.
     *
     * @param order whose options are known to the register
     * @throws org.beian.law.RequestRejected when the unit may not file here or an option has an
     *     invalid value
     */
    void admit(ImportOrder order, Long unitId);

    /** A reader for the rows of one run; it may cache what does not change meanwhile. */
    RowReader reader(StagedImport file);

    /** The steps over the staged rows, in order: checks first, then those that take effect. */
    List<StagedStep> steps(StagedImport file);

    /** Reader of rows, used by one thread at a time. */
    interface RowReader {

        /** Returns the values of a row and all defects of the row alone; queries no database. */
        StagedRow read(FileRow row);
    }
}
