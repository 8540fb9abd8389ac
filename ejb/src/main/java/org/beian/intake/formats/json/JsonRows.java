package org.beian.intake.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.csv.CsvRows;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.RejectedColumns;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.intake.json.ShapeError;
import org.beian.law.RequestRejected;

/**
 * Reader of JSON Lines, with an object for each row whose members are the register's columns, which
 * writes the rows in the stored form. A line that is no such object becomes a row that cannot be
 * read.
 */
public final class JsonRows {

    private static final int BUFFER = 64 * 1024;
    private static final JsonFactory STRICT =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(2)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private final StoredWriter to;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] values;
    private char[] line = new char[BUFFER];
    private int length;
    private long number = 1;

    private JsonRows(List<FileColumn> columns, StoredWriter to) {
        this.to = to;
        columns.forEach(column -> places.put(column.name(), places.size()));
        values = new String[columns.size()];
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_RECORD_TOO_LONG} with the line
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when every line is blank
     */
    public static void copy(Reader text, List<FileColumn> columns, StoredWriter to)
            throws IOException {
        to.header(columns.stream().map(FileColumn::name).toList());
        new JsonRows(columns, to).copy(text);
        if (to.rows() == 0) {
            throw ImportRefusal.IMPORT_EMPTY.of();
        }
    }

    private void copy(Reader text) throws IOException {
        char[] buffer = new char[BUFFER];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    add(buffer, begin, i - begin);
                    take();
                    begin = i + 1;
                }
            }
            add(buffer, begin, read - begin);
        }
        take();
    }

    private void add(char[] from, int begin, int count) {
        if (length + count > CsvRows.LONGEST) {
            throw ImportRefusal.IMPORT_RECORD_TOO_LONG.of(number, CsvRows.LONGEST);
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(from, begin, line, length, count);
        length += count;
    }

    private void take() throws IOException {
        String text = new String(line, 0, length);
        if (!text.isBlank()) {
            Arrays.fill(values, "");
            ShapeError defect = read(text);
            if (defect == null) {
                to.row(number, List.of(values));
            } else {
                to.unreadable(number, defect.code(), defect.arguments(), List.of(values));
            }
        }
        length = 0;
        number++;
    }

    /** Fills the values; returns the defect of the line, or null. */
    private ShapeError read(String text) throws IOException {
        try (JsonParser parser = STRICT.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return ShapeError.of("", ImportRefusal.JSON_WRONG_TYPE, "object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Integer place = places.get(name);
                JsonToken value = parser.nextToken();
                if (place == null && !RejectedColumns.isOurs(name)) {
                    return ShapeError.of("", ImportRefusal.JSON_UNKNOWN, shortened(name));
                }
                if (!value.isScalarValue()) {
                    return ShapeError.of("", ImportRefusal.JSON_WRONG_TYPE, "string");
                }
                if (place != null) {
                    values[place] = value == JsonToken.VALUE_NULL ? "" : parser.getText();
                }
            }
            return parser.nextToken() == null
                    ? null
                    : ShapeError.of("", ImportRefusal.JSON_SYNTAX, 1, 1);
        } catch (JsonParseException e) {
            return e.getOriginalMessage().startsWith("Duplicate field")
                    ? ShapeError.duplicate("", e)
                    : ShapeError.of(
                            "", ImportRefusal.JSON_SYNTAX, 1, e.getLocation().getColumnNr());
        } catch (JsonProcessingException e) {
            return ShapeError.of("", ImportRefusal.JSON_TOO_DEEP, 1);
        }
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
