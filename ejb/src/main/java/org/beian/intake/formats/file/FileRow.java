package org.beian.intake.formats.file;

/** Row of a file by the names of its columns, whatever the file's kind. */
public interface FileRow {

    /** Line or row of the file, from 1, the header counted. */
    long number();

    /** The field without blanks around it; null when it is empty or the column absent. */
    String text(String column);
}
