package org.beian.intake.formats.xlsx;

import java.io.IOException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Table of the texts that cells of a workbook share, limited in number as all are in memory. */
final class XlsxTexts extends ReadOnlySharedStringsTable {

    /** Most bytes of the part that holds them. */
    static final long BYTES = 96L * 1024 * 1024;

    /** Most texts: each takes some fifty bytes of memory, however short it is. */
    private static final int MOST = 2_000_000;

    // without a value: they are read while the superclass is constructed
    private int texts;

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} when there are more
     */
    XlsxTexts(OPCPackage book) throws IOException, SAXException {
        super(book, false);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes)
            throws SAXException {
        if (localName.equals("si")) {
            texts++;
            if (texts > MOST) {
                throw ImportRefusal.IMPORT_TOO_LARGE.of("TEXTS", MOST);
            }
        }
        super.startElement(uri, localName, name, attributes);
    }
}
