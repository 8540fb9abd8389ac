package org.beian.intake.formats;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Pipelined reader of a text: one thread reads while another, some blocks behind, parses. If no
 * second thread starts, the reading one does both. A failure of the reading reaches the parser at
 * its place in the text.
 */
final class Passage extends Reader {

    private static final int BLOCK = 32 * 1024;
    private static final int BLOCKS = 8;

    private final Reader from;
    private final Taking to;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final char[] buffer = new char[BLOCK];
    private volatile boolean givenUp;
    private boolean alone;
    private Block withoutPlace;
    private Block current = new Block(new char[0], false, null);
    private int position;

    /** Parser of a text. */
    interface Taking {

        void take(Reader text) throws IOException;
    }

    /** Block of text from one reading; the last one marks the end or holds the failure. */
    private record Block(char[] text, boolean last, Exception failure) {}

    private Passage(Reader from, Taking to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Reads and parses to the end, unless the parsing fails before.
     *
     * @throws IOException the failure of reading or parsing, whichever comes first in the text
     */
    static void through(Reader from, Taking to, ReadAhead threads) throws IOException {
        if (threads.areSpare()) {
            new Passage(from, to).pass(threads);
        } else {
            to.take(from);
        }
    }

    private void pass(ReadAhead threads) throws IOException {
        Future<?> other = threads.start(this::takeApart);
        try {
            boolean more = true;
            while (more && !other.isDone()) {
                Block block = block();
                more = !block.last();
                while (!blocks.offer(block, begun.get() ? 100 : 0, TimeUnit.MILLISECONDS)
                        && !other.isDone()) {
                    if (begins()) {
                        takeAlone(block);
                        return;
                    }
                }
            }
            if (begins()) {
                takeAlone(null);
            } else {
                ReadAhead.await(other);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server ends");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            givenUp = true;
        }
    }

    private boolean begins() {
        return begun.compareAndSet(false, true);
    }

    private void takeApart() {
        if (begins()) {
            try {
                to.take(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param block that was read but did not fit into the queue; null when all that was read did
     */
    private void takeAlone(Block block) throws IOException {
        alone = true;
        withoutPlace = block;
        to.take(this);
    }

    private Block block() {
        try {
            int read = from.read(buffer, 0, buffer.length);
            return new Block(Arrays.copyOf(buffer, Math.max(0, read)), read < 0, null);
        } catch (IOException | RuntimeException e) {
            return new Block(new char[0], true, e);
        }
    }

    private Block next() throws IOException {
        if (alone) {
            Block waiting = blocks.poll();
            if (waiting == null && withoutPlace != null) {
                waiting = withoutPlace;
                withoutPlace = null;
            }
            return waiting == null ? block() : waiting;
        }
        try {
            Block read = null;
            while (read == null && !givenUp) {
                read = blocks.poll(1, TimeUnit.SECONDS);
            }
            if (read != null) {
                return read;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new InterruptedIOException("Nobody reads on");
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, into.length);
        while (length > 0 && position == current.text().length) {
            if (current.failure() instanceof IOException failed) {
                throw failed;
            }
            if (current.failure() instanceof RuntimeException failed) {
                throw failed;
            }
            if (current.last()) {
                return -1;
            }
            current = next();
            position = 0;
        }
        int given = Math.min(length, current.text().length - position);
        System.arraycopy(current.text(), position, into, at, given);
        position += given;
        return given;
    }

    @Override
    public void close() {
        // whoever opened the text closes it
    }
}
