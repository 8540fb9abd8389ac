package org.beian.intake.formats.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileHeader;
import org.beian.intake.formats.file.RejectedColumns;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.law.RequestRejected;

/**
 * Handler of the rows of a sheet: the first that is not blank is the header; blank ones are
 * skipped.
 */
final class XlsxRecords implements SheetContentsHandler {

    /** Rows that a sheet of a spreadsheet can have, blank ones included. */
    private static final int MOST_BLANK = 1_048_576;

    private final List<FileColumn> columns;
    private final StoredWriter to;
    private final int most;
    private final List<String> cells = new ArrayList<>();
    private FileHeader header;
    private int seen;

    XlsxRecords(List<FileColumn> columns, StoredWriter to, int most) {
        this.columns = columns;
        this.to = to;
        this.most = most;
    }

    @Override
    public void startRow(int row) {
        seen++;
        if (seen > MOST_BLANK) {
            throw ImportRefusal.IMPORT_TOO_LARGE.of("ROWS", most);
        }
        cells.clear();
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        int place = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (text == null || text.isEmpty()) {
            return;
        }
        if (place > 2 * FileHeader.MOST) {
            throw ImportRefusal.IMPORT_COLUMNS_TOO_MANY.of(FileHeader.MOST);
        }
        while (cells.size() < place) {
            cells.add("");
        }
        cells.add(text);
    }

    @Override
    public void endRow(int row) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        try {
            if (header == null) {
                header = FileHeader.of(cells, columns);
                to.header(header.kept());
            } else {
                take(row + 1L);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(long number) throws IOException {
        if (to.rows() == most) {
            throw ImportRefusal.IMPORT_TOO_LARGE.of("ROWS", most);
        }
        int found = cells.size();
        // a sheet has no cells behind the last that is filled
        while (cells.size() < header.width()) {
            cells.add("");
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (header.keeps(i)) {
                String cell = cells.get(i);
                fields.add(header.isReturned() ? RejectedColumns.unguarded(cell) : cell);
            }
        }
        if (found > header.width()) {
            List<String> counts = List.of(String.valueOf(found), String.valueOf(header.width()));
            to.unreadable(number, "IMPORT_ROW_FIELDS", counts, fields);
        } else {
            to.row(number, fields);
        }
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when there was no row at all
     */
    void end() {
        if (header == null) {
            throw ImportRefusal.IMPORT_EMPTY.of();
        }
    }

    long rows() {
        return to.rows();
    }
}
