package org.beian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook row by row and writes its rows as they are kept. Texts that
 * cells share are in memory meanwhile, so a node reads one workbook at a time.
 */
final class XlsxRows {

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private static final int MOST_RATIO = 100;

    private XlsxRows() {}

    /**
     * @param most rows that it may have below the header
     * @throws ImportFormatRefused when it is no workbook, or one with macros
     * @throws ImportTooLarge over a limit
     * @throws ImportUnpackable when it is damaged
     * @throws ImportEmpty when the first sheet has no row
     */
    static void copy(
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
                read(file, new XlsxRecords(columns, to, most));
            } finally {
                ONE_AT_A_TIME.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(Path file, XlsxRecords records) throws IOException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(book);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(book, false);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(
                            reader.getStylesTable(), texts, records, new XlsxValues(), false));
            var sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
            records.end();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException e) {
            throw new ImportUnpackable(records.rows());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException e) {
            // the library ends what unpacks to a hundred times its size
            if (String.valueOf(e.getMessage()).startsWith("Zip bomb")) {
                throw new ImportTooLarge("RATIO", MOST_RATIO);
            }
            throw e;
        }
    }
}
