package org.beian.filing.record.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.record.RecordScene;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the search of officials in the register, by each key and inside the territory. */
@DatabaseTest
@Clause("2")
class RegisterSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject RecordScene records;
    @Inject RegisterSearch search;
    @Inject TestCallers callers;

    private FilingScene scene;

    @BeforeEach
    void prepare() {
        scene = records.scene;
    }

    private List<String> found(RegisterQuestion question) {
        return search.list(question, DecidedPosition.START, 500).stream()
                .map(RegisterRow::filingNumber)
                .toList();
    }

    private List<String> found(SearchKey by, String text) {
        return found(RegisterQuestion.of(by, text));
    }

    private static RegisterQuestion within(
            Province province, RegisterState state, LocalDate from, LocalDate to, Territory why) {
        return new RegisterQuestion(null, "", province, "", state, from, to, why);
    }

    @Test
    void findsAFilingByEachKey() {
        String name = SeededUnits.unique("示例检索A") + "科技有限公司";
        SampleFiling filing =
                records.ready(false)
                        .with("/subject/name", name)
                        .withAddresses("203.0.113.129", "203.0.113.134");
        String id = records.filed(filing);
        String number = records.number(id);
        String domain = filing.at("/websites/0/domains/0");
        String document = filing.at("/subject/document/number");

        for (String text :
                List.of(
                        number,
                        number.toLowerCase(Locale.ROOT) + "-1",
                        number.replace("号", ""),
                        number.replace("号", "-1"),
                        domain,
                        domain.substring(0, domain.length() - 2),
                        name,
                        "示例 检索ａ",
                        "203.0.113.131",
                        "203.0.113.128/26",
                        id)) {
            assertThat(found(null, text)).as(text).contains(number);
        }
        assertThat(found(SearchKey.ACCOUNT, FilingScene.PROGRAM)).doesNotContain(number);
        assertThat(search.withDocument(document.toLowerCase(Locale.ROOT)))
                .contains(records.subject(id));
        assertThat(found(SearchKey.DOCUMENT, String.valueOf(records.subject(id))))
                .containsExactly(number);
        assertThat(found(SearchKey.DOCUMENT, document)).isEmpty();
        assertThat(
                        found(
                                new RegisterQuestion(
                                        null,
                                        "",
                                        null,
                                        scene.provider().code(),
                                        null,
                                        null,
                                        null,
                                        null)))
                .containsExactly(number);
        assertThat(SearchKey.of(document)).isEqualTo(SearchKey.DOCUMENT);
        scene.asProvider();
        String chinese = records.filed(scene.another().withDomain("检索示例.中国"));
        assertThat(found(SearchKey.DOMAIN, "检索示例.中国")).containsExactly(records.number(chinese));
    }

    /** The account of the sponsor that holds it, or of the provider's program that submitted it. */
    @Test
    void findsFilingsByAccount() {
        String id = records.filed(records.ready(false));
        String user = SeededUnits.unique("account-of-register");
        scene.write(
                "insert into account (id, username, password_hash, display_name, unit_id, enabled,"
                        + " must_change_password, session_epoch, created_at, trail_count, version, uploads)"
                        + " values (?, ?, '-', '示例人员', ?, true, false, 0, current_timestamp, 0, 1, 0)",
                Long.valueOf(id) + 800_000_000L,
                user,
                scene.provider().id());
        scene.write(
                "update filing_application set submitter = ? where id = ?", user, Long.valueOf(id));
        assertThat(found(SearchKey.ACCOUNT, user)).containsExactly(records.number(id));

        scene.asProvider();
        SampleFiling own = scene.selfFiled();
        String other = scene.submission.submit(own.toContent()).id();
        Long sponsor = scene.application(other).unitId();
        records.asBeijing();
        records.review.approve(other, scene.approval(other));
        scene.write("update account set unit_id = ? where username = ?", sponsor, user);
        assertThat(found(SearchKey.ACCOUNT, user)).containsExactly(records.number(other));
        assertThat(found(SearchKey.ACCOUNT, "nobody-of-that-name")).isEmpty();
    }

    /** I9, A14: patterns are taken by the letter, and what is no key finds nothing. */
    @Test
    void findsNothingByPatternsAndByWhatIsNoKey() {
        records.filed(records.ready(false));
        for (String nothing :
                List.of(
                        "%",
                        "_",
                        "\0",
                        "无此主体",
                        "none-such.example",
                        "' or '1'='1",
                        "京ICP备2099999999号",
                        "x".repeat(10_000))) {
            assertThat(found(null, nothing)).as(nothing).isEmpty();
            assertThat(found(SearchKey.NAME, nothing)).as(nothing).isEmpty();
        }
        assertThat(found(SearchKey.APPLICATION, "9".repeat(30))).isEmpty();
        assertThat(
                        found(
                                new RegisterQuestion(
                                        null, "", null, "no-such-unit", null, null, null, null)))
                .isEmpty();
        assertThat(search.list(RegisterQuestion.ALL, DecidedPosition.START, -1)).hasSize(1);
        assertThat(search.list(RegisterQuestion.ALL, DecidedPosition.START, 1_000_000_000))
                .hasSizeLessThanOrEqualTo(501);
    }

    @Test
    void saysWhatIsNoFilingNumber() {
        for (String typed :
                List.of(
                        "京ICP备202600000号",
                        "京ICP2026000001号",
                        "ICP备2026000001号",
                        "京ICP备2026000001号-0",
                        "囧ICP备2026000001号",
                        "2026000001号",
                        "京ＩＣＰ备20260000011号",
                        "京B2-2005000")) {
            assertRefused(FilingRefusal.SEARCH_NUMBER_UNREADABLE, RegisterQuestion.of(null, typed));
        }
        for (String typed : List.of("示例公司", "example.cn", "' or '1'='1")) {
            assertRefused(
                    FilingRefusal.SEARCH_NUMBER_UNREADABLE,
                    RegisterQuestion.of(SearchKey.NUMBER, typed));
        }
        for (String name : List.of("icp2026.example", "B2示例公司", "示例路12345号公司", "ICP示例")) {
            assertThat(found(null, name)).as(name).isEmpty();
        }
    }

    @Test
    void saysWhatIsNoAddress() {
        for (String typed :
                List.of(
                        "203.0.113.300",
                        "203.0.113.09",
                        "203.0.113.9/33",
                        "203.0.113.9/24",
                        "203.0.113.9-203.0.113.1",
                        "2001:db8:::9",
                        "2001:db8::/129")) {
            assertRefused(
                    FilingRefusal.SEARCH_ADDRESS_UNREADABLE, RegisterQuestion.of(null, typed));
        }
        for (String typed : List.of("203.0.113", "示例公司", "%", "x".repeat(200))) {
            assertRefused(
                    FilingRefusal.SEARCH_ADDRESS_UNREADABLE,
                    RegisterQuestion.of(SearchKey.ADDRESS, typed));
        }
        for (String beginning : List.of("163.com", "203.0.113", "1.2.3.4.example")) {
            assertThat(found(null, beginning)).as(beginning).isEmpty();
        }
    }

    private void assertRefused(FilingRefusal refusal, RegisterQuestion question) {
        assertThatThrownBy(() -> found(question))
                .as(question.text())
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(refusal.name());
                            assertThat(refused.arguments()).contains(question.text());
                        });
    }

    @Test
    void looksInsideOfNamesOnlyWithinAProvinceAndAYear() {
        String name = SeededUnits.unique("示例内含") + "检索词";
        String number =
                records.number(records.filed(records.ready(false).with("/subject/name", name)));
        RegisterQuestion inside = part(null, TODAY.minusYears(1).plusDays(1), TODAY);

        assertThat(found(inside)).contains(number);
        for (RegisterQuestion wide :
                List.of(
                        part(null, null, null),
                        part(null, TODAY, null),
                        part(null, TODAY.minusYears(2), TODAY))) {
            assertThatThrownBy(() -> found(wide))
                    .isInstanceOfSatisfying(
                            RequestRejected.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(FilingRefusal.SEARCH_TOO_WIDE.name()));
        }
        records.asMinistry();
        assertThatThrownBy(() -> found(inside)).isInstanceOf(RequestRejected.class);
        assertThat(found(part(Province.BEIJING, TODAY, TODAY))).contains(number);
        assertThat(found(part(Province.GUANGDONG, TODAY, TODAY))).doesNotContain(number);
    }

    private static RegisterQuestion part(Province province, LocalDate from, LocalDate to) {
        return new RegisterQuestion(SearchKey.NAME_PART, "检索词", province, "", null, from, to, null);
    }

    /** A16: domicile (a) and place of an access (b); the ministry reads all. */
    @Test
    void findsWhatIsOfTheTerritoryOnly() {
        // the latest of all, so that it stands on the first page
        TestClock.shared().set(java.time.LocalDateTime.of(2030, 6, 3, 10, 0));
        String id = records.filed(records.ready(true));
        String number = records.number(id);
        List<Supplier<List<String>>> keys =
                List.of(
                        () -> found(null, number),
                        () -> found(SearchKey.APPLICATION, id),
                        () -> found(SearchKey.DOCUMENT, "" + records.subject(id)),
                        () -> found(RegisterQuestion.ALL));
        for (Supplier<List<String>> key : keys) {
            records.asBeijing();
            assertThat(key.get()).contains(number);
            records.asGuangdong();
            assertThat(key.get()).contains(number);
            records.asMinistry();
            assertThat(key.get()).contains(number);
            records.asTibet();
            assertThat(key.get()).doesNotContain(number);
        }
        assertThat(
                        search.withDocument(
                                scene.read(
                                                "select document_number from icp_subject where application_id = ?",
                                                Long.valueOf(id))
                                        .get(0)
                                        .toString()))
                .isEmpty();
        assertThat(search.application(id)).isEmpty();

        records.asGuangdong();
        assertThat(search.application(id)).contains(id);
        assertThat(found(within(null, null, null, null, Territory.DOMICILE)))
                .doesNotContain(number);
        assertThat(found(within(null, null, null, null, Territory.ACCESS_PLACE))).contains(number);
        assertThat(found(within(Province.BEIJING, null, null, null, null))).contains(number);
        assertThat(found(within(Province.GUANGDONG, null, null, null, null)))
                .doesNotContain(number);
        scene.write(
                "update icp_access set state = 'CANCELLED' where subject_id = ?",
                records.subject(id));
        assertThat(found(null, number)).isEmpty();
    }

    @Test
    void listsByStateAndDayTheLatestFirstByKey() {
        TestClock.shared().set(java.time.LocalDateTime.of(2030, 3, 3, 0, 30));
        String first = records.number(records.filed(records.ready(false)));
        TestClock.shared().set(java.time.LocalDateTime.of(2030, 3, 4, 10, 0));
        scene.asProvider();
        String second = records.number(records.filed(scene.another()));
        scene.write("update icp_subject set state = 'CANCELLED' where filing_number = ?", first);
        LocalDate day = LocalDate.of(2030, 3, 3);

        assertThat(found(within(null, null, day, day.plusDays(1), null)))
                .containsExactly(second, first);
        assertThat(found(within(null, null, day, day, null))).containsExactly(first);
        assertThat(found(within(null, RegisterState.CANCELLED, day, null, null)))
                .containsExactly(first);
        assertThat(search.count(within(null, null, day, day.plusDays(1), null))).isEqualTo(2);
        List<String> paged = new ArrayList<>();
        DecidedPosition at = DecidedPosition.START;
        for (int i = 0; i < 2; i++) {
            RegisterRow next =
                    search.list(within(null, null, day, day.plusDays(1), null), at, 1).get(0);
            paged.add(next.filingNumber());
            at = DecidedPosition.parse(next.position().toString());
        }
        assertThat(paged).containsExactly(second, first);
    }

    @Test
    void refusesACallerWithoutAuthority() {
        callers.become(
                new Caller(
                        null,
                        "nowhere",
                        "nowhere",
                        SeededUnits.unnamed(1L),
                        Set.of(Roles.REVIEWER),
                        null));
        assertThatThrownBy(() -> found(RegisterQuestion.ALL))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(FilingRefusal.FILING_NOT_FOUND.name()));
    }
}
