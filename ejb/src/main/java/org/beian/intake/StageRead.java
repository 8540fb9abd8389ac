package org.beian.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Reads the rows of a stored file, each alone, ahead of who writes them. One chunk waits and one is
 * read, so that memory is bounded by three of them.
 */
public final class StageRead implements Runnable {

    /** Rows of one transaction. */
    static final int ROWS = 10_000;

    /** Characters of one transaction. */
    private static final int CHARACTERS = 3 * 1024 * 1024;

    private final long importId;
    private final Path file;
    private final long from;
    private final int columns;
    private final StagedRegister.RowReader reader;
    private final BlockingQueue<StageChunk> chunks = new ArrayBlockingQueue<>(1);
    private volatile RuntimeException failure;
    private volatile boolean stopped;

    /**
     * @param from where the first row begins in the file
     */
    StageRead(StagedImport staged, Path file, long from, StagedRegister register) {
        importId = staged.id();
        this.file = file;
        this.from = from;
        columns = register.stage().columns().size();
        reader = register.reader(staged);
    }

    @Override
    public void run() {
        try (StoredReader rows = StoredReader.open(file, from)) {
            StagedFileRow row = new StagedFileRow(rows.header());
            StageChunk chunk;
            do {
                chunk = chunk(rows, row);
                while (!stopped && !chunks.offer(chunk, 1, TimeUnit.SECONDS)) {
                    // who writes is slower
                    continue;
                }
            } while (!stopped && !chunk.last());
        } catch (IOException e) {
            failure = new IllegalStateException("The file cannot be read: " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /**
     * The next chunk; null when there is none yet after some seconds.
     *
     * @throws RuntimeException what the reading failed with
     */
    StageChunk next() {
        try {
            StageChunk chunk = chunks.poll(failure == null ? 5 : 0, TimeUnit.SECONDS);
            if (chunk == null && failure != null) {
                throw failure;
            }
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server ends", e);
        }
    }

    /** Nobody asks for more. */
    void stop() {
        stopped = true;
    }

    private StageChunk chunk(StoredReader rows, StagedFileRow row) throws IOException {
        Chunk chunk = new Chunk(rows.offset());
        while (chunk.read < ROWS && chunk.to - chunk.from < CHARACTERS) {
            StoredRow stored = rows.next();
            if (stored == null) {
                return chunk.done(true);
            }
            chunk.to = rows.offset();
            take(stored, row, chunk);
        }
        return chunk.done(false);
    }

    private void take(StoredRow stored, StagedFileRow row, Chunk chunk) {
        chunk.read++;
        if (!stored.isReadable()) {
            Finding finding =
                    new Finding("", stored.defect(), Severity.REFUSE, null, stored.arguments());
            chunk.rejected++;
            chunk.unreadable++;
            chunk.note(stored, RowVerdict.UNREADABLE, List.of(finding));
            return;
        }
        row.turnTo(stored);
        StagedRow read = reader.read(row);
        boolean refused =
                read.findings().stream().anyMatch(each -> each.severity() == Severity.REFUSE);
        if (refused) {
            chunk.rejected++;
        }
        if (!read.findings().isEmpty()) {
            chunk.note(
                    stored, refused ? RowVerdict.RETURNED : RowVerdict.ACCEPTED, read.findings());
        }
        if (read.values() != null) {
            chunk.staged.add(staged(stored.number(), refused, read.values()));
        }
    }

    private Object[] staged(long number, boolean refused, Object[] values) {
        if (values.length != columns) {
            throw new IllegalStateException(values.length + " values for " + columns + " columns");
        }
        Object[] row = new Object[3 + columns];
        row[0] = importId;
        row[1] = number;
        row[2] = refused ? 1 : 0;
        System.arraycopy(values, 0, row, 3, columns);
        return row;
    }

    /** A chunk while it is read. */
    private static final class Chunk {

        private final long from;
        private final List<Object[]> staged = new ArrayList<>(ROWS);
        private final List<RowNote> noted = new ArrayList<>();
        private long to;
        private long read;
        private long rejected;
        private long unreadable;

        Chunk(long from) {
            this.from = from;
            to = from;
        }

        void note(StoredRow row, RowVerdict verdict, List<Finding> findings) {
            noted.add(new RowNote(row.number(), row.offset(), row.bytes(), verdict, findings));
        }

        StageChunk done(boolean last) {
            return new StageChunk(from, to, staged, noted, read, rejected, unreadable, last);
        }
    }

    /** A row by the names of its columns. */
    private static final class StagedFileRow implements FileRow {

        private static final char FIRST_HAN = 0x4E00;
        private static final char LAST_HAN = 0x9FFF;

        private final Map<String, Integer> places = new HashMap<>();
        private StoredRow row;

        StagedFileRow(List<String> header) {
            header.forEach(name -> places.put(name, places.size()));
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
