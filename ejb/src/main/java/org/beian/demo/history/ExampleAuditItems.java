package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.answer.ItemConfirmation;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.answer.UrgingRequest;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.law.Shanghai;

/**
 * Sample of answers in the annual audit of Beijing: some websites are confirmed by their provider,
 * some by their sponsors, a difference is explained, and a sponsor is urged.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleAuditItems {

    private static final String PROVIDER = "provider";
    private static final List<String> SPONSORS =
            List.of("sponsor", ExampleSponsor.LOCKED_OUT.username());
    private static final int LOOKED_AT = 100;
    private static final int CONFIRMED = 3;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** The provider confirms what it has mandates for, and urges another sponsor; once. */
    public void confirmAndUrge() {
        boolean begun =
                open(PROVIDER).stream().anyMatch(each -> !each.urgings().isEmpty())
                        || list(PROVIDER, AuditItemPhase.PASSED).size() >= CONFIRMED;
        if (begun) {
            return;
        }
        String officer = ExampleProvider.CLOUD.officer();
        List<AuditItemView> open = open(PROVIDER);
        open.stream()
                .filter(each -> each.mayConfirmByMandate() && !differs(each))
                .limit(CONFIRMED)
                .forEach(
                        each ->
                                procedures.as(
                                        PROVIDER,
                                        ItemConfirmation.class,
                                        own -> own.confirmFor(id(each), officer)));
        open.stream()
                .filter(ExampleAuditItems::differs)
                .findFirst()
                .ifPresent(each -> urge(each, officer));
    }

    private void urge(AuditItemView item, String officer) {
        LocalDate today = Shanghai.date(clock.instant());
        UrgingRequest urged = new UrgingRequest(officer, today, "已电话提醒主办者核对（示例）");
        procedures.act(PROVIDER, ProviderConfirming.class, own -> own.urge(id(item), urged));
    }

    /** Sponsors with accounts confirm what agrees, and explain what differs. */
    public void answer() {
        for (String sponsor : SPONSORS) {
            for (AuditItemView item : open(sponsor)) {
                if (differs(item)) {
                    AuditExplanation said =
                            new AuditExplanation(item.version(), "营业执照正在换发，信息没有变化（示例）。", List.of());
                    procedures.act(
                            sponsor, AuditAnswering.class, own -> own.explain(id(item), said));
                } else {
                    procedures.as(
                            sponsor,
                            ItemConfirmation.class,
                            own -> own.confirm(id(item), item.version()));
                }
            }
        }
    }

    private List<AuditItemView> open(String username) {
        return list(username, AuditItemPhase.SPONSOR);
    }

    private List<AuditItemView> list(String username, AuditItemPhase phase) {
        AuditItemFilter filter = new AuditItemFilter(null, phase, null, null, null);
        return procedures.as(
                username, AuditItemReading.class, own -> own.list(filter, null, LOOKED_AT));
    }

    private static boolean differs(AuditItemView item) {
        return item.differences().stream().anyMatch(Difference::stands);
    }

    private static String id(AuditItemView item) {
        return item.id().toString();
    }
}
