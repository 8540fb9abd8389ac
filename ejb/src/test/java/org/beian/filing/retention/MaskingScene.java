package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessRepository;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FiledScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.letter.Letters;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;

/**
 * Test fixture of a person's filing, with a refused change, that was cancelled on 24 November 2026.
 */
@Dependent
class MaskingScene {

    /** The subject is cancelled on 24 November 2026: the last day of 60 months, and the next. */
    static final LocalDateTime LAST = LocalDateTime.of(2031, 11, 24, 23, 59);

    static final LocalDateTime NEXT = LocalDateTime.of(2031, 11, 25, 0, 1);

    @Inject CancellationScene scene;
    @Inject FilingMasking retention;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject StopAccessExecution execution;
    @Inject StopAccessRepository notices;
    @Inject CancellationRepository cancellations;
    @Inject FilingRepository filings;
    @Inject RecordCards cards;
    @Inject RegisterSearch search;
    @Inject Letters letters;
    @Inject History history;
    @Inject JobRepository ledger;
    @Inject TestCallers callers;

    String name;
    String document;
    String number;
    long subject;
    String cancellation;
    long notice;
    String refusedChange;

    /** Cancels it, after a change of it was refused. */
    void cancelled() {
        document = SampleFiling.adultId();
        name = "示例自然人" + document.substring(10);
        number =
                scene.filedBySponsor(
                        filing -> filing.asIndividual(document).with("/subject/name", name));
        subject =
                Long.parseLong(
                        texts("select id from icp_subject where filing_number = ?", number).get(0));
        refusedChange =
                submission
                        .submit(
                                scene.filing()
                                        .asChange(number)
                                        .with("/websites/0/responsible/name", "示例新负责人")
                                        .with("/remark", name + "申请变更")
                                        .toContent())
                        .id();
        scene.asReviewer();
        review.take(refusedChange);
        review.refuse(
                refusedChange,
                new Decision(
                        FiledScene.inNew(
                                () ->
                                        filings.find(Long.valueOf(refusedChange))
                                                .orElseThrow()
                                                .version()),
                        List.of("SUBJECT_UNTRUE"),
                        name + "的材料不符",
                        true));
        scene.asSponsor();
        cancellation =
                scene.submitted(
                        CancellationScene.request(CancellationKind.CANCEL_SUBJECT, number, null));
        scene.approved(cancellation);
        notice =
                Long.parseLong(
                        texts(
                                        "select id from stop_access_notice where filing_number = ?",
                                        scene.website())
                                .get(0));
    }

    List<String> texts(String sql, Object... parameters) {
        return scene.texts(sql, parameters);
    }

    void carryOut() {
        scene.asProvider();
        execution.report(
                AccessOrder.STOP,
                notice,
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        ExecutionResult.STOPPED,
                        "用户" + name + "已停止接入",
                        List.of()));
    }

    void run(LocalDateTime at) {
        TestClock.shared().set(at);
        callers.become(Caller.job("filing-masking"));
        JobLaunch launch = ledger.open("filing-masking", Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", retention.due());
        go(launch, Optional.of(""));
    }

    void go(JobLaunch launch, Optional<String> from) {
        Optional<String> position = from;
        while (position.isPresent()) {
            position = retention.next(launch.id(), launch.run(), position.get());
        }
        ledger.ended(launch.id(), launch.run());
    }

    boolean isMasked() {
        return !texts("select name from icp_subject where id = ?", subject).contains(name);
    }

    /** Everything that was stored of the filing and its cases, the histories left out. */
    String everything() {
        String applications =
                "(select t.application_id from filing_touched t where t.filing_number = '"
                        + number
                        + "' union select f.id from filing_application f where f.filing_number = '"
                        + number
                        + "')";
        List<String> all = new ArrayList<>();
        for (String sql :
                List.of(
                        "select name from icp_subject where id = ?1",
                        "select name_key from icp_subject where id = ?1",
                        "select document_number from icp_subject where id = ?1",
                        "select cast(content as varchar(8000)) from icp_subject where id = ?1",
                        "select cast(content as varchar(8000)) from icp_website where subject_id = ?1",
                        "select cast(content as varchar(8000)) from icp_version where subject_id = ?1",
                        "select cast(content as varchar(8000)) from filing_round where application_id in "
                                + applications
                                + " and 0 < ?1",
                        "select opinion from filing_round where application_id in "
                                + applications
                                + " and 0 < ?1",
                        "select subject_name from filing_application where id in "
                                + applications
                                + " and 0 < ?1",
                        "select arguments from filing_finding where application_id in "
                                + applications
                                + " and 0 < ?1",
                        "select email from sponsor_invitation where subject_id = ?1",
                        "select subject_name from cancellation where subject_id = ?1",
                        "select note from stop_access_notice where access_id in"
                                + " (select id from icp_access where subject_id = ?1)")) {
            all.addAll(texts(sql.replace("?1", "?"), subject));
        }
        all.addAll(mailsAndLetters(applications));
        return String.join("\n", all);
    }

    private List<String> mailsAndLetters(String applications) {
        List<String> all = new ArrayList<>();
        for (String type : List.of("FILING", "CANCELLATION", "STOP_ACCESS_NOTICE")) {
            String cases =
                    switch (type) {
                        case "FILING" -> applications;
                        case "CANCELLATION" -> "(" + cancellation + ")";
                        default -> "(" + notice + ")";
                    };
            for (String column : List.of("recipient", "subject", "cast(body as varchar(8000))")) {
                all.addAll(
                        texts(
                                "select "
                                        + column
                                        + " from mail where case_type = ? and case_id in "
                                        + cases,
                                type));
            }
            for (String column : List.of("text_zh", "text_en")) {
                all.addAll(
                        texts(
                                "select cast("
                                        + column
                                        + " as varchar(8000)) from letter where case_type = ?"
                                        + " and case_id in "
                                        + cases,
                                type));
            }
        }
        return all;
    }

    String[] personal() {
        return new String[] {
            name,
            document,
            "示例负责人",
            "示例新负责人",
            "11010519491231002X",
            "a@example.cn",
            "示例路1号",
            scene.filing().at("/subject/responsible/mobile"),
            scene.filing().at("/subject/responsible/officePhone"),
            scene.filing().at("/websites/0/responsible/mobile")
        };
    }

    List<String> acts(String caseType, long id) {
        return texts(
                "select act from history_entry where case_type = ? and case_id = ? order by entry_number",
                caseType,
                id);
    }

    void requireWholeHistories() {
        boolean whole =
                FiledScene.inNew(
                        () ->
                                filings.touching(number).stream()
                                                .allMatch(
                                                        id ->
                                                                history.verify(
                                                                                filings.find(id)
                                                                                        .orElseThrow())
                                                                        .isWhole())
                                        && history.verify(
                                                        cancellations
                                                                .find(cancellation)
                                                                .orElseThrow())
                                                .isWhole()
                                        && notices.after(notice - 1, 1).stream()
                                                .allMatch(each -> history.verify(each).isWhole()));
        assertThat(whole).isTrue();
    }
}
