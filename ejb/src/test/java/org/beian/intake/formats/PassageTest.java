package org.beian.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.beian.intake.ImportRefusal;
import org.beian.intake.run.StageReadTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of a text that one thread reads and another parses: the result and the failures are those
 * of a single thread.
 */
@Timeout(60)
class PassageTest {

    private static final int LARGE = 3_000_000;

    /** Second threads that start at once, late, never, or are refused. */
    static Stream<ReadAhead> threads() {
        return Stream.of(
                reading -> begun(reading, 0),
                reading -> begun(reading, 100),
                reading -> new CompletableFuture<>(),
                new StageReadTest.NoneToSpare());
    }

    private static Future<?> begun(Runnable reading, long lateMillis) {
        FutureTask<?> task = new FutureTask<>(reading, null);
        new Thread(
                        () -> {
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(lateMillis));
                            task.run();
                        })
                .start();
        return task;
    }

    @ParameterizedTest
    @MethodSource("threads")
    void passesEveryCharacterInItsOrder(ReadAhead threads) throws IOException {
        for (int size : new int[] {0, 1, 32 * 1024, LARGE}) {
            StringBuilder sent = new StringBuilder();
            while (sent.length() < size) {
                sent.append((char) ('a' + sent.length() * 31L % 1009));
            }
            StringWriter taken = new StringWriter();

            Passage.through(
                    new StringReader(sent.toString()), text -> text.transferTo(taken), threads);

            assertThat(taken.toString()).isEqualTo(sent.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void failsBehindAllThatWasReadBefore(ReadAhead threads) {
        for (Exception failure :
                new Exception[] {
                    new EOFException("ends"), ImportRefusal.IMPORT_TOO_LARGE.of("BYTES", 1)
                }) {
            AtomicLong taken = new AtomicLong();

            assertThatThrownBy(
                            () ->
                                    Passage.through(
                                            failingAfter(LARGE, failure),
                                            text -> count(text, taken),
                                            threads))
                    .isSameAs(failure);
            assertThat(taken).hasValue(LARGE);
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void readsNoFurtherWhenTheTakingFails(ReadAhead threads) {
        for (Exception failure :
                new Exception[] {new IOException("disk full"), ImportRefusal.IMPORT_EMPTY.of()}) {
            Reader endless =
                    new Reader() {

                        @Override
                        public int read(char[] into, int at, int length) {
                            return length;
                        }

                        @Override
                        public void close() {
                            // nothing is open
                        }
                    };

            assertThatThrownBy(
                            () ->
                                    Passage.through(
                                            endless,
                                            text -> {
                                                text.skip(LARGE);
                                                throwIt(failure);
                                            },
                                            threads))
                    .isSameAs(failure);
        }
    }

    private static void count(Reader text, AtomicLong taken) throws IOException {
        char[] some = new char[1000];
        int read = text.read(some, 0, some.length);
        while (read >= 0) {
            taken.addAndGet(read);
            read = text.read(some, 0, some.length);
        }
    }

    private static Reader failingAfter(int size, Exception failure) {
        return new StringReader("a".repeat(size)) {

            @Override
            public int read(char[] into, int at, int length) throws IOException {
                int read = super.read(into, at, length);
                if (read < 0) {
                    throwIt(failure);
                }
                return read;
            }
        };
    }

    private static void throwIt(Exception failure) throws IOException {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw (IOException) failure;
    }
}
