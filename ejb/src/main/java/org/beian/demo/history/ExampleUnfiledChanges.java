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
import org.beian.demo.history.content.ExampleProvider;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.law.Shanghai;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;

/**
 * Changes that a provider reports of filings which it serves: one so long ago that it is overdue,
 * one for which the sponsor has time.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleUnfiledChanges {

    /** How many there are. */
    static final int NUMBER = 2;

    private static final String PROVIDER = "provider";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Reports one of a website filed in Beijing by now, unless that many are reported. */
    public void report(int number) {
        int reported =
                procedures
                        .as(PROVIDER, UnfiledChangeReading.class, own -> own.after(0, LOOKED_AT))
                        .size();
        if (reported < number) {
            filedByNow().stream()
                    .skip(ExampleWithdrawals.NUMBER + 1 + reported)
                    .findFirst()
                    .ifPresent(this::reportAbout);
        }
    }

    /** The oldest first, as withdrawals and own motion, which take those before. */
    private List<FilingStatus> filedByNow() {
        return procedures
                .as(
                        PROVIDER,
                        FilingSearch.class,
                        own -> own.own(FilingState.APPROVED, null, 0, true, LOOKED_AT))
                .stream()
                .filter(filing -> filing.filingNumber().startsWith("京"))
                .filter(filing -> filing.decision().decidedAt().isBefore(clock.instant()))
                .toList();
    }

    private void reportAbout(FilingStatus filing) {
        FilingStatus.NumberedWebsite website = filing.websites().get(0);
        LocalDate today = Shanghai.date(clock.instant());
        ReportedChange change =
                new ReportedChange(
                        website.filingNumber(),
                        ChangedItem.WEBSITE_NAME.name(),
                        "网站首页显示的名称为“示例新站”",
                        ExampleProvider.CLOUD.officer(),
                        today);
        procedures.as(PROVIDER, UnfiledChangeReporting.class, own -> own.report(change));
    }
}
