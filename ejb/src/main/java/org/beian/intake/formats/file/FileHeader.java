package org.beian.intake.formats.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/**
 * Header of a file, checked against the columns of its register. The {@code rejected_} columns of a
 * corrected file of rejected rows are passed over.
 */
public final class FileHeader {

    /** Columns that a file may have. */
    public static final int MOST = 200;

    private static final int NAMED = 10;

    private final List<String> names;
    private final boolean[] ours;
    private final boolean returned;

    private FileHeader(List<String> names) {
        this.names = names;
        ours = new boolean[names.size()];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = RejectedColumns.isOurs(names.get(i));
        }
        returned = names.contains(RejectedColumns.ROW);
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_COLUMNS_TOO_MANY} more than {@link #MOST}
     * @throws RequestRejected {@link ImportRefusal#IMPORT_HEADER_MISSING} when it names no column
     *     of the register
     * @throws RequestRejected {@link ImportRefusal#IMPORT_COLUMNS_UNKNOWN} when it names others as
     *     well
     * @throws RequestRejected {@link ImportRefusal#IMPORT_COLUMNS_REPEATED} when it names one twice
     * @throws RequestRejected {@link ImportRefusal#IMPORT_COLUMNS_MISSING} when it lacks one that
     *     is required
     */
    public static FileHeader of(List<String> written, List<FileColumn> columns) {
        if (written.size() > MOST) {
            throw ImportRefusal.IMPORT_COLUMNS_TOO_MANY.of(MOST);
        }
        FileHeader header = new FileHeader(written.stream().map(String::strip).toList());
        List<String> known = columns.stream().map(FileColumn::name).toList();
        if (header.names.stream().noneMatch(known::contains)) {
            throw ImportRefusal.IMPORT_HEADER_MISSING.of(said(known));
        }
        refuseUnknown(header, known);
        refuseRepeated(header.names);
        Set<String> missing =
                columns.stream()
                        .filter(FileColumn::required)
                        .map(FileColumn::name)
                        .filter(name -> !header.names.contains(name))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!missing.isEmpty()) {
            throw ImportRefusal.IMPORT_COLUMNS_MISSING.of(said(missing));
        }
        return header;
    }

    private static void refuseUnknown(FileHeader header, List<String> known) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.names.size(); i++) {
            String name = header.names.get(i);
            if (!header.ours[i] && !known.contains(name)) {
                unknown.add(name.isEmpty() ? "(" + (i + 1) + ")" : name);
            }
        }
        if (!unknown.isEmpty()) {
            throw ImportRefusal.IMPORT_COLUMNS_UNKNOWN.of(said(unknown));
        }
    }

    private static void refuseRepeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                repeated.add(name);
            }
        }
        if (!repeated.isEmpty()) {
            throw ImportRefusal.IMPORT_COLUMNS_REPEATED.of(said(repeated));
        }
    }

    /** The first names, each shortened, so that the message stays readable. */
    private static String said(Iterable<String> names) {
        List<String> said = new ArrayList<>();
        for (String name : names) {
            if (said.size() == NAMED) {
                said.add("…");
                break;
            }
            said.add(name.length() > 60 ? name.substring(0, 60) + "…" : name);
        }
        return String.join(", ", said);
    }

    /** Number of columns of the file, the {@code rejected_} columns included. */
    public int width() {
        return names.size();
    }

    /** Whether a column is stored. */
    public boolean keeps(int column) {
        return column >= ours.length || !ours[column];
    }

    /** Whether it is a file of rejected rows, whose fields are guarded against formulas. */
    public boolean isReturned() {
        return returned;
    }

    /** The columns that are stored. */
    public List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < ours.length; i++) {
            if (!ours[i]) {
                kept.add(names.get(i));
            }
        }
        return kept;
    }
}
