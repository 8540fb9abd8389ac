package org.beian.ipregister.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpPeople;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.report.IpReportReview;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of headquarters that see their branches, tell them how to go on, and see whether it was
 * read (9.1).
 */
@DatabaseTest
class IpBranchGuidanceTest {

    @Inject IpScene scene;
    @Inject IpPeople people;
    @Inject IpBranches branches;
    @Inject IpBranchGuidance guidance;
    @Inject IpReportReview desk;
    @Inject SeededUnits seeded;

    private Unit headquarters;
    private Unit branch;
    private Long report;

    @BeforeEach
    void aReportOfABranch() {
        people.job();
        headquarters = seeded.add(Capacity.IP_FILING_UNIT, null);
        branch = seeded.branch(headquarters, Province.BEIJING);
        IpBlocks block = IpBlocks.next();
        scene.file(
                branch,
                source(block.at(0), block.at(9)).with("eventDate", "2026-11-02"),
                source(block.at(10), block.at(19)));
        people.unit(headquarters);
        report = desk.reports(null, 1).get(0).id();
    }

    @Test
    @Clause("9.1")
    void headquartersSeeWhatABranchFiledAndWhatIsWrong() {
        Unit second = seeded.branch(headquarters, Province.TIANJIN);

        assertThat(branches.list(null, 10))
                .extracting(line -> line.unit().id())
                .containsExactly(branch.id(), second.id());
        assertThat(branches.list(branch.code(), 10))
                .extracting(line -> line.unit().id())
                .containsExactly(second.id());
        IpUnitFigures figures = branches.list(null, 1).get(0).unit().figures();
        assertThat(figures.lastReport()).isEqualTo(report);
        assertThat(figures.records()).isEqualTo(2);
        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.late()).isEqualTo(1);
        people.unit(branch);
        assertThat(branches.list(null, 10)).isEmpty();
        assertThat(branches.headquarters()).contains(headquarters.name());
    }

    @Test
    @Clause("9.1")
    void headquartersSeeWhetherTheirGuidanceWasRead() {
        guidance.guide(report, " 请核对来源 ");
        assertThat(branches.list(null, 1).get(0))
                .extracting(IpBranchLine::given, IpBranchLine::unread)
                .containsExactly(1, 1);

        people.unit(branch);
        IpGuidance told = guidance.received(null, 10).get(0);
        assertThat(told.text()).isEqualTo("请核对来源");
        assertThat(guidance.of(report)).extracting(IpGuidance::id).containsExactly(told.id());
        guidance.read(told.id());
        TestClock.shared().advance(java.time.Duration.ofHours(1));
        guidance.read(told.id());

        people.unit(headquarters);
        IpGuidance read = guidance.given(null, 10).get(0);
        assertThat(read.readAt()).contains(told.givenAt());
        assertThat(read.readBy()).contains("user-IP_UNIT" + branch.id());
        assertThat(branches.list(null, 1).get(0).unread()).isZero();
        people.reviewer(Province.BEIJING);
        assertThat(desk.history(report))
                .extracting(HistoryEntry::act)
                .containsExactly("DRAW_UP", "GUIDE", "READ_GUIDANCE");
    }

    @Test
    @Clause("9.1")
    void onlyTheBranchReadsAndOnlyItsHeadquartersGuide() {
        assertThatThrownBy(() -> guidance.guide(report, " "))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        guidance.guide(report, "请核对");
        Long id = guidance.given(null, 1).get(0).id();
        assertThatThrownBy(() -> guidance.read(id)).is(rejectedAs(IpRefusal.IP_GUIDANCE_NOT_FOUND));

        people.unit(branch);
        assertThatThrownBy(() -> guidance.guide(report, "x"))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        assertThatThrownBy(() -> guidance.read(-1L))
                .is(rejectedAs(IpRefusal.IP_GUIDANCE_NOT_FOUND));
        people.unit(seeded.add(Capacity.IP_FILING_UNIT, null));
        assertThatThrownBy(() -> guidance.guide(report, "x"))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        assertThatThrownBy(() -> guidance.read(id)).is(rejectedAs(IpRefusal.IP_GUIDANCE_NOT_FOUND));
        assertThat(guidance.received(null, 10)).isEmpty();
        assertThat(guidance.given(null, 10)).isEmpty();
    }

    @Test
    @Clause("2")
    void showsGuidanceToWhoReadsTheReportOnly() {
        guidance.guide(report, "请核对");

        people.clerk(Province.BEIJING);
        assertThat(guidance.of(report)).hasSize(1);
        people.ministry();
        assertThat(guidance.of(report)).hasSize(1);
        people.reviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> guidance.of(report)).is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        people.unit(seeded.add(Capacity.IP_FILING_UNIT, null));
        assertThatThrownBy(() -> guidance.of(report)).is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
    }
}
