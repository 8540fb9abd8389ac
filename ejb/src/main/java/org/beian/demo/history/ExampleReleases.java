package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.demo.DemoData;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.filing.paper.PaperAnswerEntry;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.filing.paper.PaperAnswerRequest;
import org.beian.law.Shanghai;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseDesk;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseRequest;
import org.beian.release.ReleaseState;
import org.beian.release.Releases;

/**
 * Releases of two domains that the fixed sponsor bought: its provider applied for the one, which
 * the bureau released, it applied itself for the other, on which the bureau has to decide (B11).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleReleases {

    private static final String SPONSOR = "sponsor";
    private static final String PROVIDER = "provider";
    private static final String REVIEWER = "reviewer-bj";
    private static final String CLERK = "clerk-bj";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Applies as the provider, unless it did. */
    public void applyOnBehalf() {
        String domain = ExampleFiling.RELEASED.domain();
        if (found(PROVIDER, domain).isEmpty()) {
            byte[] paper = ExamplePicture.mandate(DemoData.SPONSOR, "申请释放域名", domain);
            String mandate =
                    procedures
                            .as(PROVIDER, Upload.class, own -> own.keep("委托书（示例）.png", paper))
                            .id();
            apply(PROVIDER, new ReleaseRequest(domain, DemoData.SPONSOR, mandate, null));
        }
    }

    /** Releases the domain for which the provider applied, whose former holder did not answer. */
    public void release() {
        found(PROVIDER, ExampleFiling.RELEASED.domain())
                .filter(release -> release.state() == ReleaseState.UNDER_REVIEW)
                .ifPresent(
                        release ->
                                procedures.act(
                                        REVIEWER,
                                        ReleaseDesk.class,
                                        desk ->
                                                desk.release(
                                                        release.id(),
                                                        release.version(),
                                                        "域名注册信息证明该域名已由申请单位持有，原主办单位逾期未陈述意见。")));
    }

    /** Applies as the sponsor, unless it did. */
    public void apply() {
        String domain = ExampleFiling.SOLD.domain();
        if (found(SPONSOR, domain).isEmpty()) {
            apply(SPONSOR, new ReleaseRequest(domain, null, null, null));
        }
    }

    /** The bureau records what the former holder of that domain, without an account, handed in. */
    public void answerOnPaper() {
        found(CLERK, ExampleFiling.SOLD.domain())
                .filter(release -> release.answeredAt() == null)
                .ifPresent(this::answerOnPaper);
    }

    private void answerOnPaper(DomainRelease release) {
        byte[] paper = ExamplePicture.answer(release.subjectName(), "域名 " + release.domain());
        String scan =
                procedures
                        .as(CLERK, Upload.class, own -> own.keepEvidence("书面意见（示例）.png", paper))
                        .id();
        PaperAnswerRequest answer =
                new PaperAnswerRequest(
                        release.version(),
                        PaperAnswerKind.ANSWER,
                        Shanghai.date(clock.instant()),
                        release.subjectName(),
                        "示例专员",
                        "本单位已将该域名转让，对释放没有异议。",
                        scan);
        procedures.as(
                CLERK,
                PaperAnswerEntry.class,
                own -> own.enter(DomainRelease.CASE_TYPE, release.id().toString(), answer));
    }

    private void apply(String applicant, ReleaseRequest request) {
        procedures.as(applicant, Releases.class, own -> own.apply(request));
    }

    private Optional<DomainRelease> found(String applicant, String domain) {
        return procedures
                .as(applicant, ReleaseReading.class, own -> own.after(null, 0, LOOKED_AT))
                .stream()
                .filter(release -> release.domain().equals(domain))
                .findFirst();
    }
}
