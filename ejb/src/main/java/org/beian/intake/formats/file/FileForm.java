package org.beian.intake.formats.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Form of an import file: how it is read as it comes in, and how it is stored. An instance serves
 * one file.
 */
public interface FileForm {

    /** Number of first bytes by which the kind of a file is detected. */
    int HEAD = FileKind.HEAD;

    /**
     * Writes the file in the form in which it is stored.
     *
     * @param in unpacked content
     * @throws org.beian.law.RequestRejected when it is not what the form takes
     */
    void copy(InputStream in, OutputStream to) throws IOException;

    /** Rows written so far. */
    long rows();
}
