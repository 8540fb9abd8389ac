package org.beian.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.fact.FactKind.BLOCK;
import static org.beian.fact.FactKind.CODE;
import static org.beian.fact.FactScene.DAY;
import static org.beian.fact.FactScene.TODAY;
import static org.beian.fact.FactScene.WHY;
import static org.beian.fact.FactScene.setting;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.beian.code.CodeTables;
import org.beian.code.ReservedBlocks;
import org.beian.code.Settings;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what the keepers of facts enter and end. */
@DatabaseTest
class FactKeepingTest {

    @Inject FactScene scene;
    @Inject FactKeeping facts;
    @Inject FactReading reading;
    @Inject Settings settings;
    @Inject CodeTables codes;
    @Inject ReservedBlocks blocks;

    @BeforeEach
    void signIn() {
        scene.ready();
        scene.asOperator();
    }

    @AfterEach
    void signOut() {
        scene.signOut();
        TestClock.shared().reset();
    }

    private FactChange enter(FactKey key, String value) {
        return scene.enter(key, value);
    }

    private static FactContent named(String name) {
        return new FactContent(name, "Example", null, 900);
    }

    @Test
    void letsASettingChangeFromItsDayOn() {
        FactKey key = setting("filing.minimumAge", Province.XIZANG);
        FactChange change = enter(key, "16");

        settings.refresh();
        assertThat(settings.number(key.name(), Province.XIZANG, DAY.minusDays(1))).isEqualTo(18);
        assertThat(settings.number(key.name(), Province.XIZANG, DAY)).isEqualTo(16);
        assertThat(settings.number(key.name(), Province.QINGHAI, DAY)).isEqualTo(18);
        assertThat(change.state()).isEqualTo(FactChangeState.ENTERED);
        assertThat(reading.changes(key))
                .extracting(FactChange::enteredBy, FactChange::reason)
                .containsExactly(tuple("operator", WHY));
    }

    /** A province's own setting ends: the country's holds again, and the past stays. */
    @Test
    void letsAProvincesOwnSettingEnd() {
        FactKey key = setting("filing.minimumAge", Province.HAINAN);
        enter(key, "15");
        TestClock.shared().set(DAY.atTime(9, 0));
        facts.enter(key, DAY.plusDays(10), null, WHY);

        settings.refresh();
        assertThat(settings.number(key.name(), Province.HAINAN, DAY.plusDays(9))).isEqualTo(15);
        assertThat(settings.number(key.name(), Province.HAINAN, DAY.plusDays(10))).isEqualTo(18);
        assertThat(reading.versions(key))
                .extracting(FactVersion::from, FactVersion::to)
                .containsExactly(tuple(DAY, DAY.plusDays(9)));
    }

    /** What another node holds is a minute old at most. */
    @Test
    void actsAtOnceOnlyWhereNoCaseDependsOnIt() {
        FactKey key = setting("import.maxRatio", null);
        assertThat(settings.number(key.name(), null, TODAY)).isEqualTo(200);
        facts.enter(key, TODAY, FactContent.of("199"), WHY);
        assertThat(settings.number(key.name(), null, TODAY)).isEqualTo(200);
        TestClock.shared().advance(Duration.ofSeconds(61));
        assertThat(settings.number(key.name(), null, TODAY)).isEqualTo(199);

        FactKey deadline = setting("unfiled.urged.workingDays", null);
        assertThatThrownBy(() -> facts.enter(deadline, TODAY, FactContent.of("19"), WHY))
                .is(rejectedAs(FactRefusal.FACT_FROM_TOO_EARLY));
    }

    /** Another node may hold the table of two minutes before midnight. */
    @Test
    void leavesTheOtherNodesTimeToLearnOfIt() {
        FactKey key = setting("filing.minimumAge", Province.NINGXIA);
        TestClock.shared().set(LocalDateTime.of(2026, 11, 24, 23, 57));
        assertThat(reading.earliest(key)).isEqualTo(TODAY.plusDays(1));
        TestClock.shared().set(LocalDateTime.of(2026, 11, 24, 23, 59));
        assertThat(reading.earliest(key)).isEqualTo(TODAY.plusDays(2));
        assertThatThrownBy(() -> facts.enter(key, TODAY.plusDays(1), FactContent.of("17"), WHY))
                .is(rejectedAs(FactRefusal.FACT_FROM_TOO_EARLY));
    }

    @Test
    void refusesValuesOutsideTheRange() {
        FactKey age = setting("filing.minimumAge", Province.GANSU);
        for (String value : new String[] {"31", "-1", "018", "1e1", "", "99999999999999999999"}) {
            assertThatThrownBy(() -> enter(age, value))
                    .as(value)
                    .is(rejectedAs(FactRefusal.FACT_OUT_OF_RANGE))
                    .satisfies(
                            refused ->
                                    assertThat(((RequestRejected) refused).arguments())
                                            .containsExactly("0", "30"));
        }
        assertThatThrownBy(() -> enter(setting("filing.number.serialDigits", null), "5"))
                .is(rejectedAs(FactRefusal.FACT_NOT_OFFERED));
        assertThatThrownBy(() -> enter(setting("access.sharedMethods", null), "HOSTING NO_SUCH"))
                .is(rejectedAs(FactRefusal.FACT_VALUE_INVALID));
        assertThatThrownBy(() -> enter(setting("lookup.perMinute", Province.GANSU), "61"))
                .is(rejectedAs(FactRefusal.FACT_OF_COUNTRY_ONLY));
        for (String unknown : new String[] {"no.such", "system.mode"}) {
            assertThatThrownBy(() -> enter(setting(unknown, null), "1"))
                    .is(rejectedAs(FactRefusal.FACT_NAME_UNKNOWN));
        }
    }

    @Test
    void refusesWithoutReasonAndWhatChangesNothing() {
        FactKey key = setting("filing.review.workingDays", null);
        assertThatThrownBy(() -> facts.enter(key, DAY, FactContent.of("21"), " 短 "))
                .is(rejectedAs(FactRefusal.FACT_REASON_MISSING));
        assertThatThrownBy(() -> enter(key, "20")).is(rejectedAs(FactRefusal.FACT_SAME));
        assertThatThrownBy(() -> facts.enter(key, DAY, null, WHY))
                .is(rejectedAs(FactRefusal.FACT_NEEDED));
        assertThatThrownBy(
                        () ->
                                facts.enter(
                                        setting("filing.minimumAge", Province.JILIN),
                                        DAY,
                                        null,
                                        WHY))
                .is(rejectedAs(FactRefusal.FACT_NOT_IN_FORCE));
        assertThat(reading.changes(key)).isEmpty();
    }

    @Test
    void takesOneChangeAtATime() {
        FactKey key = setting("filing.minimumAge", Province.JIANGXI);
        enter(key, "16");

        assertThatThrownBy(() -> facts.enter(key, DAY.plusDays(5), FactContent.of("17"), WHY))
                .is(rejectedAs(FactRefusal.FACT_CHANGE_WAITS));
        TestClock.shared().set(DAY.plusDays(1).atTime(9, 0));
        facts.enter(key, DAY.plusDays(5), FactContent.of("17"), WHY);
        TestClock.shared().set(DAY.plusDays(20).atTime(9, 0));
        assertThat(reading.versions(key))
                .extracting(FactVersion::to)
                .containsExactly(DAY.plusDays(4), null);
    }

    /** On a day on which a version began, no other begins. */
    @Test
    void letsOneVersionBeginOnADay() {
        FactKey key = setting("import.recheckMinutes", null);
        facts.enter(key, TODAY, FactContent.of("59"), WHY);

        assertThatThrownBy(() -> facts.enter(key, TODAY, FactContent.of("58"), WHY))
                .is(rejectedAs(FactRefusal.FACT_FROM_NOT_AFTER));
    }

    @Test
    void takesOutWhatDoesNotActYet() {
        FactKey key = new FactKey(CODE, "services-of-example", "services");
        scene.asMinistry("ministry");
        facts.enter(key, TODAY.plusDays(1), named("示例服务"), WHY);
        TestClock.shared().set(TODAY.plusDays(2).atTime(9, 0));
        Long id = facts.enter(key, DAY, named("示例服务二"), WHY).id();
        facts.cancel(id, WHY);

        assertThat(reading.versions(key))
                .extracting(one -> one.content().value(), FactVersion::to)
                .containsExactly(tuple("示例服务", null));
        assertThatThrownBy(() -> facts.cancel(id, WHY))
                .is(rejectedAs(FactRefusal.FACT_CHANGE_DECIDED));
        Long end = facts.enter(key, DAY, null, WHY).id();
        facts.cancel(end, WHY);
        assertThat(reading.versions(key)).extracting(FactVersion::to).containsOnlyNulls();
        Long again = facts.enter(key, DAY, null, WHY).id();
        TestClock.shared().set(DAY.minusDays(1).atTime(23, 59));
        assertThatThrownBy(() -> facts.cancel(again, WHY))
                .is(rejectedAs(FactRefusal.FACT_ACTS_ALREADY));
        codes.refresh();
        assertThat(codes.find("services", key.name(), DAY)).isEmpty();
        assertThat(codes.find("services", key.name(), DAY.minusDays(1))).isPresent();
    }

    @Test
    void letsEachKeeperChangeItsOwnOnly() {
        FactKey law = new FactKey(CODE, "OTHER", "refusal-reasons");
        FactContent said = new FactContent("其他示例", "Other", "12.4", 100);
        assertThatThrownBy(() -> facts.enter(law, DAY, said, WHY))
                .is(rejectedAs(FactRefusal.FACT_OF_ANOTHER_KEEPER));
        scene.asMinistry("ministry");
        assertThatThrownBy(() -> enter(setting("filing.review.workingDays", null), "19"))
                .is(rejectedAs(FactRefusal.FACT_OF_ANOTHER_KEEPER));
        assertThat(reading.isKept(law)).isTrue();
        assertThat(reading.isKept(new FactKey(CODE, "en", "languages"))).isFalse();
        FactChange change = facts.enter(law, DAY, said, WHY);
        scene.asAnotherMinistry();
        assertThatThrownBy(() -> facts.cancel(change.id(), WHY))
                .is(rejectedAs(FactRefusal.FACT_CHANGE_UNKNOWN));
    }

    @Test
    void checksCodesAndWhatIsSaidOfThem() {
        scene.asMinistry("ministry");
        assertThatThrownBy(
                        () ->
                                facts.enter(
                                        new FactKey(CODE, "NEWEST", "filing-kinds"),
                                        DAY,
                                        named("示例"),
                                        WHY))
                .is(rejectedAs(FactRefusal.FACT_CODES_FIXED));
        assertThatThrownBy(
                        () -> facts.enter(new FactKey(CODE, "NEW", "filing-kinds"), DAY, null, WHY))
                .is(rejectedAs(FactRefusal.FACT_NEEDED));
        for (FactKey unknown :
                new FactKey[] {
                    new FactKey(CODE, "X", "no-such-table"), new FactKey(CODE, "A B", "services")
                }) {
            assertThatThrownBy(() -> facts.enter(unknown, DAY, named("示例"), WHY))
                    .is(rejectedAs(FactRefusal.FACT_NAME_UNKNOWN));
        }
        FactKey reason = new FactKey(CODE, "EXAMPLE", "refusal-reasons");
        for (FactContent wrong :
                new FactContent[] {
                    named("示例"),
                    new FactContent("示例", null, "12.4", 1),
                    new FactContent("示\u0007例", "Example", "12.4", 1),
                    new FactContent("示例", "Example", "12.4", -1),
                    new FactContent("例".repeat(301), "Example", "12.4", 1)
                }) {
            assertThatThrownBy(() -> facts.enter(reason, DAY, wrong, WHY))
                    .is(rejectedAs(FactRefusal.FACT_VALUE_INVALID));
        }
    }

    @Test
    void keepsFinesOfViolationsWithinARange() {
        scene.asMinistry("ministry");
        FactKey violation = new FactKey(CODE, "EXAMPLE", "violations");
        for (String wrong :
                new String[] {
                    "示例|Example|FINE|2-1",
                    "示例|Example|FINE|",
                    "示例|Example|WARNING|1-2",
                    "示例|Example|ARREST|",
                    "|Example|WARNING|"
                }) {
            FactContent content = new FactContent("示例", "Example", wrong, 1);
            assertThatThrownBy(() -> facts.enter(violation, DAY, content, WHY))
                    .as(wrong)
                    .is(rejectedAs(FactRefusal.FACT_VALUE_INVALID));
        }
        FactContent fined = new FactContent("示例", "Example", "示例|Example|WARNING,FINE|1-1", 1);
        facts.cancel(facts.enter(violation, DAY, fined, WHY).id(), WHY);
    }

    @Test
    void reservesABlockFromItsDayOn() {
        scene.asMinistry("ministry");
        FactKey key = new FactKey(BLOCK, "2400:ffff::/32", "");
        facts.enter(key, DAY, FactContent.of("示例用途 Example"), WHY);

        IpRange inside = IpRange.parse("2400:ffff:1::/48");
        TestClock.shared().advance(Duration.ofSeconds(61));
        assertThat(blocks.touching(inside, DAY)).contains("2400:ffff::/32");
        assertThat(blocks.touching(inside, DAY.minusDays(1))).isEmpty();
        for (String wrong : new String[] {"2400:FFFF::/32", "10.0.0.1", "10.0.0.1/8", "x/8"}) {
            FactKey block = new FactKey(BLOCK, wrong, "");
            assertThatThrownBy(() -> enter(block, "示例"))
                    .is(rejectedAs(FactRefusal.FACT_NAME_UNKNOWN));
        }
        assertThatThrownBy(() -> enter(new FactKey(BLOCK, "2400:fffe::/32", ""), " "))
                .is(rejectedAs(FactRefusal.FACT_VALUE_INVALID));
    }

    @Test
    void showsBeforehandWhatChanges() {
        FactKey country = setting("filing.domains.perWebsite", null);
        FactPreview wide = facts.preview(country, DAY, FactContent.of("2"));
        assertThat(wide.before().map(one -> one.content().value())).contains("0");
        assertThat(wide.apart())
                .extracting(one -> one.key().scope(), one -> one.content().value())
                .contains(tuple("440000", "1"));
        FactPreview own =
                facts.preview(setting("filing.domains.perWebsite", Province.GUANGDONG), DAY, null);
        assertThat(own.after()).isEmpty();
        assertThat(own.ofCountry().map(one -> one.content().value())).contains("0");
        assertThat(reading.changes(country)).isEmpty();
    }

    @Test
    void listsVersionsBehindAKey() {
        FactFilter filter = new FactFilter(CODE, "filing-kinds", FactPeriod.IN_FORCE);
        var all = reading.list(filter, null, 500);
        assertThat(all).extracting(one -> one.key().name()).contains("NEW", "CHANGE");
        assertThat(reading.list(filter, all.get(0), 2)).isEqualTo(all.subList(1, 3));
        assertThat(reading.count(filter)).isEqualTo(all.size());
        assertThat(reading.codeTables()).contains("filing-kinds");
        Optional<FactVersion> earlier =
                reading.versions(setting("letter.lawsuitMonths", null)).stream().findFirst();
        assertThat(earlier.map(FactVersion::to)).contains(LocalDate.of(2015, 4, 30));
    }
}
