package org.beian.domainregister.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.domainregister.record.NamesRead;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.StagedImport;
import org.junit.jupiter.api.Test;

class NamesReadTest {

    private final NamesRead names = new NamesRead(200_000);

    private static StagedImport file(long id, long rows) {
        return file(id, rows, rows);
    }

    private static StagedImport file(long id, long rows, long good) {
        return new StagedImport(
                id, 1L, ImportMode.GOOD_ROWS, false, Instant.EPOCH, Map.of(), rows, good);
    }

    private void read(StagedImport file, String... all) {
        List.of(all).forEach(name -> names.of(file).add(name));
    }

    @Test
    void tellsThatAllNamesAreDifferent() {
        StagedImport file = file(1, 100_000);
        for (int i = 0; i < 100_000; i++) {
            names.of(file).add("example" + i + ".cn");
        }
        assertThat(names.areDifferent(file)).isTrue();
        assertThat(names.areDifferent(file)).as("it is forgotten").isFalse();
    }

    @Test
    void doesNotTellItOfANameThatCameTwice() {
        StagedImport file = file(1, 3);
        read(file, "a.cn", "b.cn", "a.cn");
        assertThat(names.areDifferent(file)).isFalse();
    }

    @Test
    void doesNotTellItOfAFileReadInPart() {
        StagedImport begunElsewhere = file(1, 4);
        read(begunElsewhere, "c.cn", "d.cn");
        assertThat(names.areDifferent(begunElsewhere)).isFalse();
        assertThat(names.areDifferent(file(2, 2))).as("read by another node").isFalse();
        StagedImport refusedLater = file(3, 2, 1);
        read(refusedLater, "e.cn", "f.cn");
        assertThat(names.areDifferent(refusedLater)).isFalse();
    }

    @Test
    void doesNotTellItOfRowsReadAgain() {
        StagedImport file = file(1, 2);
        read(file, "a.cn", "b.cn");
        read(file, "b.cn");
        assertThat(names.areDifferent(file)).isFalse();
        read(file, "a.cn", "b.cn", "b.cn");
        assertThat(names.areDifferent(file(1, 2, 3))).isFalse();
    }

    @Test
    void doesNotRememberTheNamesOfAVeryLargeFile() {
        StagedImport file = file(1, 200_001, 1);
        read(file, "a.cn");
        assertThat(names.areDifferent(file)).isFalse();
    }

    @Test
    void keepsFewFilesAtATime() {
        for (int id = 1; id <= 5; id++) {
            read(file(id, 1), "a.cn");
        }
        assertThat(names.areDifferent(file(1, 1))).as("the eldest").isFalse();
        assertThat(names.areDifferent(file(5, 1))).isTrue();
    }

    @Test
    void seesANameThatTwoThreadsReadAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2_000; i++) {
                StagedImport file = file(i, 2);
                NamesRead.Names of = names.of(file);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> other =
                        threads.submit(
                                () -> {
                                    start.await();
                                    of.add("a.cn");
                                    return null;
                                });
                start.await();
                of.add("a.cn");
                other.get();
                assertThat(names.areDifferent(file)).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
