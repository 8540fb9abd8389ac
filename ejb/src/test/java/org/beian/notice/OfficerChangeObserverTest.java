package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OfficerChangeObserverTest {

    @Inject Roster roster;
    @Inject Authorities authorities;
    @Inject Units units;
    @Inject SeededUnits seeded;
    @Inject EventInbox events;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    @Clause("7.1")
    void tellsTheBureauWhoHandedOverToWhom() {
        Unit provider = seeded.provider(Province.HAINAN);
        callers.become(SeededUnits.callerOf(provider, "provider", "SYSTEM"));
        authorities.ensure();
        Unit bureau = units.bureauOf(Province.HAINAN).orElseThrow();

        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        DedicatedOfficer first =
                roster.putOnDuty(
                        provider.id(),
                        new OfficerDetails("示例专员甲", "010-00000000", "a@example.cn"),
                        LocalDate.of(2026, 11, 24));
        roster.handOverToNew(
                first.id(),
                new OfficerDetails("示例专员乙", "010-00000001", "b@example.cn"),
                "移交全部客户资料");

        callers.become(SeededUnits.callerOf(bureau, "reviewer", "REVIEWER"));
        List<Event> told =
                events.after(0, 500, true).stream()
                        .filter(event -> event.caseType().equals(first.caseType()))
                        .filter(event -> event.caseId().equals(first.id()))
                        .toList();
        assertThat(told)
                .extracting(Event::type)
                .containsExactly("OFFICER_JOINED", "OFFICER_CHANGED");
        assertThat(told.get(1).payload()).contains("示例专员甲", "示例专员乙");
    }

    @Test
    @Clause("7.1")
    void mailsTheBureauThatHasAnAddress() throws Exception {
        Unit provider = seeded.provider(Province.HAINAN);
        callers.become(SeededUnits.callerOf(provider, "provider", "SYSTEM"));
        authorities.ensure();
        Unit bureau = units.bureauOf(Province.HAINAN).orElseThrow();
        reachedAt(bureau, "bureau@example.cn");
        DedicatedOfficer officer =
                roster.putOnDuty(
                        provider.id(),
                        new OfficerDetails("示例专员丙", "010-00000000", "c@example.cn"),
                        LocalDate.of(2026, 11, 24));
        roster.leave(officer.id(), LocalDate.of(2026, 11, 30), "在办事项已全部办结");
        reachedAt(bureau, null);

        assertThat(
                        em.createQuery(
                                        """
                                        select m.subject from Mail m where m.caseType = 'OFFICER'
                                        and m.caseId = :id order by m.id""",
                                        String.class)
                                .setParameter("id", officer.id())
                                .getResultList())
                .containsExactly("【备案】示例单位专岗人员上岗", "【备案】示例单位专岗人员离岗");
    }

    private void reachedAt(Unit bureau, String email) throws Exception {
        TestTransactions.inNew(
                () ->
                        em.createQuery("update Unit u set u.email = :email where u.id = :id")
                                .setParameter("email", email)
                                .setParameter("id", bureau.id())
                                .executeUpdate());
    }
}
