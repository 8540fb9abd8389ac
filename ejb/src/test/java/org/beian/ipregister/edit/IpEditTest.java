package org.beian.ipregister.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.ipregister.intake.SampleRow.source;
import static org.beian.ipregister.intake.SampleRow.used;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of single edits with a second person's approval. */
@DatabaseTest
class IpEditTest {

    @Inject IpScene scene;
    @Inject IpEdits edits;
    @Inject IpSearch search;
    @Inject IpReportReview desk;
    @Inject SeededUnits seeded;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject Roster roster;
    @Inject AccountRepository accounts;

    private Unit unit;
    private IpBlocks block;

    @BeforeEach
    void prepare() {
        callers.become(Caller.job("ip-import"));
        authorities.ensure();
        unit = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        block = IpBlocks.next();
        become("first");
    }

    private void become(String person) {
        callers.become(SeededUnits.callerOf(unit, person + unit.id(), Roles.IP_UNIT));
    }

    @Test
    @Clause({"9.2", "19.3"})
    void anAccessProviderReadsTheReportOnItsAddressesAndCorrectsThem() {
        Unit provider = seeded.provider(Province.GUANGDONG);
        scene.file(provider, source(block.at(0), block.at(9)));
        becomeProvider(provider, "first");
        IpReportLine report = desk.reports(null, 1).get(0);
        assertThat(report.unitId()).isEqualTo(provider.id());
        assertThat(desk.findings(report.id(), null, null, 10))
                .extracting(IpFindingLine::state)
                .containsExactly(IpFindingState.OPEN);

        Long id = edits.propose(used(block.at(0), block.at(9)).fields()).id();
        assertThatThrownBy(() -> edits.approve(id, null)).is(rejectedAs(IpRefusal.IP_EDIT_OWN));
        becomeProvider(provider, "second");
        edits.approve(id, null);
        assertThat(desk.findings(report.id(), null, null, 10))
                .extracting(IpFindingLine::state)
                .containsExactly(IpFindingState.CORRECTED);

        becomeProvider(seeded.provider(Province.GUANGDONG), "third");
        assertThat(desk.reports(null, 10)).isEmpty();
        assertThatThrownBy(() -> desk.report(report.id()))
                .is(rejectedAs(IpRefusal.IP_REPORT_NOT_FOUND));
        assertThatThrownBy(() -> edits.find(id)).is(rejectedAs(IpRefusal.IP_EDIT_NOT_FOUND));
    }

    private void becomeProvider(Unit provider, String person) {
        callers.become(SeededUnits.callerOf(provider, person + provider.id(), Roles.PROVIDER));
    }

    @Test
    @Clause("19.3")
    void takesEffectByASecondPersonOnly() {
        Long id = edits.propose(source(block.at(0), block.at(9)).fields()).id();
        IpRange range = IpRange.parse(block.at(5));
        assertThat(search.holders(range, null)).isEmpty();
        assertThatThrownBy(() -> edits.approve(id, null)).is(rejectedAs(IpRefusal.IP_EDIT_OWN));

        become("second");
        int seen = edits.find(id).version();
        assertThatThrownBy(() -> edits.approve(id, seen + 1))
                .is(rejectedAs(IpRefusal.IP_EDIT_STALE));
        edits.approve(id, seen);
        assertThat(search.holders(range, null)).hasSize(1);
        assertThatThrownBy(() -> edits.approve(id, null)).is(rejectedAs(IpRefusal.IP_EDIT_DONE));
        assertThat(edits.list(null, 10))
                .extracting(IpEdit::state)
                .containsExactly(IpEditState.APPROVED);
        assertThat(history.verify(edits.list(null, 1).get(0)).isWhole()).isTrue();
        List<IpReportLine> reports = desk.reports(null, 10);
        assertThat(desk.findings(reports.get(0).id(), null, null, 10))
                .extracting(line -> line.worded().code())
                .containsExactly("IP_ALLOCATION_UNREPORTED");
    }

    /** Whoever of the unit proposes it, in whatever order of the fields, at the same moment too. */
    @Test
    @Clause("19.3")
    void keepsEqualOpenProposalsOfAUnitAsOne() throws Exception {
        Map<String, String> fields = source(block.at(0), block.at(9)).fields();
        Queue<Long> ids = new ConcurrentLinkedQueue<>();
        Runnable propose =
                () -> {
                    become("first");
                    ids.add(edits.propose(fields).id());
                };
        assertThat(AtOnce.run(Collections.nCopies(20, propose).toArray(Runnable[]::new)))
                .containsOnly(AtOnce.DONE);
        become("second");
        ids.add(edits.propose(new TreeMap<>(fields)).id());
        assertThat(ids).hasSize(21);
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(edits.list(null, 10)).hasSize(1);
        Long other = edits.propose(source(block.at(20), block.at(29)).fields()).id();
        assertThat(ids).doesNotContain(other);

        Long first = ids.element();
        edits.refuse(first, null, "有误");
        assertThat(edits.propose(fields).id()).as("the first is not open").isNotEqualTo(first);
        Unit branch = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        callers.become(SeededUnits.callerOf(branch, "x" + branch.id(), Roles.IP_UNIT));
        assertThat(edits.propose(fields).id()).as("of another unit").isNotIn(first, other);
        assertThat(edits.list(null, 10)).hasSize(1);
    }

    @Test
    @Clause("19.3")
    void takesNoSecondAccountOfOneOfficerForASecondPerson() {
        Unit provider = seeded.provider(Province.GUANGDONG);
        Long officer = officer(provider);
        open(provider, "first", officer);
        open(provider, "again", officer);
        open(provider, "second", officer(provider));
        open(provider, "third", null);
        becomeProvider(provider, "first");
        Long id = edits.propose(source(block.at(0), block.at(9)).fields()).id();

        becomeProvider(provider, "again");
        assertThatThrownBy(() -> edits.approve(id, null)).is(rejectedAs(IpRefusal.IP_EDIT_OWN));
        becomeProvider(provider, "second");
        edits.approve(id, null);

        Long another = edits.propose(source(block.at(20), block.at(29)).fields()).id();
        becomeProvider(provider, "third");
        edits.approve(another, null);
    }

    private Long officer(Unit provider) {
        callers.become(Caller.job("test"));
        return roster.putOnDuty(
                        provider.id(),
                        new OfficerDetails(
                                SeededUnits.unique("示例"), "13900000001", "officer@example.cn"),
                        LocalDate.of(2026, 11, 24))
                .id();
    }

    private void open(Unit provider, String person, Long officer) {
        Account account =
                new Account(
                        person + provider.id(),
                        "示例人员",
                        provider.id(),
                        Set.of(Roles.PROVIDER),
                        Instant.EPOCH);
        account.isOfficer(officer);
        IpScene.inNew(
                () -> {
                    accounts.add(account);
                    return null;
                });
    }

    @Test
    @Clause("19.3")
    void correctsAFindingByAnEdit() {
        scene.file(unit, source(block.at(0), block.at(9)));
        become("first");
        Long report = desk.reports(null, 10).get(0).id();
        Long id = edits.propose(used(block.at(0), block.at(9)).fields()).id();
        become("second");
        edits.approve(id, null);

        assertThat(desk.findings(report, null, null, 10))
                .extracting(IpFindingLine::state)
                .containsExactly(IpFindingState.CORRECTED);
    }

    @Test
    @Clause("19.2")
    void holdsAnEditAgainstTheSameRules() {
        assertThatThrownBy(
                        () ->
                                edits.propose(
                                        used(block.at(0), block.at(9))
                                                .without("unitName")
                                                .with("city", "440100")
                                                .fields()))
                .is(rejectedAs(IpRefusal.IP_EDIT_REFUSED))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::code)
                                        .contains("IP_ITEMS_COMPLETE", "IP_REGION_KNOWN"));
        assertThatThrownBy(
                        () ->
                                edits.propose(
                                        source(block.at(0), block.at(9))
                                                .with("action", "DELETE")
                                                .with("eventDate", "2026-11-24")
                                                .fields()))
                .is(rejectedAs(IpRefusal.IP_EDIT_REFUSED))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::code)
                                        .containsExactly("IP_RECORD_ABSENT"));
    }

    @Test
    @Clause("19.3")
    void refusesAnEditWithAReason() {
        Long id = edits.propose(source(block.at(0), block.at(9)).fields()).id();
        become("second");
        assertThatThrownBy(() -> edits.refuse(id, null, null))
                .is(rejectedAs(IpRefusal.IP_OPINION_MISSING));
        edits.refuse(id, null, "有误");
        assertThatThrownBy(() -> edits.approve(id, null)).is(rejectedAs(IpRefusal.IP_EDIT_DONE));

        Unit other = seeded.add(Capacity.IP_FILING_UNIT, null);
        callers.become(SeededUnits.callerOf(other, "x" + other.id(), Roles.IP_UNIT));
        assertThatThrownBy(() -> edits.refuse(id, null, "x"))
                .is(rejectedAs(IpRefusal.IP_EDIT_NOT_FOUND));
        assertThatThrownBy(() -> edits.find(id)).is(rejectedAs(IpRefusal.IP_EDIT_NOT_FOUND));
    }
}
