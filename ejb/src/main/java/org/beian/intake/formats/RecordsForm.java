package org.beian.intake.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beian.intake.formats.file.FileForm;
import org.beian.intake.formats.stored.StoredReader;
import org.beian.intake.formats.stored.StoredRow;

/**
 * Form of files with rows for a register that takes them line by line: each row is stored as a JSON
 * object, in the line that has its number.
 */
public final class RecordsForm implements FileForm {

    /** Member of a row that could not be split into the columns: code of the reason. */
    public static final String DEFECT = "@defect";

    /** Member with the arguments of that code. */
    public static final String ARGUMENTS = "@arguments";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RowsForm rows;

    public RecordsForm(RowsForm rows) {
        this.rows = rows;
    }

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        Path split = Files.createTempFile("rows", null);
        try {
            try (OutputStream out = Files.newOutputStream(split)) {
                rows.copy(from, out);
            }
            try (StoredReader reader = StoredReader.open(split)) {
                write(reader, to);
            }
        } finally {
            Files.deleteIfExists(split);
        }
    }

    private static void write(StoredReader reader, OutputStream to) throws IOException {
        long line = 1;
        for (StoredRow row = reader.next(); row != null; row = reader.next()) {
            for (; line < row.number(); line++) {
                to.write('\n');
            }
            to.write(object(reader.header(), row).toString().getBytes(StandardCharsets.UTF_8));
        }
        to.write('\n');
    }

    private static ObjectNode object(List<String> columns, StoredRow row) {
        ObjectNode object = JSON.createObjectNode();
        if (row.isReadable()) {
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.fields().get(i));
            }
        } else {
            object.put(DEFECT, row.defect());
            row.arguments().forEach(object.putArray(ARGUMENTS)::add);
        }
        return object;
    }

    @Override
    public long rows() {
        return rows.rows();
    }
}
