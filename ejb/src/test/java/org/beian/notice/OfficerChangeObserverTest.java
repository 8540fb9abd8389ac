package org.beian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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
                        .filter(event -> first.id().equals(event.caseId()))
                        .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).type()).isEqualTo("OFFICER_CHANGED");
        assertThat(told.get(0).payload()).contains("示例专员甲", "示例专员乙");
    }
}
