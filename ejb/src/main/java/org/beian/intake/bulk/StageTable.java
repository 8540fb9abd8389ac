package org.beian.intake.bulk;

import java.util.List;
import org.beian.intake.contract.StagedRow;

/**
 * Stage table, in which the rows of files wait until they take effect. Besides the register's
 * columns it has {@code import_id}, {@code row_no} (the row's number in its file, with the import
 * its primary key) and {@code refused} (0 or 1: a refused row takes no effect and stays only where
 * the register's steps need it).
 *
 * @param columns the register's own, in the order of {@link StagedRow#values}
 */
public record StageTable(String name, List<String> columns) {

    public StageTable {
        columns = List.copyOf(columns);
    }
}
