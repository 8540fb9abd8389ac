package org.beian.intake.contract;

import java.util.List;
import java.util.Set;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileRow;
import org.beian.intake.formats.file.FileTemplate;

/**
 * A register that takes files with millions of rows: declared here, provided by the register's own
 * package. Each row is read alone and waits in a stage table; what concerns rows together and the
 * register is done by SQL over the stage, in steps and in pieces of bounded size.
 *
 * <p>Every step must be safe to repeat over the same stage: a server that was killed goes on from
 * the import's own row, and a stage that was lost is filled anew.
 */
public interface StagedRegister {

    /** Its name in addresses and answers, such as {@code ip}. */
    String name();

    /** By which clause its files are handed in: their imports' history names it. */
    String clause();

    /** Roles whose accounts may hand its files in. */
    Set<String> roles();

    /** Columns of its files, in the order of the template. */
    List<FileColumn> columns();

    /** What its template shows a unit. */
    FileTemplate template(Long unitId);

    /** What may be asked besides the encoding, by name. */
    Set<String> options();

    /** Where its rows wait. */
    StageTable stage();

    /**
     * Looks at what is asked for before a file becomes an import, as the caller's unit.
     *
     * @param order whose options are among {@link #options}
     * @throws org.beian.law.Declined when the unit may not file here or an option has no such value
     */
    void admit(ImportOrder order, Long unitId);

    /** A reader for the rows of one run; it may hold what does not change meanwhile. */
    RowReader reader(StagedImport file);

    /** What is done with the staged rows, in order: checks first, then what takes effect. */
    List<StagedStep> steps(StagedImport file);

    /** Reads rows. Used by one thread at a time. */
    interface RowReader {

        /** What the row holds, and all that is wrong with it by itself; asks no database. */
        StagedRow read(FileRow row);
    }
}
