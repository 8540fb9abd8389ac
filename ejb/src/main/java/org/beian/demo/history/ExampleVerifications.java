package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.filing.register.RegisterState;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.verification.RecordedVerification;
import org.beian.supervision.verification.TaskRequest;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationRecording;
import org.beian.supervision.verification.VerificationTasking;

/**
 * Verifications that a provider records of filings which it serves, and one that it is asked for.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleVerifications {

    private static final ExampleProvider PROVIDER = ExampleProvider.CLOUD;
    private static final String REVIEWER = "reviewer-bj";

    @Inject EntityManager em;
    @Inject DelegatedProcedures procedures;
    @Inject Units units;
    @Inject Clock clock;

    /** Records one that is true and one whose sponsor was not reached, unless they are there. */
    public void record() {
        List<String> served = served();
        if (served.size() < 2 || isRecorded()) {
            return;
        }
        record(served.get(0), VerificationOutcome.TRUE, "已与网站负责人电话核对");
        record(served.get(1), VerificationOutcome.NOT_REACHED, "三次拨打联系电话无人接听，邮件未获答复");
        TaskRequest again = new TaskRequest(List.of(served.get(1)), "请再次核实网站负责人的联系方式");
        procedures.as(REVIEWER, VerificationTasking.class, own -> own.send(again));
    }

    private boolean isRecorded() {
        return !procedures
                .as(PROVIDER.code(), VerificationReading.class, own -> own.after(0, 1))
                .isEmpty();
    }

    /** Numbers of two websites in Beijing that it serves by now, the oldest first. */
    private List<String> served() {
        return em.createQuery(
                        """
                        select w.filingNumber from IcpWebsite w where w.state = :active
                        and w.filingNumber like '京%' and w.filedAt < :now
                        and exists (select a.id from IcpAccess a where a.websiteId = w.id
                          and a.providerId = :provider and a.state = :active)
                        order by w.id""",
                        String.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("now", clock.instant())
                .setParameter("provider", units.byCode(PROVIDER.code()).orElseThrow().id())
                .setMaxResults(2)
                .getResultList();
    }

    private void record(String number, VerificationOutcome outcome, String note) {
        RecordedVerification verification =
                new RecordedVerification(
                        number,
                        Shanghai.date(clock.instant()),
                        PROVIDER.officer(),
                        outcome.name(),
                        note,
                        null,
                        null);
        procedures.as(
                PROVIDER.code(), VerificationRecording.class, own -> own.record(verification));
    }
}
