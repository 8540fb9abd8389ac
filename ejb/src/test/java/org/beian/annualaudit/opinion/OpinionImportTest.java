package org.beian.annualaudit.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.intake.contract.ImportMode.ALL_OR_NOTHING;
import static org.beian.intake.contract.ImportMode.GOOD_ROWS;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.beian.account.Caller;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.OpinionKind;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of opinions by file: each row gets the answer of a single opinion. */
@DatabaseTest
@Clause("18.3")
class OpinionImportTest {

    private static final String HEADER =
            "year,filingNumber,kind,paperNumber,issuedOn,words,document\n";

    @Inject OpinionScene scene;
    @Inject OpinionReading reading;
    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject JobRepository ledger;
    @Inject TestCallers callers;

    @AfterEach
    void leave() {
        scene.audit.leave();
        callers.become(null);
    }

    private String row(String number, String kind) {
        OpinionRequest good = scene.request(OpinionKind.NO_OBJECTION);
        return String.join(
                ",",
                String.valueOf(good.year()),
                number,
                kind,
                good.paperNumber(),
                good.issuedOn().toString(),
                good.words(),
                good.document());
    }

    private ImportStatus imported(ImportMode mode, boolean dryRun, String... rows) {
        scene.asDepartment();
        String text = HEADER + String.join("\n", rows) + "\n";
        ImportOrder order = new ImportOrder("opinions", mode, dryRun);
        long id =
                imports.accept(
                                imports.receive(
                                        "示例.csv",
                                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                                        order),
                                order)
                        .id();
        callers.become(Caller.job("system"));
        JobLaunch job =
                ledger.open(
                        ImportQueue.jobName("opinions"), ImportQueue.jobParameters(id), "content");
        work.handedTo(id, job.id());
        ledger.begin(job.id(), job.run(), 1, "node", work.begin(id));
        runs.go(id, job.id(), job.run());
        ledger.ended(job.id(), job.run());
        scene.asDepartment();
        return reports.status(String.valueOf(id));
    }

    private List<ImportAnswer> answers(ImportStatus of) {
        return reports.answers(String.valueOf(of.id()), 0, 100);
    }

    private List<String> told(ImportStatus of) {
        return answers(of).stream()
                .map(
                        answer ->
                                answer.row()
                                        + " "
                                        + answer.state()
                                        + answer.findings().stream()
                                                .map(Finding::code)
                                                .reduce("", (all, one) -> all + " " + one))
                .toList();
    }

    @Test
    void recordsTheGoodRowsAndTellsOfTheOthersWhatIsWrong() {
        String item = scene.audited();
        String number = scene.audit.filed.website();
        String[] rows = {
            row(number, "无异议"),
            row(number, "NO_OBJECTION"),
            row(number, "website to be closed"),
            row("京ICP备00000000号-1", "关闭"),
        };
        List<String> expected =
                List.of(
                        "2 RECORDED",
                        "3 REFUSED OPINION_GIVEN",
                        "4 RECORDED",
                        "5 REFUSED OPINION_NOT_AUDITED OPINION_KIND_MISSING");
        assertThat(told(imported(GOOD_ROWS, true, rows))).isEqualTo(expected);
        assertThat(reading.count(OpinionFilter.ALL)).isZero();
        assertThat(imported(ALL_OR_NOTHING, false, rows).state()).isEqualTo(ImportState.REFUSED);
        assertThat(reading.count(OpinionFilter.ALL)).isZero();
        ImportStatus done = imported(GOOD_ROWS, false, rows);
        assertThat(told(done)).isEqualTo(expected);
        assertThat(reading.list(OpinionFilter.ALL, null, 10))
                .extracting(OpinionView::kind)
                .containsExactly(OpinionKind.CLOSE_WEBSITE, OpinionKind.NO_OBJECTION);
        assertThat(reading.show(answers(done).get(2).caseId().toString()).kind())
                .isEqualTo(OpinionKind.CLOSE_WEBSITE);
        assertThat(scene.audit.one(item).result()).isEqualTo(AuditResult.FAILED);
    }

    @Test
    void refusesAFileWithOtherColumns() {
        scene.audited();
        ImportOrder order = new ImportOrder("opinions", GOOD_ROWS, true);
        byte[] other = "year,number,kind\n2026,x,y\n".getBytes(UTF_8);
        assertThatThrownBy(() -> imports.receive("x.csv", new ByteArrayInputStream(other), order))
                .hasMessageContaining("IMPORT_");
        assertThat(imports.registers()).containsExactly("opinions");
        assertThat(imports.template("opinions")).isNotEmpty();
        scene.audit.filed.asProvider();
        assertThatThrownBy(() -> imports.columns("opinions"))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
    }
}
