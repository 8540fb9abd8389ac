package org.beian.filing.paper;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.AuditScene;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.cancellation.procedure.SponsorHearing;
import org.beian.law.Refusal;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.release.ReleaseRefusal;
import org.beian.release.ReleaseScene;
import org.beian.release.Releases;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.procedure.UnfiledChangeAnswering;
import org.beian.unfiledchange.procedure.UnfiledChangeScene;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Test fixture of a matter of each procedure in which a sponsor of Beijing may answer. */
@Dependent
class PaperAnswerScene {

    static final String CLERK_NAME = "paper-clerk";
    static final String BEARER = "示例递交人";
    static final String WORDS = "示例：情况并非如此";

    private static final String UNFILED_CHANGE = "UNFILED_CHANGE";
    private static final String CANCELLATION = "CANCELLATION";
    private static final String RELEASE = "DOMAIN_RELEASE";
    private static final String AUDIT = "AUDIT_ITEM";

    @Inject UnfiledChangeScene changes;
    @Inject UnfiledChangeAnswering answering;
    @Inject CancellationScene heard;
    @Inject OwnMotion ownMotion;
    @Inject SponsorHearing hearing;
    @Inject ReleaseScene sold;
    @Inject Releases releases;
    @Inject AuditScene audit;
    @Inject AuditAnswering auditAnswering;
    @Inject Authorities authorities;
    @Inject TestCallers callers;
    @Inject Units units;

    /**
     * Matter of one procedure.
     *
     * @param filed whose sponsor is asked
     * @param open opens one of which the sponsor is told; gives its id
     * @param onLine answers it as the sponsor, who calls
     * @param answered how a second answer is refused
     */
    record Matter(
            CancellationScene filed,
            Supplier<String> open,
            Consumer<String> onLine,
            Function<String, Integer> version,
            Function<String, Instant> answeredAt,
            Function<String, Boolean> whole,
            Refusal answered,
            Refusal wordless) {}

    Matter of(String caseType) {
        return Map.of(
                        UNFILED_CHANGE,
                        ofChange(),
                        CANCELLATION,
                        ofHearing(),
                        RELEASE,
                        ofRelease(),
                        AUDIT,
                        ofAudit())
                .get(caseType);
    }

    private Matter ofChange() {
        return new Matter(
                changes.filed,
                () -> {
                    changes.file();
                    return changes.reported();
                },
                id -> answering.answer(id, changes.one(id).version(), WORDS, List.of()),
                id -> changes.one(id).version(),
                id -> changes.one(id).answer().at(),
                id -> changes.isWhole(id),
                UnfiledChangeRefusal.UNFILED_CHANGE_ANSWERED,
                UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID);
    }

    private Matter ofHearing() {
        return new Matter(
                heard,
                this::motion,
                id -> hearing.answer(id, WORDS),
                id -> heard.one(id).version(),
                id -> heard.one(id).hearing().orElseThrow().answeredAt(),
                heard::isWhole,
                CancellationRefusal.CANCELLATION_ANSWERED,
                CancellationRefusal.CANCELLATION_ANSWER_INVALID);
    }

    /** A website that the bureau of Beijing intends to cancel. */
    String motion() {
        heard.filedBySponsor();
        heard.asReviewer();
        CancellationRequest untrue =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        heard.website(),
                        null,
                        "示例：备案信息不真实",
                        false,
                        List.of(
                                new CancellationDocument(
                                        heard.mandateOf(bureau(Province.BEIJING)),
                                        CancellationDocument.EVIDENCE)),
                        null,
                        null);
        return ownMotion.open(untrue, "示例：所填电话为空号").toString();
    }

    private Matter ofRelease() {
        return new Matter(
                sold.scene,
                () -> {
                    authorities.ensure();
                    sold.file();
                    return sold.applied().toString();
                },
                id -> releases.answer(Long.valueOf(id), WORDS, null),
                id -> sold.one(Long.valueOf(id)).version(),
                id -> sold.one(Long.valueOf(id)).answeredAt(),
                id -> sold.isWhole(Long.valueOf(id)),
                ReleaseRefusal.RELEASE_ANSWERED,
                ReleaseRefusal.RELEASE_TEXT_INVALID);
    }

    private Matter ofAudit() {
        return new Matter(
                audit.filed,
                audit::differing,
                id ->
                        auditAnswering.explain(
                                id, new AuditExplanation(audit.version(id), WORDS, List.of())),
                audit::version,
                id -> audit.one(id).answer().at(),
                id -> {
                    audit.isWhole(id);
                    return true;
                },
                AuditRefusal.AUDIT_ITEM_STATE_FORBIDS,
                AuditRefusal.AUDIT_TEXT_INVALID);
    }

    Unit bureau(Province province) {
        return units.bureauOf(province).orElseThrow();
    }

    /** A clerk of a bureau calls from now on. */
    void asClerk(Province province) {
        callers.become(SeededUnits.callerOf(bureau(province), CLERK_NAME, CLERK));
    }

    void asMinistry() {
        authorities.ensure();
        Unit ministry = units.unitOf(Authority.MINISTRY).orElseThrow();
        callers.become(SeededUnits.callerOf(ministry, "paper-ministry", MINISTRY));
    }

    /** A paper of the matter's sponsor, with its scan kept by the bureau of Beijing. */
    PaperAnswerRequest paper(
            Matter matter, String id, PaperAnswerKind kind, LocalDate day, String words) {
        return new PaperAnswerRequest(
                matter.version().apply(id),
                kind,
                day,
                matter.filed().filing().at("/subject/name"),
                BEARER,
                words,
                matter.filed().mandateOf(bureau(Province.BEIJING)));
    }

    PaperAnswerRequest answer(Matter matter, String id, LocalDate day) {
        return paper(matter, id, PaperAnswerKind.ANSWER, day, WORDS);
    }

    /** Leaves clock and registers as other tests want them. */
    void leave() {
        audit.leave();
        if (sold.scene.filing() != null) {
            sold.withdrawReports();
        }
        TestClock.shared().reset();
    }
}
