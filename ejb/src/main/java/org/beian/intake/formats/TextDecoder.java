package org.beian.intake.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.beian.intake.ImportRefusal;

/**
 * Strict decoder of a text: invalid bytes and NUL characters are refused, with their line, instead
 * of replaced. A byte-order mark at the beginning is no part of the text.
 */
final class TextDecoder extends Reader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long line = 1;
    private boolean returned;
    private boolean begun;
    private boolean drained;
    private boolean broken;
    private boolean ended;

    TextDecoder(InputStream in, Charset charset) {
        this.in = in;
        decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Line that the reading has reached, from 1. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(into, from, length).slice();
        while (chars.position() == 0 && !ended) {
            if (broken) {
                throw ImportRefusal.IMPORT_ENCODING_WRONG.of(line, decoder.charset().name());
            }
            decode(chars);
            if (!begun && chars.position() > 0) {
                begun = true;
                if (into[from] == '\uFEFF') {
                    System.arraycopy(into, from + 1, into, from, chars.position() - 1);
                    chars.position(chars.position() - 1);
                }
            }
        }
        count(into, from, chars.position());
        return chars.position() == 0 ? -1 : chars.position();
    }

    private void decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, drained);
        if (result.isError()) {
            broken = true;
        } else if (result.isUnderflow() && drained) {
            ended = decoder.flush(chars).isUnderflow();
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        drained = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    /** Lines end with LF, CR LF or CR. */
    private void count(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            char each = text[i];
            if (each > '\r') {
                returned = false;
                continue;
            }
            if (each == 0) {
                throw ImportRefusal.IMPORT_NUL_FOUND.of(line);
            }
            if (each == '\r' || each == '\n' && !returned) {
                line++;
            }
            returned = each == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
