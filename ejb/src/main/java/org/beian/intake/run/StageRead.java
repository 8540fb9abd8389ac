package org.beian.intake.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.beian.intake.bulk.BulkRows;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.formats.ReadAhead;
import org.beian.intake.formats.stored.StoredLine;
import org.beian.intake.formats.stored.StoredReader;

/**
 * Background reader of the rows of a stored file, each alone, ahead of the thread that writes them.
 * One chunk waits and one is read, half of it by another thread if there is one to spare, so that
 * memory is bounded by three of them.
 */
public final class StageRead implements Runnable {

    /** Rows of one transaction. */
    static final int ROWS = 10_000;

    /** Bytes of one transaction. */
    private static final int BYTES = 3 * 1024 * 1024;

    private final Path file;
    private final long from;
    private final Supplier<BulkRows> stage;
    private final ReadAhead threads;
    private final RowValues own;
    private final RowValues helpers;
    private final BlockingQueue<StageChunk> chunks = new ArrayBlockingQueue<>(1);
    private volatile RuntimeException failure;
    private volatile boolean stopped;

    /**
     * @param from position of the first row in the file
     * @param stage factory of row buffers
     */
    StageRead(
            StagedImport staged,
            Path file,
            long from,
            StagedRegister register,
            Supplier<BulkRows> stage,
            ReadAhead threads) {
        this.file = file;
        this.from = from;
        this.stage = stage;
        this.threads = threads;
        own = new RowValues(staged, register);
        helpers = new RowValues(staged, register);
    }

    @Override
    public void run() {
        try (StoredReader rows = StoredReader.open(file, from)) {
            own.header(rows.header());
            helpers.header(rows.header());
            StageChunk chunk;
            do {
                chunk = chunk(rows);
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
     * @throws RuntimeException the failure of the reading
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

    /** Stops the reading. */
    void stop() {
        stopped = true;
    }

    private StageChunk chunk(StoredReader rows) throws IOException, InterruptedException {
        long begin = rows.offset();
        List<StoredLine> read = new ArrayList<>(ROWS);
        boolean last = false;
        while (!last && read.size() < ROWS && rows.offset() - begin < BYTES) {
            StoredLine next = rows.line();
            last = next == null;
            if (!last) {
                read.add(next);
            }
        }
        int half = read.size() / 2;
        StagePart second = new StagePart(read.subList(half, read.size()), helpers, stage.get());
        Future<?> helped = threads.areSpare() ? threads.start(second::read) : null;
        StagePart first = new StagePart(read.subList(0, half), own, stage.get());
        first.read();
        if (!second.read()) {
            ReadAhead.await(helped);
        }
        return StagePart.chunk(begin, rows.offset(), first, second, last);
    }
}
