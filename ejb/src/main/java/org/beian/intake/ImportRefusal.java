package org.beian.intake;

import org.beian.law.Refusal;

/** Refusals around files and bodies on their way in. The name of a constant is the stable code. */
public enum ImportRefusal implements Refusal {
    /** The account may not hand in files for this register. */
    IMPORT_NOT_FOR_ROLE(Kind.FORBIDDEN),

    /** What was asked for besides is not known or has no such value. */
    IMPORT_OPTION_WRONG(Kind.INVALID),

    /** There is no register with columns of that name. */
    IMPORT_REGISTER_UNKNOWN(Kind.NOT_FOUND),

    /** The file is not in the encoding that it was taken for. */
    IMPORT_ENCODING_WRONG(Kind.INVALID),

    /** There is a NUL character in the file, as in UTF-16 without its mark or in no text at all. */
    IMPORT_NUL_FOUND(Kind.INVALID),

    /** Something follows a closing quotation mark in the same field. */
    IMPORT_QUOTE_MISPLACED(Kind.INVALID),

    /** A quotation mark is never closed. */
    IMPORT_QUOTE_OPEN(Kind.INVALID),

    /** The header lacks columns that every file has. */
    IMPORT_COLUMNS_MISSING(Kind.INVALID),

    /** The header names a column twice. */
    IMPORT_COLUMNS_REPEATED(Kind.INVALID),

    /** The header has more columns than any file may. */
    IMPORT_COLUMNS_TOO_MANY(Kind.INVALID),

    /** The header names columns that the register does not have. */
    IMPORT_COLUMNS_UNKNOWN(Kind.INVALID),

    /** The file has no line that is not blank. */
    IMPORT_EMPTY(Kind.INVALID),

    /** The file is none of the forms that registers take. */
    IMPORT_FORMAT_REFUSED(Kind.WRONG_TYPE),

    /** The first row names none of the register's columns. */
    IMPORT_HEADER_MISSING(Kind.INVALID),

    /**
     * A row is longer than any may be, perhaps because of a quotation mark that is never closed.
     */
    IMPORT_RECORD_TOO_LONG(Kind.INVALID),

    /** The file is over a limit: as sent, unpacked, or unpacked for its size. */
    IMPORT_TOO_LARGE(Kind.TOO_LARGE),

    /** The file is recognisably something else than lines of text in UTF-8. */
    IMPORT_TYPE_REFUSED(Kind.WRONG_TYPE),

    /** The file is packed with gzip and ends too early or is damaged. */
    IMPORT_UNPACKABLE(Kind.INVALID),

    /** There is no such import, or it is another unit's. */
    IMPORT_NOT_FOUND(Kind.NOT_FOUND),

    /** The file could not be written to disk; nothing of it was kept. */
    IMPORT_NOT_STORED(Kind.UNAVAILABLE),

    /** The unit has as many imports under way as it may. */
    IMPORT_QUOTA(Kind.TOO_MANY),

    /** The body is not UTF-8. */
    BODY_ENCODING(Kind.INVALID),

    /** A member stands twice. */
    JSON_DUPLICATE(Kind.INVALID),

    /** A text has not the format that is asked for. */
    JSON_FORMAT(Kind.INVALID),

    /** What came is no JSON. */
    JSON_SYNTAX(Kind.INVALID),

    /** The JSON is nested too deep. */
    JSON_TOO_DEEP(Kind.INVALID),

    /** A text, list or object is longer than allowed. */
    JSON_TOO_LONG(Kind.INVALID),

    /** A member is not known. */
    JSON_UNKNOWN(Kind.INVALID),

    /** A value is of another type than asked for. */
    JSON_WRONG_TYPE(Kind.INVALID);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
