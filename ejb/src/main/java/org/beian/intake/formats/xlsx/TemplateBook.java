package org.beian.intake.formats.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;

/**
 * Workbook with the template of a register. Its first sheet is a file as the register takes it;
 * every cell is text, so that no spreadsheet makes a date or a number of what is typed. The second
 * sheet lists the codes, which the cells of the first offer as choices.
 */
public final class TemplateBook {

    private static final String ROWS = "rows";
    private static final String CODES = "codes";

    /** Rows that are held in memory while writing. */
    private static final int WINDOW = 100;

    /** Rows below the header that offer codes: as many as a workbook may have. */
    private static final int OFFERING = 100_000;

    /** Units of column width in one character. */
    private static final int CHARACTER = 256;

    private static final int WIDTH = 20;

    private final SXSSFWorkbook book;
    private final List<FileColumn> columns;
    private final FileTemplate template;
    private final CellStyle text;
    private final CellStyle required;
    private final CellStyle optional;

    private TemplateBook(SXSSFWorkbook book, List<FileColumn> columns, FileTemplate template) {
        this.book = book;
        this.columns = columns;
        this.template = template;
        text = style(false);
        required = style(true);
        optional = style(false);
    }

    public static byte[] of(List<FileColumn> columns, FileTemplate template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            TemplateBook written = new TemplateBook(book, columns, template);
            written.rows();
            written.codes();
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CellStyle style(boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        Font font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    private void rows() {
        Sheet sheet = book.createSheet(ROWS);
        book.createSheet(CODES);
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        Row example = sheet.createRow(1);
        int first = 1;
        for (int i = 0; i < columns.size(); i++) {
            FileColumn column = columns.get(i);
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, WIDTH * CHARACTER);
            cell(header, i, column.name(), column.required() ? required : optional);
            cell(example, i, template.example().getOrDefault(column.name(), ""), text);
            int codes = template.codes().getOrDefault(column.name(), List.of()).size();
            if (codes > 0) {
                offer(sheet, i, first, codes);
                first += codes;
            }
        }
    }

    /** Offers the codes of a column, which stand one below the other in the second sheet. */
    private static void offer(Sheet sheet, int column, int first, int codes) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        String from = CODES + "!$B$" + (first + 1) + ":$B$" + (first + codes);
        DataValidation validation =
                help.createValidation(
                        help.createFormulaListConstraint(from),
                        new CellRangeAddressList(1, OFFERING, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void codes() {
        Sheet sheet = book.getSheet(CODES);
        Row header = sheet.createRow(0);
        List<String> names = List.of("column", "code", "name");
        for (int i = 0; i < names.size(); i++) {
            sheet.setColumnWidth(i, WIDTH * CHARACTER);
            cell(header, i, names.get(i), required);
        }
        int next = 1;
        for (FileColumn column : columns) {
            for (FileTemplate.Code code : template.codes().getOrDefault(column.name(), List.of())) {
                Row row = sheet.createRow(next++);
                cell(row, 0, column.name(), text);
                cell(row, 1, code.value(), text);
                cell(row, 2, code.name(), text);
            }
        }
    }

    private static void cell(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }
}
