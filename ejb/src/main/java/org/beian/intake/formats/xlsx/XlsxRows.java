package org.beian.intake.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.law.RequestRejected;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reader of the first sheet of a workbook, row by row, which writes the rows in the stored form.
 * Texts that cells share are in memory meanwhile, so a node reads one workbook at a time.
 */
public final class XlsxRows {

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private static final int MOST_RATIO = 100;

    private XlsxRows() {}

    /**
     * @param most rows that it may have below the header
     * @throws RequestRejected {@link ImportRefusal#IMPORT_FORMAT_REFUSED} when it is no workbook,
     *     or one with macros
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} over a limit
     * @throws RequestRejected {@link ImportRefusal#IMPORT_UNPACKABLE} when it is damaged
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when the first sheet has no row
     */
    public static void copy(
            InputStream in,
            List<FileColumn> columns,
            StoredWriter to,
            ImportLimits limits,
            int most)
            throws IOException {
        Path file = Files.createTempFile("import", ".xlsx");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            XlsxFile.require(file, limits);
            ONE_AT_A_TIME.acquireUninterruptibly();
            try {
                read(file, new XlsxRecords(columns, to, most), limits);
            } finally {
                ONE_AT_A_TIME.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(Path file, XlsxRecords records, ImportLimits limits)
            throws IOException {
        try (XlsxParts parts = new XlsxParts(file);
                OPCPackage book = OPCPackage.open(parts)) {
            XSSFReader reader = new XSSFReader(book);
            StylesTable styles = reader.getStylesTable();
            Iterator<InputStream> sheets = reader.getSheetsData();
            parts.allow(XlsxTexts.BYTES);
            XlsxTexts texts = new XlsxTexts(book);
            parts.allow(limits.unpackedBytes());
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(styles, texts, records, new XlsxValues(), false));
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
            records.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) {
            throw refusal(e, records.rows());
        }
    }

    /**
     * Finds the refusal for a failure: the library wraps those of its input, and throws many
     * others.
     */
    private static RequestRejected refusal(Exception failure, long rows) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRejected declined) {
                return declined;
            }
            // the library ends what unpacks to a hundred times its size
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return ImportRefusal.IMPORT_TOO_LARGE.of("RATIO", MOST_RATIO);
            }
        }
        return ImportRefusal.IMPORT_UNPACKABLE.of(rows);
    }
}
