package org.beian.intake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.beian.account.Roles;
import org.beian.code.Settings;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportEffects;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.ReceivedFile;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobPart;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the way of a file with a register's rows: read, staged, checked, applied, reported. */
@DatabaseTest
@Tag("imports")
class StagedImportTest {

    private static final String FILE =
            """
            name,amount,note
            tea,3,
            salt,x,
            ink,0,"two
            lines"
            tea,5,again
            paper,7
            rice,9,last
            """;

    @Inject StagedScene scene;
    @Inject JobList jobs;
    @Inject SampleStagedRegister register;
    @Inject Settings settings;
    @Inject EntityManager em;
    @Inject ImportRepository repository;
    @Inject History history;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @Test
    void appliesTheGoodRowsAndSaysWhatIsWrongWithTheOthers() {
        ImportStatus status = scene.done(FILE, ImportMode.GOOD_ROWS, false);

        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(6, 6, 3, 3, 1, 3));
        assertThat(status.effects()).isEqualTo(new ImportEffects(3, 0, 0, 0));
        assertThat(status.progress().percent()).isEqualTo(100);
        assertThat(register.goods(scene.unit().id()))
                .containsOnlyKeys("tea", "ink", "rice")
                .containsEntry("tea", 3);
        assertThat(status.rejected())
                .extracting(ImportAnswer::row, row -> row.findings().get(0).code())
                .containsExactly(
                        tuple(3L, "GOODS_AMOUNT"),
                        tuple(6L, "GOODS_REPEATED"),
                        tuple(7L, "IMPORT_ROW_FIELDS"));
        assertThat(status.rejected().get(1).findings().get(0).other()).isEqualTo("unit 1");
        assertThat(register.staged()).isZero();
    }

    @Test
    void notesRowsThatTakeEffect() {
        ImportStatus status = scene.done(FILE, ImportMode.GOOD_ROWS, false);
        List<ImportAnswer> answers = scene.reports.answers(String.valueOf(status.id()), 0, 100);

        assertThat(answers).extracting(ImportAnswer::row).containsExactly(2L, 3L, 4L, 6L, 7L);
        assertThat(answers.get(0).findings())
                .extracting(Finding::code)
                .containsExactly("GOODS_DRAWN");
        assertThat(answers.get(2).findings())
                .extracting(Finding::code)
                .containsExactly("GOODS_NOTHING");
    }

    @Test
    void addsWhatAStepFindsInManyRowsToWhatTheReadingFound() {
        int names = 900;
        StringBuilder file = new StringBuilder("name,amount\n");
        for (int i = 0; i < 2 * names; i++) {
            file.append('n').append(i % names).append(",0\n");
        }

        ImportStatus status = scene.done(file.toString(), ImportMode.GOOD_ROWS, true);
        String id = String.valueOf(status.id());

        assertThat(status.rows().rejected()).isEqualTo(names);
        assertThat(scene.reports.answers(id, 0, names))
                .hasSize(names)
                .allMatch(row -> codes(row).equals(List.of("GOODS_NOTHING")));
        assertThat(scene.reports.answers(id, names + 1, 1000))
                .hasSize(names)
                .allMatch(row -> codes(row).equals(List.of("GOODS_NOTHING", "GOODS_REPEATED")));
    }

    private static List<String> codes(ImportAnswer row) {
        return row.findings().stream().map(Finding::code).toList();
    }

    @Test
    void appliesNothingOfAFileWithABadRowWhenAsked() {
        ImportStatus status = scene.done(FILE, ImportMode.ALL_OR_NOTHING, false);

        assertThat(status.state()).isEqualTo(ImportState.REFUSED);
        assertThat(status.rows()).isEqualTo(new ImportRows(6, 6, 3, 3, 1, 0));
        assertThat(register.goods(scene.unit().id())).isEmpty();
        assertThat(register.staged()).isZero();

        ImportStatus good =
                scene.done("amount,name\n1,tea\n2,ink\n", ImportMode.ALL_OR_NOTHING, false);
        assertThat(good.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(good.rows().applied()).isEqualTo(2);
        assertThat(register.goods(scene.unit().id())).containsOnlyKeys("tea", "ink");
    }

    @Test
    void onlyChecksWhenAsked() {
        ImportStatus status = scene.done(FILE, ImportMode.GOOD_ROWS, true);

        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(6, 6, 3, 3, 1, 0));
        assertThat(status.rejected()).hasSize(3);
        assertThat(register.goods(scene.unit().id())).isEmpty();
        assertThat(register.staged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsEachPhaseToItsEnd(boolean dryRun) {
        scene.done(FILE, ImportMode.GOOD_ROWS, dryRun);
        JobLine job = jobs.before(null, 1).get(0);
        List<JobPart> parts = jobs.parts(job.id());

        assertThat(parts).extracting(JobPart::name).startsWith("STAGE", "CHECK").endsWith("REPORT");
        assertThat(parts).allMatch(part -> part.done() == part.total(), "done");
        assertThat(parts.stream().mapToLong(JobPart::total).sum()).isEqualTo(job.total());
        assertThat(job.done()).isEqualTo(job.total());
    }

    @Test
    void tellsWhatChangedFromWhatWasSoAlready() {
        scene.done("name,amount\ntea,1\nink,2\n", ImportMode.GOOD_ROWS, false);
        ImportStatus second =
                scene.done("name,amount\nink,2\ntea,3\nrice,1\n", ImportMode.GOOD_ROWS, false);

        assertThat(second.effects()).isEqualTo(new ImportEffects(1, 1, 0, 0));
        assertThat(register.goods(scene.unit().id())).containsEntry("tea", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading:1",
                "reading:2500",
                "reading:11000",
                "repeated:1",
                "repeated:5",
                "goods:1",
                "goods:7",
                "drawn:1"
            })
    void goesOnAfterAFailureAnywhereAsIfNothingHadBeen(String place) {
        SampleStagedRegister.piece = 1500;
        long id = scene.accepted(large(12_000), StagedScene.order(ImportMode.GOOD_ROWS, false));
        SampleStagedRegister.failAt(place);
        assertThatThrownBy(() -> scene.run(id)).hasStackTraceContaining("killed at " + place);
        assertThat(scene.status(id).state()).isEqualTo(ImportState.FAILED);
        scene.run(id);

        assertIsWhole(scene.status(id));
    }

    @Test
    @Tag("volume")
    void readsAnewWhenTheStageWasLost() {
        for (String place : List.of("reading:11000", "repeated:5", "goods:7", "drawn:1")) {
            scene.begin();
            long id = scene.accepted(large(12_000), StagedScene.order(ImportMode.GOOD_ROWS, false));
            SampleStagedRegister.failAt(place);
            assertThatThrownBy(() -> scene.run(id)).hasStackTraceContaining("killed at " + place);
            scene.execute("delete from goods_stage");
            scene.run(id);

            assertIsWhole(scene.status(id));
        }
    }

    private void assertIsWhole(ImportStatus status) {
        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(12_000, 12_000, 11_760, 240, 0, 11_760));
        assertThat(status.effects().added()).isEqualTo(11_760);
        assertThat(register.goods(scene.unit().id())).hasSize(11_760);
        assertThat(register.staged()).isZero();
        assertThat(scene.reports.answers(String.valueOf(status.id()), 0, 1000)).hasSize(241);
    }

    /** Each hundredth row is bad in itself, and each hundredth stands twice. */
    private static String large(int rows) {
        StringBuilder text = new StringBuilder("name,amount\n");
        for (int i = 0; i < rows; i++) {
            if (i % 100 == 50) {
                text.append("bad ").append(i).append(",none\n");
            } else if (i % 100 == 70) {
                text.append("goods ").append(i - 1).append(",1\n");
            } else {
                text.append("goods ").append(i).append(',').append(i + 1).append('\n');
            }
        }
        return text.toString();
    }

    /** I2: the report has a limit, and says so; every row is counted all the same. */
    @Test
    void listsTheFirstRejectedRowsOnlyWhereThereAreTooMany() throws Exception {
        TestTransactions.inNew(
                () -> {
                    put("2026-12-05", 5);
                    put("2026-12-06", 100_000);
                    return null;
                });
        settings.refresh();
        TestClock.shared().set(LocalDate.parse("2026-12-05").atTime(9, 0));
        StringBuilder file = new StringBuilder("name,amount\ngood,1\n");
        for (int i = 1; i <= 12; i++) {
            file.append("bad ").append(i).append(",x\nnothing ").append(i).append(",0\n");
        }
        ImportStatus status = scene.done(file.toString(), ImportMode.GOOD_ROWS, false);
        String id = String.valueOf(status.id());

        assertThat(status.rows()).isEqualTo(new ImportRows(25, 25, 13, 12, 0, 13));
        assertThat(status.listed()).isEqualTo(5);
        assertThat(scene.reports.rejected(id, 0, 100))
                .extracting(ImportAnswer::row)
                .containsExactly(3L, 5L, 7L, 9L, 11L);
        assertThat(scene.reports.answers(id, 0, 100)).hasSize(10);
        assertThat(scene.done(FILE, ImportMode.GOOD_ROWS, true).listed()).isEqualTo(3);
    }

    private void put(String day, int rows) {
        em.createNativeQuery("delete from setting where name = ? and valid_from = ?")
                .setParameter(1, "import.maxRejectedRows")
                .setParameter(2, Date.valueOf(day))
                .executeUpdate();
        em.createNativeQuery(
                        "insert into setting (name, province, valid_from, content)"
                                + " values ('import.maxRejectedRows', '', ?, ?)")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, String.valueOf(rows))
                .executeUpdate();
    }

    @Test
    void takesNoFileFromAnAccountWithoutTheRole() {
        ImportOrder order = StagedScene.order(ImportMode.GOOD_ROWS, false);
        scene.callers.become(SeededUnits.callerOf(scene.unit(), "program", Roles.PROVIDER));

        assertThatThrownBy(() -> scene.imports.receive("a", null, order))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
        ReceivedFile file = new ReceivedFile("a", "b", "c", 1, 1, 1);
        assertThatThrownBy(() -> scene.imports.accept(file, order))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
        scene.asUnit();
        ImportOrder filings = new ImportOrder("filings", ImportMode.GOOD_ROWS, false);
        assertThatThrownBy(() -> scene.imports.receive("a", null, filings))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
    }

    @Test
    void refusesWhatTheRegisterDoesNotKnow() {
        ImportOrder odd =
                new ImportOrder(
                        SampleStagedRegister.NAME, ImportMode.GOOD_ROWS, false, Map.of("odd", "x"));
        assertThatThrownBy(() -> scene.received(new byte[0], odd))
                .is(rejectedAs(ImportRefusal.IMPORT_OPTION_WRONG));
        assertThatThrownBy(() -> scene.imports.columns("none"))
                .is(rejectedAs(ImportRefusal.IMPORT_REGISTER_UNKNOWN));
    }

    @Test
    void standsInTheTrailUnderTheClauseOfItsRegister() {
        ImportStatus status = scene.done(FILE, ImportMode.GOOD_ROWS, false);

        Import ended = repository.find(status.id()).orElseThrow();
        assertThat(history.of(ended))
                .extracting(HistoryEntry::clause)
                .hasSizeGreaterThan(1)
                .containsOnly("19.1");
    }

    /**
     * Cells of the template that look like a formula or a number are text, and come back as such.
     */
    @Test
    void takesTheTemplatesOwnExample() throws IOException {
        ImportOrder order = StagedScene.order(ImportMode.GOOD_ROWS, false);
        scene.asUnit();
        byte[] template = scene.imports.template(SampleStagedRegister.NAME);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetAt(0).getDataValidations())
                    .singleElement()
                    .matches(
                            each ->
                                    each.getValidationConstraint()
                                            .getFormula1()
                                            .equals("codes!$B$2:$B$2"));
            assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue()).isEqualTo("A");
        }
        long id = scene.imports.accept(scene.received(template, order), order).id();
        scene.run(id);

        assertThat(scene.status(id).rows().rejected()).isZero();
        assertThat(register.goods(scene.unit().id())).containsOnly(Map.entry("=1+1", 7));
    }
}
