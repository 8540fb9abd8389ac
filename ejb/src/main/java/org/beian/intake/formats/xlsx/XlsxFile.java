package org.beian.intake.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.law.RequestRejected;

/**
 * Check of a ZIP file before anything in it is read as a workbook: its entries, the unpacked size
 * that it declares, and document types in its XML, which no workbook has. What the archive really
 * holds is checked by {@link XlsxParts}.
 */
final class XlsxFile {

    /** Entries that a workbook may have. */
    private static final int MOST_ENTRIES = 1000;

    private static final String BOOK = "xl/workbook.xml";
    private static final Set<String> MACROS = Set.of("xl/vbaProject.bin", "xl/macrosheets");
    private static final int PROLOGUE = 64 * 1024;

    private XlsxFile() {}

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_FORMAT_REFUSED} when it is no workbook,
     *     or one with macros or a document type
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} when it unpacks over a limit
     */
    static void require(Path file, ImportLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw ImportRefusal.IMPORT_TOO_LARGE.of("ENTRIES", MOST_ENTRIES);
            }
            if (zip.getEntry(BOOK) == null) {
                throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("application/zip");
            }
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                requirePlain(zip, entry);
                unpacked += Math.max(0, entry.getSize());
                if (unpacked > limits.unpackedBytes()) {
                    throw ImportRefusal.IMPORT_TOO_LARGE.of("UNPACKED", limits.unpackedBytes());
                }
            }
        } catch (ZipException e) {
            throw ImportRefusal.IMPORT_UNPACKABLE.of(0);
        }
    }

    private static void requirePlain(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (MACROS.stream().anyMatch(name::startsWith)) {
            throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("XLSM");
        }
        if (name.startsWith("/") || name.contains("..")) {
            throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("application/zip");
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] begin = in.readNBytes(PROLOGUE);
                String text = new String(begin, StandardCharsets.ISO_8859_1);
                // also where each character has two bytes
                if (text.replace("\0", "").contains("<!DOCTYPE")) {
                    throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("XML DTD");
                }
            }
        }
    }
}
