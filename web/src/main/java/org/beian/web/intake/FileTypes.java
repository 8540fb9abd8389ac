package org.beian.web.intake;

/** Media types of files that are handed in or downloaded. */
public final class FileTypes {

    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileTypes() {}
}
