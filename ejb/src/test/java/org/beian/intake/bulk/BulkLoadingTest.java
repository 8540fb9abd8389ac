package org.beian.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

/** Tests that texts loaded in bulk stand in the table as they were, whatever is in them. */
@DatabaseTest
class BulkLoadingTest {

    private static final long IMPORT = 9_000_101;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "\tat\tthe\tend\t",
                    "line\nfeed\r\n",
                    "back\\slash\\",
                    "\\N",
                    "\\.",
                    "中文\\名\t称",
                    "\uD840\uDC00\u0008");

    @Inject BulkLoader loader;
    @Inject EntityManager em;

    @Test
    void loadsTextsWithWhateverIsInThem() throws Exception {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            rows.add(new Object[] {IMPORT, (long) i, 0, "A", "a.cn", 0, TEXTS.get(i), DAY, null});
        }
        load(rows);

        assertThat(loaded())
                .extracting(row -> row[0], row -> row[1], row -> row[2])
                .containsExactlyElementsOf(
                        TEXTS.stream().map(text -> tuple(text, Date.valueOf(DAY), null)).toList());
    }

    /** More rows than one packet takes; no packet ends where a row does. */
    @Test
    void loadsManyRows() throws Exception {
        List<Object[]> rows =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i ->
                                        new Object[] {
                                            IMPORT,
                                            (long) i,
                                            0,
                                            "A",
                                            "a.cn",
                                            0,
                                            "名称" + i + "\\",
                                            null,
                                            "路"
                                        })
                        .toList();
        load(rows);

        assertThat(loaded())
                .extracting(row -> row[0])
                .containsExactlyElementsOf(rows.stream().map(row -> row[6]).toList());
    }

    private void load(List<Object[]> rows) throws Exception {
        TestTransactions.inNew(
                () -> {
                    em.createNativeQuery("delete from domain_stage where import_id = ?")
                            .setParameter(1, IMPORT)
                            .executeUpdate();
                    loader.insert(
                            "domain_stage",
                            List.of(
                                    "import_id",
                                    "row_no",
                                    "refused",
                                    "action",
                                    "domain",
                                    "incomplete",
                                    "registrant_name",
                                    "event_date",
                                    "registrant_address"),
                            rows);
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> loaded() throws Exception {
        return TestTransactions.inNew(
                () -> {
                    List<Object[]> found =
                            em.createNativeQuery(
                                            "select registrant_name, event_date, registrant_address"
                                                    + " from domain_stage where import_id = ?"
                                                    + " order by row_no")
                                    .setParameter(1, IMPORT)
                                    .getResultList();
                    em.createNativeQuery("delete from domain_stage where import_id = ?")
                            .setParameter(1, IMPORT)
                            .executeUpdate();
                    return found;
                });
    }
}
