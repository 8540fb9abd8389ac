package org.beian.filing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.FilingScene;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.trail.reading.ReadRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the record card: its parts, who reads them on which basis, and masked values. */
@DatabaseTest
@Clause("2")
class RecordCardsTest {

    private static final int PAGE = 20;
    private static final long ALL = Long.MAX_VALUE;
    private static final String MOBILE = "/subject/responsible/mobile";

    @Inject RecordScene records;
    @Inject RecordCards cards;
    @Inject FilingLetters letters;
    @Inject ReviewDeskReading desk;
    @Inject Clock clock;

    private FilingScene scene;

    @BeforeEach
    void prepare() {
        scene = records.scene;
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        said -> assertThat(said.code()).isEqualTo(refusal.name()));
    }

    private static SheetRow row(List<SheetSection> sections, String pointer) {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + pointer));
    }

    /** Refused in its first round, approved in its second, with two websites. */
    private String filedInTheSecondRound() {
        SampleFiling filing = records.ready(true).withSecondWebsite();
        String id = scene.waiting(filing);
        records.review.refuse(id, scene.refusal(id, "OTHER"));
        scene.asProvider();
        scene.submission.resubmit(id, null, filing.with("/subject/address", "示例路2号").toContent());
        records.asBeijing();
        records.review.approve(id, scene.approval(id));
        return id;
    }

    @Test
    @Clause("B4")
    void showsTheRecordAsOfADay() {
        LocalDate day = Shanghai.date(clock.instant());
        String number = records.number(records.filed(records.ready(true)));
        long subject =
                ((Number)
                                scene.read(
                                                "select id from icp_subject where filing_number = ?",
                                                number)
                                        .get(0))
                        .longValue();
        records.asBeijing();
        assertThat(cards.asOf(subject, day.minusDays(1))).isEmpty();
        RecordAsOf then = cards.asOf(subject, day).orElseThrow();
        assertThat(then.parts())
                .extracting(VersionLine::filingNumber, VersionLine::version, VersionLine::state)
                .containsExactly(
                        tuple(number, 1, RegisterState.ACTIVE),
                        tuple(number + "-1", 1, RegisterState.ACTIVE));
        assertThat(row(then.sections(), MOBILE).masked()).isTrue();
        assertThat(row(then.sections(), "/websites/0/name").values()).isNotEmpty();
        List<VersionLine> all = cards.versions(subject, Long.MAX_VALUE, 10);
        assertThat(all).hasSize(2);
        assertThat(cards.versions(subject, Long.MAX_VALUE, 1)).containsExactly(all.get(0));
        assertThat(cards.versions(subject, all.get(0).id(), 10)).containsExactly(all.get(1));
        assertThat(cards.versions(subject, all.get(1).id(), 10)).isEmpty();
        records.asTibet();
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.asOf(subject, day));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.versions(subject, Long.MAX_VALUE, 10));
    }

    @Test
    void showsEachPartOfARecord() {
        String id = filedInTheSecondRound();
        long subject = records.subject(id);
        RecordCard card = cards.open(subject, "subject");
        assertThat(card.filingNumber()).isEqualTo(records.number(id));
        assertThat(card.basis()).isEqualTo(ReadingBasis.OWN);
        assertThat(card.isInner()).isTrue();
        assertThat(row(card.sections(), MOBILE).masked()).isTrue();

        List<WebsiteLine> websites = cards.websites(subject, 0, PAGE);
        assertThat(websites)
                .extracting(WebsiteLine::filingNumber, WebsiteLine::state)
                .containsExactly(
                        tuple(card.filingNumber() + "-1", RegisterState.ACTIVE),
                        tuple(card.filingNumber() + "-2", RegisterState.ACTIVE));
        assertThat(websites.get(0).domains()).hasSize(1);
        assertThat(cards.websites(subject, websites.get(0).id(), PAGE)).hasSize(1);
        WebsiteView second = cards.website(subject, websites.get(1).id());
        assertThat(second.sections()).hasSize(1);
        assertThat(row(second.sections(), "/websites/1/responsible/mobile").masked()).isTrue();

        List<AccessLine> accesses = cards.accesses(subject, 0, PAGE);
        assertThat(accesses).hasSize(2);
        assertThat(accesses.get(0).website()).isEqualTo(card.filingNumber() + "-1");
        assertThat(accesses.get(0).places()).containsExactly("110000", "440000");
        assertThat(accesses.get(0).provider()).isNotEmpty();

        assertThat(cards.rounds(subject, ALL, 0, PAGE))
                .extracting(RoundLine::key, RoundLine::result)
                .containsExactly(tuple(id + "_2", "APPROVED"), tuple(id + "_1", "REFUSED"));
        assertThat(cards.rounds(subject, Long.parseLong(id), 2, PAGE))
                .extracting(RoundLine::round)
                .containsExactly(1);
        RoundView round = cards.round(subject, Long.parseLong(id), 2);
        assertThat(row(round.sections(), "/subject/address").changed()).isTrue();
        assertThat(round.provider()).isEqualTo(scene.provider().name());
        RoundView first = cards.round(subject, Long.parseLong(id), 1);
        assertThat(first.reasons()).containsExactly("OTHER");
        assertThat(row(first.sections(), "/subject/address").changed()).isFalse();

        assertThat(cards.letters(subject, ALL, PAGE)).hasSize(2);
        assertThat(cards.mails(subject, ALL, PAGE))
                .isNotEmpty()
                .allMatch(mail -> mail.recipient().contains("*"));
        List<ActLine> acts = cards.acts(subject, ALL, PAGE);
        assertThat(acts.get(0).entry().act()).isEqualTo("APPROVE");
        assertThat(cards.acts(subject, acts.get(0).id(), PAGE)).hasSize(acts.size() - 1);
        assertThat(cards.isWhole(subject)).isTrue();
        assertThat(records.basesOf(id)).isEmpty();
    }

    /** What happened around the filing: access asked for and stopped, unfiled domains followed. */
    @Test
    @Clause({"7.4", "11.1"})
    void showsWhatHappenedAroundTheFiling() {
        SampleFiling filing = records.ready(true);
        String id = records.filed(filing);
        long subject = records.subject(id);
        assertThat(cards.stops(subject, ALL, PAGE)).isEmpty();
        assertThat(cards.asked(subject, ALL, PAGE)).isEmpty();
        assertThat(cards.unfiled(subject, ALL, PAGE)).isEmpty();

        long access = cards.accesses(subject, 0, 1).get(0).id();
        Long provider = scene.provider().id();
        scene.write(
                """
                insert into icp_access_fact (id, access_id, fact, on_date, officer, account, reason,
                  recorded_at)
                values (?, ?, 'STOPPED', date('2026-11-20'), '示例人员', 'p', '合同到期', current_timestamp)""",
                -access,
                access);
        String number = records.number(id) + "-1";
        scene.write(
                """
                insert into access_application (id, state, provider_id, customer_name, website_name,
                  methods, places, created_at, filing_number, ended_on, end_reason, trail_count,
                  version)
                values (?, 'STOPPED', ?, '示例', '示例网站', 'HOSTING', '110000', current_timestamp, ?,
                  date('2026-11-20'), '合同到期', 0, 1)""",
                -access,
                provider,
                number);
        scene.write(
                """
                insert into unfiled_site (id, provider_id, domain, observation_id, found_at, due, state,
                  trail_count, version)
                values (?, ?, ?, 1, current_timestamp, date('2026-11-20'), 'FILED', 0, 1)""",
                -access,
                provider,
                filing.at("/websites/0/domains/0"));

        assertThat(cards.stops(subject, ALL, PAGE))
                .extracting(StopLine::website, StopLine::provider, StopLine::reason)
                .containsExactly(tuple(number, provider, "合同到期"));
        assertThat(cards.asked(subject, ALL, PAGE))
                .extracting(AskedAccesses.Line::state, AskedAccesses.Line::filingNumber)
                .containsExactly(tuple("STOPPED", number));
        assertThat(cards.asked(subject, -access, PAGE)).isEmpty();
        assertThat(cards.unfiled(subject, ALL, PAGE))
                .extracting(UnfiledTaskLine::state, UnfiledTaskLine::provider)
                .containsExactly(tuple(UnfiledState.FILED, provider));

        records.asGuangdong();
        assertThat(cards.stops(subject, ALL, PAGE)).hasSize(1);
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.asked(subject, ALL, PAGE));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.unfiled(subject, ALL, PAGE));
    }

    /** 2 b: read and logged with its basis; not what was mailed, nor who read. */
    @Test
    void letsTheBureauOfTheAccessPlaceReadAndLogsIt() {
        String id = filedInTheSecondRound();
        long subject = records.subject(id);
        records.asGuangdong();
        RecordCard card = cards.open(subject, "websites");
        assertThat(card.basis()).isEqualTo(ReadingBasis.ACCESS_PLACE);
        assertThat(card.isInner()).isFalse();
        assertThat(cards.websites(subject, 0, PAGE)).hasSize(2);
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.mails(subject, ALL, PAGE));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.reads(subject, ALL, PAGE));
        LetterLine letter = cards.letters(subject, ALL, PAGE).get(0);
        assertThat(letters.pdf(id, letter.id(), Locale.SIMPLIFIED_CHINESE).number())
                .isEqualTo(letter.number());

        records.asMinistry();
        assertThat(cards.open(subject, "subject").basis()).isEqualTo(ReadingBasis.SUPERVISED);
        assertThat(desk.open(id).decidable()).isFalse();
        assertThat(records.basesOf(id))
                .isEqualTo(List.of("ACCESS_PLACE", "ACCESS_PLACE", "SUPERVISED", "SUPERVISED"));
        records.asBeijing();
        assertThat(cards.reads(subject, ALL, PAGE))
                .extracting(ReadLine::basis, ReadLine::field)
                .containsExactly(
                        tuple("SUPERVISED", null),
                        tuple("SUPERVISED", "subject"),
                        tuple("ACCESS_PLACE", "letters"),
                        tuple("ACCESS_PLACE", "websites"));
    }

    /** A16: nothing of it for a bureau of neither place, nor by another record's ids. */
    @Test
    void hidesARecordOfElsewhere() {
        String id = records.filed(records.ready(false));
        long subject = records.subject(id);
        long website = cards.websites(subject, 0, 1).get(0).id();
        scene.asProvider();
        String other = records.filed(scene.another());
        long others = records.subject(other);
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.website(others, website));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.round(others, Long.parseLong(id), 1));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.round(subject, Long.parseLong(id), 2));
        refused(FilingRefusal.FILING_NOT_FOUND, () -> cards.open(Long.MAX_VALUE, "subject"));

        records.asTibet();
        List<ThrowingCallable> acts =
                List.of(
                        () -> cards.open(subject, "subject"),
                        () -> cards.websites(subject, 0, PAGE),
                        () -> cards.website(subject, website),
                        () -> cards.accesses(subject, 0, PAGE),
                        () -> cards.stops(subject, ALL, PAGE),
                        () -> cards.asked(subject, ALL, PAGE),
                        () -> cards.unfiled(subject, ALL, PAGE),
                        () -> cards.rounds(subject, ALL, 0, PAGE),
                        () -> cards.round(subject, Long.parseLong(id), 1),
                        () -> cards.letters(subject, ALL, PAGE),
                        () -> cards.mails(subject, ALL, PAGE),
                        () -> cards.acts(subject, ALL, PAGE),
                        () -> cards.isWhole(subject),
                        () -> cards.reads(subject, ALL, PAGE),
                        () -> cards.unmask(subject, null, MOBILE, "核对负责人电话"));
        acts.forEach(act -> refused(FilingRefusal.FILING_NOT_FOUND, act));
        assertThat(records.basesOf(id)).isEmpty();
    }

    /** A22: shown in the clear for a reason, which is logged. */
    @Test
    @Clause("3")
    void unmasksAValueForALoggedReason() {
        SampleFiling filing = records.ready(false);
        String id = records.filed(filing);
        long subject = records.subject(id);
        long website = cards.websites(subject, 0, 1).get(0).id();

        assertThat(cards.unmask(subject, null, MOBILE, "核对负责人电话")).isEqualTo(filing.at(MOBILE));
        assertThat(cards.unmask(subject, website, "/websites/0/responsible/mobile", "核对负责人电话"))
                .isEqualTo(filing.at("/websites/0/responsible/mobile"));
        refused(
                ReadRefusal.UNMASKING_WITHOUT_REASON,
                () -> cards.unmask(subject, null, MOBILE, "短"));
        refused(
                FilingRefusal.FILING_NOT_FOUND,
                () -> cards.unmask(subject, null, "/subject/name", "核对负责人电话"));
        assertThat(cards.reads(subject, ALL, PAGE))
                .extracting(ReadLine::basis, ReadLine::field, ReadLine::reason)
                .containsExactly(
                        tuple("UNMASKED", "/websites/0/responsible/mobile", "核对负责人电话"),
                        tuple("UNMASKED", MOBILE, "核对负责人电话"));
    }

    /** A deleted act is told. */
    @Test
    @Clause("B8")
    void tellsABrokenHistory() {
        String id = records.filed(records.ready(false));
        scene.write(
                "delete from history_entry where case_type = 'FILING' and case_id = ? and entry_number = 1",
                Long.valueOf(id));
        assertThat(cards.isWhole(records.subject(id))).isFalse();
    }
}
