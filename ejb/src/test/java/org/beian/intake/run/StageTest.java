package org.beian.intake.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.StagedImport;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of a stage that is emptied of one import, however many rows it has and whatever else waits
 * there.
 */
@DatabaseTest
class StageTest {

    private static final long FIRST = 9_000_001;
    private static final long SECOND = 9_000_002;

    @Inject Stage stage;
    @Inject StagedScene scene;
    @Inject SampleStagedRegister register;
    @Inject EntityManager em;

    @BeforeEach
    void begin() {
        scene.begin();
        add(FIRST, 1, 2, 300_000);
    }

    @AfterEach
    void leaveNothing() {
        scene.execute("delete from goods_stage");
    }

    private void add(long importId, long... rows) {
        for (long row : rows) {
            scene.execute(
                    "insert into goods_stage (import_id, row_no, refused) values (%d, %d, 0)"
                            .formatted(importId, row));
        }
    }

    private List<?> left() {
        return em.createNativeQuery("select distinct import_id from goods_stage").getResultList();
    }

    /**
     * Empties the stage to the end, as the job does; the number of pieces depends on the database.
     */
    private void clear(long importId) throws Exception {
        StagedImport file =
                new StagedImport(
                        importId,
                        1L,
                        ImportMode.GOOD_ROWS,
                        false,
                        Instant.EPOCH,
                        Map.of(),
                        1_000_000,
                        1_000_000);
        String cursor = null;
        do {
            String from = cursor;
            cursor =
                    TestTransactions.inNew(() -> stage.clear(register.stage(), file, from))
                            .cursor();
        } while (cursor != null);
    }

    @Test
    void isEmptiedOfManyRows() throws Exception {
        clear(FIRST);

        assertThat(left()).isEmpty();
    }

    @Test
    void keepsWhatOthersStaged() throws Exception {
        add(SECOND, 1);

        clear(FIRST);

        assertThat(left()).hasSize(1).first().hasToString(String.valueOf(SECOND));
    }

    @Test
    void keepsWhatAnotherIsStaging() throws Exception {
        TestTransactions.inNew(
                () -> {
                    stage.hold(register.stage());
                    clear(FIRST);
                    em.createNativeQuery(
                                    "insert into goods_stage (import_id, row_no, refused) values (?, 1, 0)")
                            .setParameter(1, SECOND)
                            .executeUpdate();
                    return null;
                });

        assertThat(left()).hasSize(1).first().hasToString(String.valueOf(SECOND));
    }
}
