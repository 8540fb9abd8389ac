package org.beian.support.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet program would write, for {@link BadFile}. */
final class WorkbookFile {

    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String TYPE =
            "<Override PartName=\"/xl/%s.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>";
    private static final String RELATIONS =
            "<Relationships xmlns=\""
                    + FORMATS
                    + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                    + FORMATS
                    + "officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
    private static final String SHEET =
            "<worksheet xmlns=\"" + FORMATS + "spreadsheetml/2006/main\"><sheetData>";
    private static final String ROW = "<row/>";

    private WorkbookFile() {}

    /** A workbook whose sheet unpacks to hundreds of megabytes of empty rows. */
    static byte[] bomb() {
        return with("", 50_000_000);
    }

    /** A workbook whose sheet would read a file of the server. */
    static byte[] withEntity() {
        return with("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", 1);
    }

    private static byte[] with(String prologue, int rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\""
                            + FORMATS
                            + "package/2006/content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + TYPE.formatted("workbook", "sheet.main")
                            + TYPE.formatted("worksheets/sheet1", "worksheet")
                            + "</Types>");
            part(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%sspreadsheetml/2006/main\" xmlns:r=\"%sofficeDocument/2006/relationships\">"
                                    .formatted(FORMATS, FORMATS)
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", prologue + SHEET);
            byte[] thousand = bytes(ROW.repeat(1000));
            for (int i = 0; i < rows / 1000; i++) {
                zip.write(thousand);
            }
            zip.write(bytes("</sheetData></worksheet>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
