package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.REVIEWER;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.WaitingApplications.Row;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the bureau's queue by deadline (6.1): parts, search, pages by key. Today is 2026-11-24.
 */
@DatabaseTest
@Tag("schema")
class ReviewQueueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final QueuePosition START = QueuePosition.START;
    private static final QueuePosition END = QueuePosition.END;

    @Inject FilingScene scene;
    @Inject ReviewDeskReading desk;
    @Inject SeededUnits seeded;
    @Inject WaitingApplications waiting;

    private Unit provider;

    @BeforeEach
    void bureausOfTwoQuietProvinces() {
        provider = seeded.provider(Province.QINGHAI);
        Unit bureau = seeded.add(Capacity.BUREAU, Province.QINGHAI);
        scene.become(bureau, "me", REVIEWER);
    }

    @AfterEach
    void leaveNothingWaiting() {
        waiting.clear(Province.QINGHAI);
        waiting.clear(Province.NINGXIA);
    }

    private List<Long> add(Row... rows) {
        return waiting.add(provider.id(), Province.QINGHAI, List.of(rows));
    }

    private static Row row(String name, int daysAhead, String takenBy) {
        return new Row(name, TODAY.plusDays(daysAhead), takenBy);
    }

    private List<Long> ids(QueueFilter filter, String search) {
        return desk.queue(filter, search, START, 100).stream().map(QueueRow::id).toList();
    }

    @Test
    @Clause("6.1")
    void standsInTheOrderOfDeadlines() {
        List<Long> ids = add(row("丙", 9, null), row("甲", -1, "me"), row("乙", 9, "other"));

        assertThat(ids(QueueFilter.ALL, null)).containsExactly(ids.get(1), ids.get(0), ids.get(2));
        QueueRow first = desk.queue(QueueFilter.ALL, "", START, 1).get(0);
        assertThat(first.workingDaysLeft()).isEqualTo(-1);
        assertThat(first.submitter()).isEqualTo(provider.name());
        assertThat(first.takenBy()).isEqualTo("me");
    }

    @Test
    void hasParts() {
        List<Long> ids =
                add(
                        row("昨", -1, null),
                        row("今", 0, "me"),
                        row("三个工作日", 3, "other"),
                        row("四个工作日", 6, null));

        assertThat(ids(QueueFilter.ALL, null)).isEqualTo(ids);
        assertThat(ids(QueueFilter.MINE, null)).containsExactly(ids.get(1));
        assertThat(ids(QueueFilter.FREE, null)).containsExactly(ids.get(0), ids.get(3));
        assertThat(ids(QueueFilter.OVERDUE, null)).containsExactly(ids.get(0));
        assertThat(ids(QueueFilter.SOON, null)).containsExactly(ids.get(1), ids.get(2));
        assertThat(desk.counts()).isEqualTo(new QueueCounts(4, 1, 2, 1, 2));
    }

    /** Bad input I9 and attack A14: characters with a meaning in SQL have none here. */
    @Test
    void searchesForTheSignsThatAreWritten() {
        List<Long> ids =
                add(
                        row("百分之100%示例", 1, null),
                        row("示_例", 2, null),
                        row("示!例", 3, null),
                        row("示例'; drop table unit; --", 4, null),
                        row("𠮷示例", 5, null));

        assertThat(ids(QueueFilter.ALL, "%")).containsExactly(ids.get(0));
        assertThat(ids(QueueFilter.ALL, "示_例")).containsExactly(ids.get(1));
        assertThat(ids(QueueFilter.ALL, "!")).containsExactly(ids.get(2));
        assertThat(ids(QueueFilter.ALL, "'; drop")).containsExactly(ids.get(3));
        assertThat(ids(QueueFilter.ALL, " 𠮷 ")).containsExactly(ids.get(4));
        assertThat(ids(QueueFilter.ALL, ids.get(2).toString())).containsExactly(ids.get(2));
        assertThat(ids(QueueFilter.ALL, "无此")).isEmpty();
        assertThat(ids(QueueFilter.ALL, "示".repeat(10_000))).isEmpty();
        assertThat(ids(QueueFilter.ALL, "示\u0000例单")).isEmpty();
        assertThat(ids(QueueFilter.MINE, "%")).isEmpty();
    }

    @Test
    void clampsThePage() {
        waiting.add(provider.id(), Province.QINGHAI, Collections.nCopies(120, row("示例", 1, null)));

        assertThat(desk.queue(QueueFilter.ALL, null, START, 1_000_000_000)).hasSize(100);
        assertThat(desk.queue(QueueFilter.ALL, null, START, -1)).hasSize(1);
        assertThat(desk.queueBefore(QueueFilter.ALL, null, END, 0)).hasSize(1);
    }

    @Test
    @Clause("2")
    void showsTheOwnProvinceOnly() {
        waiting.add(provider.id(), Province.NINGXIA, List.of(row("示例", 1, "me")));

        assertThat(ids(QueueFilter.ALL, null)).isEmpty();
        assertThat(ids(QueueFilter.MINE, null)).isEmpty();
        assertThat(desk.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0, 0));
    }

    @Test
    void readsPositionsThatItWrote() {
        QueuePosition position = new QueuePosition(TODAY, 42);
        assertThat(QueuePosition.parse(position.toString(), START)).isEqualTo(position);
        for (String broken : new String[] {null, "", "2026-02-30_1", "2026-11-24_x", "x' or 1=1"}) {
            assertThat(QueuePosition.parse(broken, END)).as(broken).isEqualTo(END);
        }
    }

    /** Every one of 30,000 once, forward and back, and counts that look no further than 1,001. */
    @Test
    @Tag("volume")
    void pagesByKeyThroughTensOfThousands() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            rows.add(row("示例单位" + i, i * 7 % 40, i % 1_000 == 0 ? "me" : null));
        }
        List<Long> all = waiting.add(provider.id(), Province.QINGHAI, rows);

        List<Long> forward = forward();
        List<Long> back = back();
        assertThat(forward).hasSize(30_000).doesNotHaveDuplicates();
        assertThat(forward.stream().sorted().toList()).isEqualTo(all);
        Collections.reverse(back);
        assertThat(back).isEqualTo(forward);
        assertThat(desk.counts().all()).isEqualTo(QueueCounts.LIMIT + 1);
        assertThat(desk.counts().mine()).isEqualTo(30);
        assertThat(desk.queue(QueueFilter.ALL, "示例单位29999", START, 100)).hasSize(1);
        QueuePosition deep = new QueuePosition(TODAY.plusDays(39), 0);
        assertThat(desk.queue(QueueFilter.ALL, null, deep, 100))
                .hasSize(100)
                .allMatch(row -> row.deadline().equals(TODAY.plusDays(39)));
    }

    private List<Long> forward() {
        List<Long> seen = new ArrayList<>();
        List<QueueRow> page = desk.queue(QueueFilter.ALL, null, START, 100);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.id()));
            page = desk.queue(QueueFilter.ALL, null, page.get(page.size() - 1).position(), 100);
        }
        return seen;
    }

    private List<Long> back() {
        List<Long> seen = new ArrayList<>();
        List<QueueRow> page = desk.queueBefore(QueueFilter.ALL, null, END, 100);
        while (!page.isEmpty()) {
            for (int i = page.size() - 1; i >= 0; i--) {
                seen.add(page.get(i).id());
            }
            page = desk.queueBefore(QueueFilter.ALL, null, page.get(0).position(), 100);
        }
        return seen;
    }
}
