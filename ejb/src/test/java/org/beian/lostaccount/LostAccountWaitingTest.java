package org.beian.lostaccount;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.EmailAddress;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of applications for lost accounts in the in-tray of a bureau. */
@DatabaseTest
@Clause("8.6")
class LostAccountWaitingTest {

    @Inject LostAccountDecision decision;
    @Inject AccountOpening opening;
    @Inject Upload upload;
    @Inject InTray tray;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    private final Unit[] bureaus = new Unit[2];

    private Account open(Unit unit, String role) throws Exception {
        callers.become(Caller.job("test"));
        String name = SeededUnits.unique("waits");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return TestTransactions.inNew(() -> opening.open(em.merge(unit), given, "4"));
    }

    private void as(Account account, Unit unit) {
        callers.become(
                new Caller(
                        account.id(),
                        account.username(),
                        "示例人员",
                        unit.asParty(),
                        account.roles(),
                        null));
    }

    private Long received(Account lost, Account clerk) throws Exception {
        as(clerk, bureaus[0]);
        String scan = upload.keepAtCounter("示例申请.png", Uploads.image("png")).id();
        WrittenApplication written =
                new WrittenApplication(
                        "示例备案号", lost.id(), "示例公司", "1", "示例负责人", "new@example.cn", scan);
        return TestTransactions.inNew(
                () -> {
                    LostAccount application =
                            new LostAccount(
                                    Province.HAINAN,
                                    lost.unitId(),
                                    lost.id(),
                                    written,
                                    clock.instant());
                    application.compared(
                            List.of("applicant"),
                            EmailAddress.parse("new@example.cn"),
                            null,
                            clerk.id());
                    em.persist(application);
                    return application.id();
                });
    }

    @Test
    void waitsForASecondPersonOfTheBureau() throws Exception {
        bureaus[0] = units.add(Capacity.BUREAU, Province.HAINAN);
        bureaus[1] = units.add(Capacity.BUREAU, Province.XIZANG);
        Account clerk = open(bureaus[0], Roles.CLERK);
        Account reviewer = open(bureaus[0], Roles.REVIEWER);
        Account elsewhere = open(bureaus[1], Roles.CLERK);
        Account lost = open(units.provider(Province.HAINAN), Roles.PROVIDER);
        Long id = received(lost, clerk);

        as(clerk, bureaus[0]);
        tray.lacks(WaitingKind.LOST_ACCOUNT, id);
        as(elsewhere, bureaus[1]);
        tray.lacks(WaitingKind.LOST_ACCOUNT, id);
        as(lost, units.provider(Province.HAINAN));
        tray.hasNo(WaitingKind.LOST_ACCOUNT);
        as(reviewer, bureaus[0]);
        assertThat(tray.holds(WaitingKind.LOST_ACCOUNT, id).subject()).isEqualTo("示例公司");
        assertThat(tray.link(WaitingKind.LOST_ACCOUNT, id))
                .isEqualTo("/bureau/lostAccount.xhtml?id=" + id);
        decision.refuse(id, "示例：申请人不符");
        tray.lacks(WaitingKind.LOST_ACCOUNT, id);
    }
}
