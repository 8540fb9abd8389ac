package org.beian.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Some rows of a chunk, read by whoever comes first. */
final class StagePart {

    private final RowValues values;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final BulkRows staged;
    private final List<RowNote> noted = new ArrayList<>();
    private final int read;
    private List<StoredRow> rows;
    private long rejected;
    private long unreadable;
    private Long firstStaged;

    /**
     * @param values nobody else's as long as the part is read
     * @param staged takes what the rows hold
     */
    StagePart(List<StoredRow> rows, RowValues values, BulkRows staged) {
        this.rows = rows;
        this.values = values;
        read = rows.size();
        this.staged = staged;
    }

    /** Makes values of the rows; false when another thread did or does so. */
    boolean read() {
        if (!begun.compareAndSet(false, true)) {
            return false;
        }
        rows.forEach(this::take);
        rows = null;
        return true;
    }

    private void take(StoredRow stored) {
        if (!stored.isReadable()) {
            Finding finding =
                    new Finding("", stored.defect(), Severity.REFUSE, null, stored.arguments());
            rejected++;
            unreadable++;
            note(stored, RowVerdict.UNREADABLE, List.of(finding));
            return;
        }
        StagedRow read = values.read(stored);
        boolean refused =
                read.findings().stream().anyMatch(each -> each.severity() == Severity.REFUSE);
        if (refused) {
            rejected++;
        }
        if (!read.findings().isEmpty()) {
            note(stored, refused ? RowVerdict.RETURNED : RowVerdict.ACCEPTED, read.findings());
        }
        if (read.values() != null) {
            staged.add(values.staged(stored.number(), refused, read.values()));
            firstStaged = firstStaged == null ? (Long) stored.number() : firstStaged;
        }
    }

    private void note(StoredRow row, RowVerdict verdict, List<Finding> findings) {
        noted.add(new RowNote(row.number(), row.offset(), row.bytes(), verdict, findings));
    }

    /** The two parts of a chunk, both read, as one. */
    static StageChunk chunk(long from, long to, StagePart first, StagePart second, boolean last) {
        first.noted.addAll(second.noted);
        return new StageChunk(
                from,
                to,
                List.of(first.staged, second.staged),
                first.firstStaged == null ? second.firstStaged : first.firstStaged,
                first.noted,
                first.read + second.read,
                first.rejected + second.rejected,
                first.unreadable + second.unreadable,
                last);
    }

    /** What the register reads of rows. For one thread at a time. */
    static final class RowValues {

        private final long importId;
        private final int columns;
        private final StagedRegister.RowReader reader;
        private StagedFileRow row;

        RowValues(StagedImport file, StagedRegister register) {
            importId = file.id();
            columns = register.stage().columns().size();
            reader = register.reader(file);
        }

        /** Names the columns, before the first row. */
        void header(List<String> names) {
            row = new StagedFileRow(names);
        }

        private StagedRow read(StoredRow stored) {
            row.turnTo(stored);
            return reader.read(row);
        }

        private Object[] staged(long number, boolean refused, Object[] values) {
            if (values.length != columns) {
                throw new IllegalStateException(
                        values.length + " values for " + columns + " columns");
            }
            Object[] all = new Object[3 + columns];
            all[0] = importId;
            all[1] = number;
            all[2] = refused ? 1 : 0;
            System.arraycopy(values, 0, all, 3, columns);
            return all;
        }
    }

    /** A row by the names of its columns. */
    private static final class StagedFileRow implements FileRow {

        private static final char FIRST_HAN = 0x4E00;
        private static final char LAST_HAN = 0x9FFF;

        private final Map<String, Integer> places = new HashMap<>();
        private StoredRow row;

        StagedFileRow(List<String> header) {
            // the names that are asked for are literals: found without being compared
            header.forEach(name -> places.put(name.intern(), places.size()));
        }

        void turnTo(StoredRow next) {
            row = next;
        }

        @Override
        public long number() {
            return row.number();
        }

        @Override
        public String text(String column) {
            Integer place = places.get(column);
            if (place == null) {
                return null;
            }
            String text = row.fields()[place];
            if (text.isEmpty()) {
                return null;
            }
            if (isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1))) {
                return text;
            }
            text = text.strip();
            return text.isEmpty() ? null : text;
        }

        /** Whether a character is surely no blank. */
        private static boolean isInk(char each) {
            return each > ' ' && each < 0x7F || each >= FIRST_HAN && each <= LAST_HAN;
        }
    }
}
