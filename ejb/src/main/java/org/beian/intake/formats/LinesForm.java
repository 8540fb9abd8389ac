package org.beian.intake.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import org.beian.intake.formats.file.FileForm;
import org.beian.intake.formats.file.FileKind;
import org.beian.intake.formats.file.RowCount;

/** Form of files with lines of UTF-8 text, which are stored as they came. */
public final class LinesForm implements FileForm {

    private static final int BUFFER = 64 * 1024;

    private final RowCount rows = new RowCount();

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        PushbackInputStream in = new PushbackInputStream(from, HEAD);
        FileKind.requireLines(FileKind.head(in));
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            rows.add(buffer, read);
            to.write(buffer, 0, read);
        }
    }

    @Override
    public long rows() {
        return rows.rows();
    }
}
