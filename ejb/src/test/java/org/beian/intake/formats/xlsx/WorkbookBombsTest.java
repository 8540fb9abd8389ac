package org.beian.intake.formats.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.RowsForm;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.intake.formats.stored.StoredReader;
import org.beian.intake.imports.ImportStore;
import org.beian.intake.imports.ReceivedFile;
import org.beian.intake.imports.TestStores;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of workbooks that are meant to fill the memory or the time of whoever opens them (attacks
 * A8 and A9). Their parts are written by hand, as no spreadsheet program would.
 */
class WorkbookBombsTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String FORMAT =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String BOOK = "xl/workbook.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private static final String ROWS =
            "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                    + "<row r=\"2\"><c t=\"s\"><v>2</v></c><c s=\"0\"><v>3</v></c></row>";

    private static final List<FileColumn> COLUMNS =
            List.of(new FileColumn("name", true), new FileColumn("amount", true));
    private static final ImportLimits LIMITS = new ImportLimits(100_000_000, 1_000_000_000, 200);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    private ImportStore store;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Random random = new Random(1);
    private final long began = System.nanoTime();

    /** Part of a workbook, written without being held in memory, however large it is. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    @BeforeEach
    void aPlainWorkbook() {
        store = TestStores.in(folder);
        String types =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type(BOOK, "sheet.main")
                        + type(SHEET, "worksheet")
                        + type(TEXTS, "sharedStrings")
                        + type(STYLES, "styles")
                        + "</Types>";
        put(TYPES, types);
        put(RELATIONS, relations(relation("officeDocument", BOOK)));
        put(BOOK, book("<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets>"));
        put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation("worksheet", "worksheets/sheet1.xml")
                                + relation("sharedStrings", "sharedStrings.xml")
                                + relation("styles", "styles.xml")));
        put(SHEET, sheet(ROWS));
        put(TEXTS, texts("<si><t>name</t></si><si><t>amount</t></si><si><t>tea</t></si>"));
        put(STYLES, styles("<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs>"));
    }

    @AfterEach
    void wasQuick() {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void readsThePlainOne() throws IOException {
        try (StoredReader rows = StoredReader.open(store.path(keep().storedAs()))) {
            assertThat(rows.next().fields()).containsExactly("tea", "3");
            assertThat(rows.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPES, BOOK, SHEET, TEXTS, STYLES, RELATIONS})
    void refusesDocumentTypesHoweverFarBehindTheBeginning(String part) throws IOException {
        String plain = text(part);
        for (String type :
                List.of(
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
                        "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")) {
            put(part, "<!--" + noise(200_000) + "-->" + type + plain);
            // of these the library only says that they could not be read
            refused()
                    .hasMessage(
                            part.equals(RELATIONS)
                                    ? "IMPORT_UNPACKABLE [0]"
                                    : "IMPORT_FORMAT_REFUSED [XML DTD]");
        }
    }

    @Test
    void refusesOtherEncodingsWhichWouldHideWhatIsInThem() throws IOException {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text(SHEET);
        parts.put(SHEET, out -> out.write(sheet.getBytes(UTF_16)));
        refused().hasMessage("IMPORT_FORMAT_REFUSED [XML UTF-16]");
    }

    @Test
    void refusesRowsThatUnpackToAHundredTimesTheirSize() throws IOException {
        parts.put(SHEET, out -> repeat(out, sheet(""), "<row/>", 50_000_000, false));
        refused().hasMessage("IMPORT_TOO_LARGE [RATIO, 100]");
    }

    @Test
    void refusesMoreRowsThanASheetHasThoughAllAreEmpty() throws IOException {
        parts.put(SHEET, out -> repeat(out, sheet(""), "<row r=\"7\"/>", 20_000_000, true));
        refused().hasMessage("IMPORT_TOO_LARGE [ROWS, 100]");
    }

    @Test
    void refusesMoreTextsThanFitIntoMemoryThoughAllAreEmpty() throws IOException {
        parts.put(TEXTS, out -> repeat(out, texts(""), "<si/>", 3_000_000, true));
        refused().hasMessage("IMPORT_TOO_LARGE [TEXTS, 2000000]");
    }

    @Test
    void refusesTextsThatAreLargerThanTheArchiveSays() throws IOException {
        String text = "<si><t>" + "a".repeat(500) + "</t></si>";
        parts.put(TEXTS, out -> repeat(out, texts(""), text, 250_000, true));
        refused(saying(zip(), TEXTS, 1000)).hasMessageStartingWith("IMPORT_TOO_LARGE [UNPACKED");
    }

    @Test
    void refusesSmallPartsThatAreLarge() throws IOException {
        parts.put(STYLES, out -> repeat(out, styles(""), "<fills/>", 3_000_000, true));
        refused(saying(zip(), STYLES, 1000)).hasMessage("IMPORT_TOO_LARGE [UNPACKED, 8388608]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row x=\"%s\"/>", "<row><c><v>%s</v></c></row>", "<!--%s-->"})
    void refusesWhatAParserWouldHoldAsAWhole(String holding) throws IOException {
        String noise = noise(30_000) + "a".repeat(1_100_000);
        put(SHEET, sheet(ROWS + holding.formatted(noise)));
        refused().hasMessage("IMPORT_TOO_LARGE [TEXT, 1048576]");
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPES, BOOK, SHEET, TEXTS, STYLES})
    void refusesOrPassesOverWhatIsNestedTooDeep(String part) throws IOException {
        String plain = text(part);
        int end = plain.lastIndexOf("</");
        String deep =
                plain.substring(0, end)
                        + "<a>".repeat(500_000)
                        + noise(50_000)
                        + "</a>".repeat(500_000)
                        + plain.substring(end);
        put(part, deep);
        try {
            assertThat(keep().rows()).isEqualTo(1);
        } catch (RequestRejected expected) {
            assertThat(expected.refusal())
                    .isIn(ImportRefusal.IMPORT_UNPACKABLE, ImportRefusal.IMPORT_TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"3\"><c r=\"ZZZZZZZ99999999999\"><v>1</v></c></row>",
                "<row r=\"3\"><c r=\"-\"><v>1</v></c></row>",
                "<row r=\"3\"><c t=\"s\"><v>99</v></c></row>",
                "<row r=\"3\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"3\"><c><v>1</v></row>",
                "<row r=\"3\"><c><v>&b;</v></c></row>"
            })
    void refusesWhatNoSheetSays(String row) throws IOException {
        put(SHEET, sheet(ROWS + row));
        refused().is(rejectedAs(ImportRefusal.IMPORT_UNPACKABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "x", "99999999999999999999"})
    void refusesANumberOfTextsThatIsNone(String count) throws IOException {
        put(TEXTS, text(TEXTS).replace("<sst ", "<sst uniqueCount=\"" + count + "\" "));
        refused().is(rejectedAs(ImportRefusal.IMPORT_UNPACKABLE));
    }

    @Test
    void makesNoRoomForTextsThatAreOnlyAnnounced() throws IOException {
        put(TEXTS, text(TEXTS).replace("<sst ", "<sst uniqueCount=\"2147483647\" "));
        assertThat(keep().rows()).isEqualTo(1);
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, FORMAT, kind);
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations);
    }

    private static String relation(String kind, String target) {
        String id = kind.equals("worksheet") ? "r1" : kind;
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, kind, target);
    }

    private static String book(String sheets) {
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s</workbook>"
                .formatted(MAIN, OFFICE, sheets);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    private static String texts(String texts) {
        return "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, texts);
    }

    private static String styles(String styles) {
        return "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, styles);
    }

    private void put(String part, String text) {
        parts.put(part, out -> out.write(text.getBytes(UTF_8)));
    }

    private String text(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.get(part).write(out);
        return out.toString(UTF_8);
    }

    /** The element over and over before the last tag; with noise, so that it packs less well. */
    private void repeat(OutputStream out, String around, String element, int times, boolean noisy)
            throws IOException {
        int end = around.indexOf("></") + 1;
        out.write(around.substring(0, end).getBytes(UTF_8));
        byte[] thousand = element.repeat(1000).getBytes(UTF_8);
        for (int i = 0; i < times / 1000; i++) {
            if (noisy) {
                out.write(("<!--" + noise(thousand.length / 40) + "-->").getBytes(UTF_8));
            }
            out.write(thousand);
        }
        out.write(around.substring(end).getBytes(UTF_8));
    }

    private String noise(int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) ('a' + random.nextInt(26));
        }
        return new String(noise, ISO_8859_1);
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The archive, with a wrong length of a part in its directory. */
    private static byte[] saying(byte[] zip, String part, int length) {
        Charset latin = ISO_8859_1;
        String text = new String(zip, latin);
        // a record of the directory has 46 bytes before the name, the length in its 25th
        int record = text.lastIndexOf(part) - 46;
        assertThat(text.substring(record, record + 4)).isEqualTo("PK\1\2");
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 24, length);
        return zip;
    }

    private ReceivedFile keep() throws IOException {
        return keep(zip());
    }

    private ReceivedFile keep(byte[] sent) {
        RowsForm form = new RowsForm(COLUMNS, UTF_8, LIMITS, 100);
        return store.keep("a.xlsx", new ByteArrayInputStream(sent), form, LIMITS);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() throws IOException {
        return refused(zip());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] sent) {
        return assertThatThrownBy(() -> keep(sent));
    }
}
