package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.filing.submission.ImportScene.line;
import static org.beian.intake.contract.ImportMode.ALL_OR_NOTHING;
import static org.beian.intake.contract.ImportMode.GOOD_ROWS;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.intake.formats.OriginalLines;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.job.execution.JobLaunch;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.partyregister.UnitEnding;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of applications in bulk: each row gets the answer of a single call. */
@DatabaseTest
@Clause("B3")
class FilingImportTest {

    @Inject ImportScene scene;
    @Inject FilingSubmission submission;
    @Inject ImportReports reports;
    @Inject UnitEnding ending;

    private FilingScene filings;

    @BeforeEach
    void useTheSameScene() {
        filings = scene.filings;
    }

    @Test
    @Clause("12.2")
    void handsEachGoodRowInAndTellsWhatIsWrongWithTheOthers() {
        SampleFiling good = filings.ready();
        SampleFiling returned = filings.another().with("/subject/responsible/mobile", "12345");
        ImportStatus status =
                scene.done(
                        GOOD_ROWS,
                        false,
                        line(good),
                        line(returned),
                        "",
                        "{\"kind\": \"NEW\", \"state\": \"APPROVED\", \"reference\": \"P-1\"}",
                        line(filings.another()));

        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(4, 4, 2, 2, 1, 2));
        assertThat(status.progress().percent()).isEqualTo(100);
        List<ImportAnswer> answers = scene.answers(status.id());
        assertThat(answers).extracting(ImportAnswer::row).containsExactly(1L, 2L, 4L, 5L);
        assertThat(answers)
                .extracting(ImportAnswer::state)
                .containsExactly("UNDER_REVIEW", "RETURNED", null, "UNDER_REVIEW");
        assertThat(answers.get(0).reference()).isEqualTo(good.at("/reference"));
        assertThat(answers.get(2).reference()).isEqualTo("P-1");
        assertThat(answers.get(2).findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("JSON_UNKNOWN");
                            assertThat(finding.pointer()).isEqualTo("/state");
                        });
        FilingStatus second = submission.status(answers.get(1).caseId().toString());
        assertThat(second.state()).isEqualTo(FilingState.RETURNED);
        assertThat(answers.get(1).findings()).isEqualTo(second.findings());
        assertThat(status.rejected()).extracting(ImportAnswer::row).containsExactly(2L, 4L);
    }

    @Test
    @Clause("B8")
    void tellsInTheHistoryWhoHandedInAndWithWhichImport() {
        SampleFiling good = filings.ready();
        ImportStatus status = scene.done(GOOD_ROWS, false, line(good));
        String id = scene.answers(status.id()).get(0).caseId().toString();

        assertThat(filings.historyOf(id))
                .extracting(HistoryEntry::act)
                .containsExactly("SUBMIT", "CHECK");
        assertThat(filings.historyOf(id))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.actor()).isEqualTo(FilingScene.PROGRAM);
                            assertThat(entry.unitId()).isEqualTo(filings.provider().id());
                            assertThat(entry.requestId()).isEqualTo("import-" + status.id());
                        });
        assertThat(filings.verdictOf(id).isWhole()).isTrue();
        assertThat(
                        filings.read(
                                "select act from history_entry where case_type = 'IMPORT' and case_id = ?"
                                        + " order by entry_number",
                                status.id()))
                .map(Object::toString)
                .containsExactly("RECEIVE", "BEGIN", "END");
        assertThat(
                        filings.read(
                                "select event_type from event where case_type = 'IMPORT' and case_id = ?",
                                status.id()))
                .map(Object::toString)
                .containsExactly("IMPORT_ENDED");
    }

    @Test
    void refusesTheSecondOfTwoRowsThatAskForTheSame() {
        SampleFiling good = filings.ready();
        ImportStatus status =
                scene.done(GOOD_ROWS, false, line(good), line(good.withReference("again")));

        List<ImportAnswer> answers = scene.answers(status.id());
        assertThat(answers)
                .extracting(ImportAnswer::state)
                .containsExactly("UNDER_REVIEW", "RETURNED");
        assertThat(answers.get(1).findings())
                .extracting(Finding::code)
                .containsOnly("APPLICATION_PENDING");
        assertThat(answers.get(1).findings().get(0).args())
                .contains(answers.get(0).caseId().toString());
    }

    @Test
    void keepsNothingOnADryRunAndFindsTheSame() {
        SampleFiling good = filings.ready();
        String[] lines = {
            line(good),
            line(good.withReference("again")),
            "{",
            line(filings.another().with("/subject/responsible/mobile", "12345"))
        };
        ImportStatus dry = scene.done(GOOD_ROWS, true, lines);

        assertThat(dry.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(dry.rows()).isEqualTo(new ImportRows(4, 4, 1, 3, 1, 0));
        assertThat(scene.kept()).isEmpty();
        List<ImportAnswer> answers = scene.answers(dry.id());
        assertThat(answers)
                .extracting(ImportAnswer::state)
                .containsExactly("UNDER_REVIEW", "RETURNED", null, "RETURNED");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.caseId()).isNull());
        assertThat(answers.get(1).findings())
                .extracting(Finding::code)
                .containsOnly("FILING_LINE_REPEATS");
        assertThat(answers.get(1).findings().get(0).args()).contains("1");

        ImportStatus real = scene.done(GOOD_ROWS, false, lines);
        assertThat(real.id()).isNotEqualTo(dry.id());
        assertThat(scene.answers(real.id()))
                .extracting(ImportAnswer::state)
                .containsExactlyElementsOf(answers.stream().map(ImportAnswer::state).toList());
        assertThat(scene.kept()).hasSize(3);
    }

    @Test
    void refusesAllWhenNotAllIsGoodAndAllWasAskedFor() {
        SampleFiling good = filings.ready();
        ImportStatus status =
                scene.done(
                        ALL_OR_NOTHING,
                        false,
                        line(good),
                        "[]",
                        line(filings.another()),
                        line(good));

        assertThat(status.state()).isEqualTo(ImportState.REFUSED);
        assertThat(status.rows()).isEqualTo(new ImportRows(4, 4, 2, 2, 1, 0));
        assertThat(status.rejected()).extracting(ImportAnswer::row).containsExactly(2L, 4L);
        assertThat(scene.kept()).isEmpty();
    }

    @Test
    void appliesAllWhenAllIsGood() {
        SampleFiling good = filings.ready();
        ImportStatus status =
                scene.done(ALL_OR_NOTHING, false, line(good), line(filings.another()));

        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(status.rows()).isEqualTo(new ImportRows(2, 2, 2, 0, 0, 2));
        assertThat(scene.answers(status.id()))
                .allSatisfy(answer -> assertThat(answer.caseId()).isNotNull());
        assertThat(scene.kept()).hasSize(2);
        assertThat(filings.read("select claim from import_claim where import_id = ?", status.id()))
                .isEmpty();
    }

    @Test
    void goesOnWhereItStandsWithoutLossAndWithoutRepeat() throws IOException {
        List<String> lines = new ArrayList<>();
        filings.ready();
        IntStream.range(0, 7).forEach(i -> lines.add(line(filings.another())));
        lines.add(3, "no application");
        for (boolean all : new boolean[] {false, true}) {
            // with a bad line, all or nothing would end after the check
            String[] sent =
                    lines.stream()
                            .filter(each -> !all || each.startsWith("{"))
                            .toArray(String[]::new);
            filings.ready();
            long id = scene.received(all ? ALL_OR_NOTHING : GOOD_ROWS, false, renewed(sent));
            JobLaunch ticket = scene.opened(id);
            boolean more = true;
            while (more) {
                // each run is left behind after one piece, as by a killed server
                scene.begin(id, ticket);
                JobLaunch old = ticket;
                more = scene.next(id, ticket, 2);
                TestClock.shared().advance(Duration.ofMinutes(2));
                JobLaunch next = scene.ledger.reopen(ticket.id());
                if (more) {
                    assertThatThrownBy(() -> scene.next(id, old, 2))
                            .hasStackTraceContaining("was given up");
                }
                ticket = next;
            }
            ImportStatus status = scene.status(id);
            assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
            assertThat(status.rows().read()).isEqualTo(sent.length);
            assertThat(status.rows().applied()).isEqualTo(7);
            assertThat(scene.kept()).hasSize(7).doesNotHaveDuplicates();
            assertThat(scene.answers(id)).hasSize(sent.length);
        }
    }

    /** The same lines for the provider of now, with its attachments. */
    private String[] renewed(String... lines) {
        List<String> renewed = new ArrayList<>();
        for (String line : lines) {
            renewed.add(line.startsWith("{") ? line(filings.another()) : line);
        }
        return renewed.toArray(String[]::new);
    }

    @Test
    void stopsWhenAskedAndGoesOnLater() throws IOException {
        filings.ready();
        long id =
                scene.received(GOOD_ROWS, false, line(filings.another()), line(filings.another()));
        JobLaunch ticket = scene.opened(id);
        scene.begin(id, ticket);
        scene.next(id, ticket, 1);
        scene.ledger.askToStop(ticket.id());
        scene.runs.go(id, ticket.id(), ticket.run());
        scene.ledger.ended(ticket.id(), ticket.run());

        ImportStatus stopped = scene.status(id);
        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(stopped.rows().read()).isEqualTo(1);
        assertThat(stopped.progress().percent()).isEqualTo(50);
        scene.asJob();
        scene.run(id, scene.ledger.reopen(ticket.id()));
        assertThat(scene.status(id).rows()).isEqualTo(new ImportRows(2, 2, 2, 0, 0, 2));
    }

    @Test
    void showsRejectedRowsWithTheLineAsItCame() throws IOException {
        String bad = "{\"kind\": \"NEW\", \"remark\": 7}";
        filings.ready();
        ImportStatus status =
                scene.done(GOOD_ROWS, false, bad, line(filings.another()), "\u0000", "=1+1");

        String id = String.valueOf(status.id());
        assertThat(reports.rejected(id, 0, 10))
                .extracting(ImportAnswer::row)
                .containsExactly(1L, 3L, 4L);
        assertThat(reports.rejected(id, 1, 1)).extracting(ImportAnswer::row).containsExactly(3L);
        try (OriginalLines lines = reports.originalLines(id).orElseThrow()) {
            assertThat(lines.text(1)).isEqualTo(bad);
            assertThat(lines.text(3)).isEqualTo("\u0000");
            assertThat(lines.text(4)).isEqualTo("=1+1");
        }
        assertThat(reports.originalRows(id)).as("of a register with columns").isEmpty();
    }

    @Test
    @Clause("B14")
    void takesNothingOfAUnitThatEndedMeanwhile() throws IOException {
        LocalDate last = Shanghai.date(TestClock.shared().instant());
        long id = scene.received(GOOD_ROWS, false, line(filings.ready()), line(filings.another()));
        long checked = scene.received(ALL_OR_NOTHING, true, line(filings.another()));
        filings.asReviewer();
        ending.end(filings.provider().id(), 0, last, "示例：许可证注销");
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));

        for (long each : List.of(id, checked)) {
            JobLaunch ticket = scene.opened(each);
            scene.begin(each, ticket);
            scene.runs.go(each, ticket.id(), ticket.run());
            assertThat(scene.answers(each))
                    .isNotEmpty()
                    .allSatisfy(
                            row ->
                                    assertThat(row.findings())
                                            .extracting(Finding::code)
                                            .containsExactly("UNIT_IS_OVER"));
        }
        assertThat(scene.status(id).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(scene.kept()).isEmpty();
    }
}
