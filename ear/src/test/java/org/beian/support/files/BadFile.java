package org.beian.support.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.beian.support.BulkClient;
import org.beian.support.SmallFile;

/** Files that must be refused, each with the status, code and line of its answer. */
public enum BadFile {
    EMPTY(400, "IMPORT_EMPTY", 0, good -> ""),
    BLANK(400, "IMPORT_EMPTY", 0, good -> "\r\n \n"),
    COLUMNS_ALONE(400, "IMPORT_EMPTY", 0, good -> good.substring(0, good.indexOf('\n'))),
    XML(415, "IMPORT_FORMAT_REFUSED", 0, good -> "<?xml version=\"1.0\"?><a/>"),
    PDF(415, "IMPORT_FORMAT_REFUSED", 0, good -> "%PDF-1.7\n1 0 obj\n"),
    NUL(400, "IMPORT_NUL_FOUND", 5, good -> good + "a\0b\n"),
    OPEN_QUOTE(400, "IMPORT_QUOTE_OPEN", 5, good -> good + "\"ADD,never closed\n"),
    TEN_THOUSAND_COLUMNS(400, "IMPORT_COLUMNS_TOO_MANY", 0, good -> "a,".repeat(10_000) + "\n1\n"),
    NO_COLUMNS(400, "IMPORT_HEADER_MISSING", 0, good -> good.substring(good.indexOf('\n') + 1)),
    UNKNOWN_COLUMN(400, "IMPORT_COLUMNS_UNKNOWN", 0, good -> good.replaceFirst("\n", ",colour\n")),
    MISSING_COLUMN(
            400,
            "IMPORT_COLUMNS_MISSING",
            0,
            good -> good.replaceFirst("action,[a-z]+,", "action,")),
    COLUMN_TWICE(400, "IMPORT_COLUMNS_REPEATED", 0, good -> good.replaceFirst("\n", ",action\n")),
    UTF_16_WITHOUT_MARK(400, "IMPORT_NUL_FOUND", 1, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return good.getBytes(StandardCharsets.UTF_16LE);
        }
    },
    GB18030_UNASKED(400, "IMPORT_ENCODING_WRONG", 2, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return good.getBytes(Charset.forName("GB18030"));
        }
    },
    PACKED_TWICE(415, "IMPORT_FORMAT_REFUSED", 0, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return BulkClient.gzip(BulkClient.gzip(super.bytes(good)));
        }
    },
    CUT_OFF(400, "IMPORT_UNPACKABLE", 0, good -> good) {
        @Override
        public byte[] bytes(String good) {
            byte[] packed = BulkClient.gzip(super.bytes(good));
            return Arrays.copyOf(packed, packed.length - 9);
        }
    },
    HUNDRED_MEGABYTE_LINE(400, "IMPORT_RECORD_TOO_LONG", 5, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return packed(good, 100, 2);
        }
    },
    /** Half a gigabyte of blank lines. */
    BOMB(413, "IMPORT_TOO_LARGE", 0, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return packed(good, 512, 0);
        }
    },
    WORKBOOK_BOMB(413, "IMPORT_TOO_LARGE", 0, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return WorkbookFile.bomb();
        }
    },
    WORKBOOK_WITH_ENTITY(415, "IMPORT_FORMAT_REFUSED", 0, good -> good) {
        @Override
        public byte[] bytes(String good) {
            return WorkbookFile.withEntity();
        }
    };

    private static final int MIB = 1024 * 1024;

    private final int status;
    private final String code;
    private final int line;
    private final UnaryOperator<String> spoil;

    BadFile(int status, String code, int line, UnaryOperator<String> spoil) {
        this.status = status;
        this.code = code;
        this.line = line;
        this.spoil = spoil;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The line that the answer names; 0 for none. */
    public int line() {
        return line;
    }

    /** The file, made of a good one of three rows. */
    public byte[] bytes(String good) {
        return SmallFile.bytes(spoil.apply(good));
    }

    /** Good rows and a line of so many megabytes of so many letters, or of line ends, packed. */
    private static byte[] packed(String good, int megabytes, int letters) {
        Random random = new Random(1);
        byte[] part = new byte[MIB];
        for (int i = 0; i < MIB; i++) {
            part[i] = (byte) (letters == 0 ? '\n' : 'a' + random.nextInt(letters));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = quick(packed)) {
            out.write(SmallFile.bytes(good));
            for (int i = 0; i < megabytes; i++) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Packs a tenth as long as usual, and not much larger. */
    private static GZIPOutputStream quick(OutputStream packed) throws IOException {
        return new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }
}
