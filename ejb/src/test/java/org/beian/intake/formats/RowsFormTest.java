package org.beian.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.intake.formats.file.RejectedColumns;
import org.beian.intake.formats.stored.StoredReader;
import org.beian.intake.formats.stored.StoredRow;
import org.beian.intake.imports.ImportStore;
import org.beian.intake.imports.ImportStoreTest;
import org.beian.intake.imports.ReceivedFile;
import org.beian.intake.imports.TestStores;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of what is taken as rows, in every format, and of what is refused (bad input I1, attacks
 * A8, A9 and A11).
 */
class RowsFormTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<FileColumn> COLUMNS =
            List.of(
                    new FileColumn("name", true),
                    new FileColumn("amount", true),
                    new FileColumn("note", false));
    private static final ImportLimits LIMITS = new ImportLimits(200_000_000, 100_000_000, 200);

    @TempDir Path folder;

    private ImportStore store;

    @BeforeEach
    void open() {
        store = TestStores.in(folder);
    }

    @Test
    void keepsFieldsAsTheyAre() throws IOException {
        String text =
                "name,amount,note\r\n\"a,\"\"b\"\"\",1,\"two\nlines\r\nand\ttab \\ \"\n 茶𠮷 ,2,\r3rd,3,x";
        assertThat(rows(text.getBytes(UTF_8)))
                .containsExactly(
                        "2|a,\"b\"|1|two\nlines\r\nand\ttab \\ ", "5| 茶𠮷 |2|", "6|3rd|3|x");
    }

    @Test
    void takesColumnsInAnyOrderAndLeavesOutTheOptional() throws IOException {
        StoredReader reader = stored("amount,name\n1,tea\n\n2,ink\n".getBytes(UTF_8), UTF_8);
        assertThat(reader.header()).containsExactly("amount", "name");
        assertThat(reader.next().fields()).containsExactly("1", "tea");
        assertThat(reader.next().number()).isEqualTo(4);
    }

    @Test
    void readsEachEncoding() throws IOException {
        String text = "name,amount\n茶,1\n";
        List<String> expected = List.of("2|茶|1");
        assertThat(rows(text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(expected);
        assertThat(all(stored(text.getBytes(GB18030), GB18030))).isEqualTo(expected);
        assertThat(all(stored(("\uFEFF" + text).getBytes(UTF_8), GB18030))).isEqualTo(expected);
    }

    @Test
    void saysInWhichLineTheEncodingBreaks() {
        byte[] text = "name,amount\ntea,1\r\n茶,2\n".getBytes(GB18030);
        refused(text).hasMessage("IMPORT_ENCODING_WRONG [3, UTF-8]");
        byte[] cut = Arrays.copyOf("name,amount\n茶".getBytes(UTF_8), 14);
        refused(cut).hasMessage("IMPORT_ENCODING_WRONG [2, UTF-8]");
        refused("name,amount\ntea,\0".getBytes(UTF_8)).hasMessage("IMPORT_NUL_FOUND [2]");
        refused("name,amount\ntea,1".getBytes(UTF_16LE)).hasMessage("IMPORT_NUL_FOUND [1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name,amount\\ntea,1\\n\"ink,2\\nrice,3\\n|IMPORT_QUOTE_OPEN [3]",
                "name,amount\\ntea,\"1\"x\\n|IMPORT_QUOTE_MISPLACED [2]",
                "|IMPORT_EMPTY []",
                "\\n\\n|IMPORT_EMPTY []",
                "name,amount\\n|IMPORT_EMPTY []",
                "tea,1\\nink,2\\n|IMPORT_HEADER_MISSING [name, amount, note]",
                "name,amount,colour,\\n|IMPORT_COLUMNS_UNKNOWN [colour, (4)]",
                "name,note\\n|IMPORT_COLUMNS_MISSING [amount]",
                "name,amount,name\\n|IMPORT_COLUMNS_REPEATED [name]",
                "<?xml version=\"1.0\"?><a/>|IMPORT_FORMAT_REFUSED [application/xml]",
                "%PDF-1.7|IMPORT_FORMAT_REFUSED [application/pdf]",
                "MZ|IMPORT_FORMAT_REFUSED [application/x-msdownload]"
            })
    void refuses(String text, String message) {
        byte[] sent = text == null ? new byte[0] : text.replace("\\n", "\n").getBytes(UTF_8);
        refused(sent).isInstanceOf(RequestRejected.class).hasMessage(message);
    }

    @Test
    void refusesMoreColumnsThanAnyFileHas() {
        String header = "name,amount" + ",x".repeat(9_998);
        refused((header + "\n").getBytes(UTF_8)).hasMessage("IMPORT_COLUMNS_TOO_MANY [200]");
    }

    /** A gigabyte without a line's end would be refused as early: nothing more is read. */
    @Test
    void endsALineThatNeverEnds() {
        for (String begin : List.of("name,amount\ntea,", "name,amount\ntea,\"", "{\"name\":\"")) {
            InputStream endless =
                    new java.io.SequenceInputStream(
                            new ByteArrayInputStream(begin.getBytes(UTF_8)),
                            new InputStream() {
                                @Override
                                public int read() {
                                    return 'x';
                                }
                            });
            assertThatThrownBy(() -> store.keep("a", endless, form(UTF_8), LIMITS))
                    .is(rejectedAs(ImportRefusal.IMPORT_RECORD_TOO_LONG))
                    .hasMessageContaining(begin.startsWith("{") ? "[1, " : "[2, ");
        }
    }

    @Test
    void keepsWhatARowHasTooManyOrTooFewOf() throws IOException {
        assertThat(rows("name,amount\ntea,1,x\nink\nrice,3\n".getBytes(UTF_8)))
                .containsExactly(
                        "2!IMPORT_ROW_FIELDS[3, 2]|tea|1|x",
                        "3!IMPORT_ROW_FIELDS[1, 2]|ink",
                        "4|rice|3");
    }

    @Test
    void readsObjectsByTheNamesOfTheirMembers() throws IOException {
        String lines =
                """
                {"amount": 1, "name": "茶", "note": null}

                {"name": "ink", "amount": true}
                {"name": "a", "name": "b"}
                {"name": "a", "colour": "b"}
                {"name": ["a"]}
                {"name": "a"} x
                [1]
                nonsense
                """;
        assertThat(rows(lines.getBytes(UTF_8)))
                .containsExactly(
                        "1|茶|1|",
                        "3|ink|true|",
                        "4!JSON_DUPLICATE[name]|a||",
                        "5!JSON_UNKNOWN[colour]|a||",
                        "6!JSON_WRONG_TYPE[string]|||",
                        "7!JSON_SYNTAX[1, 15]|a||",
                        "8!JSON_WRONG_TYPE[object]|||",
                        "9!JSON_SYNTAX[1, 1]|||");
    }

    @Test
    void unpacksGzipAndRefusesWhatIsDamaged() throws IOException {
        byte[] packed = ImportStoreTest.gzip("name,amount\ntea,1\n".getBytes(UTF_8));
        assertThat(rows(packed)).containsExactly("2|tea|1");
        refused(Arrays.copyOf(packed, packed.length - 9))
                .is(rejectedAs(ImportRefusal.IMPORT_UNPACKABLE));
        String zeros = "name,amount\n" + "tea,0000000000000000000000000\n".repeat(200_000);
        refused(ImportStoreTest.gzip(zeros.getBytes(UTF_8))).hasMessageContaining("RATIO");
    }

    /**
     * Attack A11: a value that the file of rejected rows guards against formulas comes back as it
     * was.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx", "＝a", "'", "'a", "'=1", "''@", "a"})
    void takesTheGuardAwayFromACorrectedFile(String original) throws IOException {
        String guarded = RejectedColumns.guarded(original);
        assertThat("=+-@\t\r＝").doesNotContain(guarded.substring(0, 1));
        String header = String.join(",", RejectedColumns.names()) + ",name,amount\n";
        String text = header + "2,name,X,wrong,mend,\"" + guarded + "\",1\n";
        StoredReader reader = stored(text.getBytes(UTF_8), UTF_8);

        assertThat(reader.header()).containsExactly("name", "amount");
        assertThat(reader.next().fields()).containsExactly(original, "1");
        assertThat(rows(("name,amount\n\"" + guarded + "\",1\n").getBytes(UTF_8)))
                .containsExactly("2|" + guarded + "|1");
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws IOException {
        byte[] book =
                book(
                        sheet -> {
                            row(sheet, 0, "name", "amount", "note");
                            row(sheet, 1, "茶", 3, null);
                            Row dated = row(sheet, 3, "ink", 2.5, null);
                            CellStyle style = sheet.getWorkbook().createCellStyle();
                            style.setDataFormat((short) 14);
                            Cell date = dated.createCell(2);
                            date.setCellStyle(style);
                            date.setCellValue(java.time.LocalDate.of(2026, 11, 25));
                            row(sheet, 4, "rice", 1_000_000_000_000L, "x")
                                    .createCell(3)
                                    .setCellValue("more");
                        });
        assertThat(rows(book))
                .containsExactly(
                        "2|茶|3|",
                        "4|ink|2.5|2026-11-25",
                        "5!IMPORT_ROW_FIELDS[4, 3]|rice|1000000000000|x|more");
    }

    @Test
    void refusesWorkbooksOverTheirLimit() throws IOException {
        byte[] book =
                book(
                        sheet -> {
                            row(sheet, 0, "name", "amount", "note");
                            for (int i = 1; i <= 101; i++) {
                                row(sheet, i, "tea", i, null);
                            }
                        });
        refused(book).hasMessage("IMPORT_TOO_LARGE [ROWS, 100]");
        refused(book(sheet -> {})).is(rejectedAs(ImportRefusal.IMPORT_EMPTY));
    }

    @Test
    void refusesWhatIsNoPlainWorkbook() throws IOException {
        refused(zip("readme.txt", "text")).hasMessage("IMPORT_FORMAT_REFUSED [application/zip]");
        refused(zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"))
                .hasMessage("IMPORT_FORMAT_REFUSED [XML DTD]");
        refused(zip("xl/workbook.xml", "<a/>", "xl/vbaProject.bin", "x"))
                .hasMessage("IMPORT_FORMAT_REFUSED [XLSM]");
        refused(zip("xl/workbook.xml", "<a/>")).is(rejectedAs(ImportRefusal.IMPORT_UNPACKABLE));
        byte[] book = book(sheet -> row(sheet, 0, "name", "amount", "note"));
        refused(Arrays.copyOf(book, book.length / 2))
                .is(rejectedAs(ImportRefusal.IMPORT_UNPACKABLE));
        List<String> many = new ArrayList<>(List.of("xl/workbook.xml", "<a/>"));
        for (int i = 0; i < 1001; i++) {
            many.addAll(List.of("e" + i, ""));
        }
        refused(zip(many.toArray(String[]::new))).hasMessage("IMPORT_TOO_LARGE [ENTRIES, 1000]");
    }

    private interface Filling {
        void fill(XSSFSheet sheet);
    }

    private static byte[] book(Filling filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(book.createSheet());
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(XSSFSheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return row;
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static RowsForm form(Charset charset) {
        return new RowsForm(COLUMNS, charset, LIMITS, 100);
    }

    private StoredReader stored(byte[] sent, Charset charset) throws IOException {
        ReceivedFile file = store.keep("a", new ByteArrayInputStream(sent), form(charset), LIMITS);
        return StoredReader.open(store.path(file.storedAs()));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] sent) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown =
                assertThatThrownBy(() -> stored(sent, UTF_8));
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
        return thrown;
    }

    private List<String> rows(byte[] sent) throws IOException {
        return all(stored(sent, UTF_8));
    }

    private static List<String> all(StoredReader reader) throws IOException {
        try (reader) {
            List<String> rows = new ArrayList<>();
            for (StoredRow row = reader.next(); row != null; row = reader.next()) {
                String defect = row.isReadable() ? "" : "!" + row.defect() + row.arguments();
                rows.add(row.number() + defect + "|" + String.join("|", row.fields()));
            }
            return rows;
        }
    }

    /** Any row can be read on from, and long ones are read whole. */
    @Test
    void readsOnFromAnyRow() throws IOException {
        String text =
                "name,amount\n"
                        + String.join("\n", Collections.nCopies(50, "tea,1"))
                        + "\n"
                        + "茶".repeat(300_000)
                        + ",2\n";
        ReceivedFile file =
                store.keep(
                        "a", new ByteArrayInputStream(text.getBytes(UTF_8)), form(UTF_8), LIMITS);
        Path path = store.path(file.storedAs());
        List<String> whole = all(StoredReader.open(path));
        for (int i = 0; i <= whole.size(); i++) {
            StoredReader reader = StoredReader.open(path);
            reader.skip(i);
            assertThat(all(reader)).isEqualTo(whole.subList(i, whole.size()));
        }
        assertThat(whole.get(50)).hasSizeGreaterThan(300_000);
    }
}
