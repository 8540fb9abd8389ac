package org.beian.intake;

import org.beian.law.Refusal;

/** Refusals of imports and of request bodies. The name of a constant is its stable error code. */
public enum ImportRefusal implements Refusal {
    /** The account may not hand in files for this register. */
    IMPORT_NOT_FOR_ROLE(Kind.FORBIDDEN),

    /** An option of the import is unknown or has an invalid value. */
    IMPORT_OPTION_WRONG(Kind.INVALID),

    /** No register of that name takes files with columns. */
    IMPORT_REGISTER_UNKNOWN(Kind.NOT_FOUND),

    /** The file has bytes that are invalid in its encoding. */
    IMPORT_ENCODING_WRONG(Kind.INVALID),

    /** The file has a NUL character, as in UTF-16 without byte-order mark or in no text at all. */
    IMPORT_NUL_FOUND(Kind.INVALID),

    /** Something follows a closing quotation mark in the same field. */
    IMPORT_QUOTE_MISPLACED(Kind.INVALID),

    /** A quotation mark is never closed. */
    IMPORT_QUOTE_OPEN(Kind.INVALID),

    /** The header lacks required columns. */
    IMPORT_COLUMNS_MISSING(Kind.INVALID),

    /** The header names a column twice. */
    IMPORT_COLUMNS_REPEATED(Kind.INVALID),

    /** The header has more columns than any file may. */
    IMPORT_COLUMNS_TOO_MANY(Kind.INVALID),

    /** The header names columns that the register does not have. */
    IMPORT_COLUMNS_UNKNOWN(Kind.INVALID),

    /** The file has no row: every line is blank. */
    IMPORT_EMPTY(Kind.INVALID),

    /** The file has none of the formats that a register with columns takes. */
    IMPORT_FORMAT_REFUSED(Kind.WRONG_TYPE),

    /** The first row names none of the register's columns. */
    IMPORT_HEADER_MISSING(Kind.INVALID),

    /** A row is longer than allowed, perhaps because a quotation mark is never closed. */
    IMPORT_RECORD_TOO_LONG(Kind.INVALID),

    /** The file exceeds a limit, such as bytes sent, bytes unpacked or compression ratio. */
    IMPORT_TOO_LARGE(Kind.TOO_LARGE),

    /** The file is recognisably something else than lines of text in UTF-8. */
    IMPORT_TYPE_REFUSED(Kind.WRONG_TYPE),

    /** The file is packed with gzip and ends too early or is damaged. */
    IMPORT_UNPACKABLE(Kind.INVALID),

    /** There is no such import, or it is another unit's. */
    IMPORT_NOT_FOUND(Kind.NOT_FOUND),

    /** It is no dry run that has come to its end, so there is nothing to submit. */
    IMPORT_NOT_CHECKED(Kind.CONFLICT),

    /** The same file was submitted before. */
    IMPORT_SUBMITTED(Kind.CONFLICT),

    /** The file of the dry run was deleted, or is not on this node. */
    IMPORT_FILE_GONE(Kind.CONFLICT),

    /** The file could not be written to disk; nothing of it was kept. */
    IMPORT_NOT_STORED(Kind.UNAVAILABLE),

    /** The unit has as many imports under way as it may. */
    IMPORT_QUOTA(Kind.TOO_MANY),

    /** The body is not UTF-8. */
    BODY_ENCODING(Kind.INVALID),

    /** A JSON member occurs twice. */
    JSON_DUPLICATE(Kind.INVALID),

    /** A text has a line break or another control character. */
    JSON_CONTROL_CHARACTER(Kind.INVALID),

    /** A value violates the format or another constraint of the schema. */
    JSON_FORMAT(Kind.INVALID),

    /** A value is none of those that the schema lists. */
    JSON_NOT_ALLOWED(Kind.INVALID),

    /** A JSON member that the schema requires is not there. */
    JSON_MISSING(Kind.INVALID),

    /** The body is not JSON. */
    JSON_SYNTAX(Kind.INVALID),

    /** The JSON is nested too deep. */
    JSON_TOO_DEEP(Kind.INVALID),

    /** A text, list or object is longer than allowed. */
    JSON_TOO_LONG(Kind.INVALID),

    /** A JSON member is unknown. */
    JSON_UNKNOWN(Kind.INVALID),

    /** A value has another type than the schema requires. */
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
