package org.beian.intake.formats.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.beian.intake.ImportRefusal;

/**
 * Guarded parts of a workbook as their parsers get them, whatever the archive declares: no more
 * bytes than are allowed at the moment, no document type, no tag or text too long for a parser to
 * hold as a whole.
 */
final class XlsxParts implements ZipEntrySource {

    /** Bytes of all parts other than shared texts and rows, which are parsed into trees. */
    private static final long TREES = 8L * 1024 * 1024;

    /** Bytes between two angle brackets; a cell has at most 32,767 characters. */
    private static final int LONGEST = 1024 * 1024;

    private static final byte[] TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final ZipEntrySource parts;
    private long most = TREES;
    private long left = TREES;

    XlsxParts(Path file) throws IOException {
        parts = new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()));
    }

    /** Sets how many bytes may be read from now on. */
    void allow(long bytes) {
        most = bytes;
        left = bytes;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    /**
     * Opens a stream whose reading fails with {@link ImportRefusal#IMPORT_TOO_LARGE} or {@link
     * ImportRefusal#IMPORT_FORMAT_REFUSED}.
     */
    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Part(parts.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    private final class Part extends FilterInputStream {

        private int run;
        private int matched;

        Part(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw ImportRefusal.IMPORT_TOO_LARGE.of("UNPACKED", most);
            }
            for (int i = from; i < from + read; i++) {
                look(into[i]);
            }
            return read;
        }

        private void look(byte each) {
            if (each == 0) {
                throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("XML UTF-16");
            }
            run = each == '<' || each == '>' ? 0 : run + 1;
            if (run > LONGEST) {
                throw ImportRefusal.IMPORT_TOO_LARGE.of("TEXT", LONGEST);
            }
            matched = each == TYPE[matched] ? matched + 1 : each == '<' ? 1 : 0;
            if (matched == TYPE.length) {
                throw ImportRefusal.IMPORT_FORMAT_REFUSED.of("XML DTD");
            }
        }

        @Override
        public long skip(long bytes) throws IOException {
            throw new IOException("what is skipped would not be looked at");
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
