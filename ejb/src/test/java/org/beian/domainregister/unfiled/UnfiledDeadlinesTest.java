package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.beian.calendar.DeadlineGroup;
import org.beian.code.Calendars;
import org.beian.code.NamedDay;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.law.SpecialDay;
import org.beian.party.Capacity;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the recount of what is followed up, in years of its own (7.4, 20.3). */
@DatabaseTest
class UnfiledDeadlinesTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject UnfiledClues clues;
    @Inject UnfiledSiteDeadlines ofSites;
    @Inject UnfiledClueDeadlines ofClues;
    @Inject Calendars calendars;
    @Inject EntityManager em;

    private UnfiledSite found() {
        scene.as(scene.provider(Province.GUANGDONG), "PROVIDER");
        observations.report(
                null, List.of(new ObservedEntry(SampleDomain.another().domain(), "203.0.113.7")));
        return sites.list(UnfiledState.OPEN, 0, 10).get(0);
    }

    /** Lets a case begin on New Year's Eve in UTC+8. */
    private void began(String table, String column, long id, int year, String due) {
        write(
                "update " + table + " set " + column + " = ?, due = ? where id = ?",
                Timestamp.valueOf(LocalDateTime.of(year - 1, 12, 31, 2, 0)),
                Date.valueOf(due),
                id);
    }

    private void write(String sql, Object... values) {
        DomainScene.inNew(
                () -> {
                    var query = em.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                });
    }

    private void publish(LocalDate off) {
        DomainScene.inNew(
                () -> {
                    calendars.publish(
                            off.getYear(), List.of(new NamedDay(off, SpecialDay.OFF, "示例")));
                    return null;
                });
    }

    @Test
    @Clause("7.4")
    void givesAProviderMoreTimeAndNeverLess() {
        UnfiledSite later = found();
        UnfiledSite kept = found();
        began("unfiled_site", "found_at", later.id(), 2058, "2058-01-07");
        began("unfiled_site", "found_at", kept.id(), 2058, "2058-01-20");
        LocalDate newYear = LocalDate.of(2058, 1, 1);
        assertThat(ofSites.groups(newYear))
                .extracting(
                        DeadlineGroup::deadline, DeadlineGroup::workingDays, DeadlineGroup::cases)
                .contains(tuple(LocalDate.of(2058, 1, 7), 5, 1L));
        publish(newYear);
        for (int i = 0; i < 2; i++) {
            List<Long> done =
                    DomainScene.inNew(
                            () -> ofSites.recount(calendars.current(), later.id() - 1, 500));
            assertThat(done).contains(later.id(), kept.id());
        }
        assertThat(read(UnfiledSite.class, later.id()).due()).isEqualTo("2058-01-08");
        assertThat(read(UnfiledSite.class, kept.id()).due()).isEqualTo("2058-01-20");
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
        assertThat(DomainScene.inNew(() -> sites.history(later.id())))
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .as("once")
                .containsExactly(tuple("MOVE_DEADLINE", "2058-01-07 → 2058-01-08"));
    }

    @Test
    @Clause("20.3")
    void givesABureauMoreTime() {
        UnfiledSite site = found();
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
        write(
                "insert into unfiled_clue (id, domain, province, basis, state, open_domain, words,"
                        + " confirmed_at, due, trail_count, version)"
                        + " values (?, ?, '440000', 'ADDRESS', 'SENT', ?, '示例', ?, ?, 0, 0)",
                site.id(),
                site.domain(),
                site.domain(),
                Timestamp.valueOf(LocalDateTime.of(2059, 12, 31, 2, 0)),
                Date.valueOf("2060-01-28"));
        publish(LocalDate.of(2060, 1, 1));
        assertThat(
                        DomainScene.inNew(
                                () -> ofClues.recount(calendars.current(), site.id() - 1, 500)))
                .contains(site.id());
        assertThat(read(UnfiledClue.class, site.id()).due()).isEqualTo("2060-01-29");
    }

    private <T> T read(Class<T> type, Long id) {
        return DomainScene.inNew(() -> em.find(type, id));
    }
}
