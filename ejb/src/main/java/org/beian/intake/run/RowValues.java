package org.beian.intake.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.file.FileRow;
import org.beian.intake.formats.stored.StoredRow;

/** Conversion of stored rows into values of the stage by the register's reader. */
final class RowValues {

    private final long importId;
    private final int columns;
    private final StagedRegister.RowReader reader;
    private final StagedFileRow row;

    /**
     * @param names of the file's columns
     */
    RowValues(StagedImport file, StagedRegister register, List<String> names) {
        importId = file.id();
        columns = register.stage().columns().size();
        reader = register.reader(file);
        row = new StagedFileRow(names);
    }

    StagedRow read(StoredRow stored) {
        row.turnTo(stored);
        return reader.read(row);
    }

    /** The values of a row of the stage: import, number, refused, and the register's columns. */
    Object[] staged(long number, boolean refused, Object[] values) {
        if (values.length != columns) {
            throw new IllegalStateException(values.length + " values for " + columns + " columns");
        }
        Object[] all = new Object[3 + columns];
        all[0] = importId;
        all[1] = number;
        all[2] = refused ? 1 : 0;
        System.arraycopy(values, 0, all, 3, columns);
        return all;
    }

    /** A row by the names of its columns. */
    private static final class StagedFileRow implements FileRow {

        private final Map<String, Integer> places = new HashMap<>();
        private StoredRow row;

        StagedFileRow(List<String> header) {
            // the names that are asked for are literals: found without being compared
            header.forEach(name -> places.put(name.intern(), places.size()));
        }

        void turnTo(StoredRow next) {
            row = next;
        }

        @Override
        public long number() {
            return row.number();
        }

        @Override
        public String text(String column) {
            Integer place = places.get(column);
            if (place == null) {
                return null;
            }
            String text = row.fields().get(place).strip();
            return text.isEmpty() ? null : text;
        }
    }
}
