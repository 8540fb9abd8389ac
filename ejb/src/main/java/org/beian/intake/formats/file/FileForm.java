package org.beian.intake.formats.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How a file is read as it comes in, and in which form it is kept. Good for one file. */
public interface FileForm {

    /** How many of the first bytes tell what it is. */
    int HEAD = FileKind.HEAD;

    /**
     * Writes the file as it is kept.
     *
     * @param in unpacked
     * @throws org.beian.law.Declined when it is not what the form takes
     */
    void copy(InputStream in, OutputStream to) throws IOException;

    /** Rows written so far. */
    long rows();
}
