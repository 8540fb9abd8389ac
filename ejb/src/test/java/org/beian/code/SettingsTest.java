package org.beian.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject Settings settings;
    @Inject DatedRows rows;
    @Inject EntityManager em;

    private final String name = SeededUnits.unique("test.setting");

    @Test
    void isInForceFromItsDayOn() {
        rows.setting(name, "", "2010-01-01", "1");
        rows.setting(name, "", "2026-11-24", "2");

        assertThat(settings.number(name, null, TODAY.minusDays(1))).isEqualTo(1);
        assertThat(settings.number(name, null, TODAY)).isEqualTo(2);
        assertThat(settings.number(name, Province.BEIJING, LocalDate.of(9999, 12, 31)))
                .isEqualTo(2);
    }

    /** Also where the country's row is the younger one. */
    @Test
    void letsTheProvinceWin() {
        rows.setting(name, "440000", "2019-01-01", "province");
        rows.setting(name, "", "2005-03-20", "country");
        rows.setting(name, "", "2026-01-01", "country again");

        assertThat(settings.text(name, Province.GUANGDONG, TODAY)).isEqualTo("province");
        assertThat(settings.text(name, Province.GUANGDONG, LocalDate.of(2018, 12, 31)))
                .isEqualTo("country");
        assertThat(settings.text(name, Province.BEIJING, TODAY)).isEqualTo("country again");
        assertThat(settings.text(name, null, TODAY)).isEqualTo("country again");
    }

    @Test
    void seesAnEditOfAnotherNodeWithinAMinute() {
        rows.setting(name, "", "2010-01-01", "old");
        assertThat(settings.text(name, null, TODAY)).isEqualTo("old");
        rows.write(
                "update setting set content = 'new' where name = ? and valid_from = ?",
                name,
                Date.valueOf("2010-01-01"));
        assertThat(settings.text(name, null, TODAY)).isEqualTo("old");
        TestClock.shared().advance(Duration.ofSeconds(61));
        assertThat(settings.text(name, null, TODAY)).isEqualTo("new");
    }

    /** What the caller has not completed yet could not be written. */
    @Test
    void writesNothingOfAnActUnderWayToReadAnew() throws Exception {
        rows.setting(name, "", "2010-01-01", "1");
        settings.refresh();
        Setting halfMade = new Setting(name, "", TODAY, null);

        String read =
                TestTransactions.inNew(
                        () -> {
                            em.persist(halfMade);
                            String text = settings.text(name, null, TODAY);
                            em.remove(halfMade);
                            return text;
                        });

        assertThat(read).isEqualTo("1");
    }

    /** F12: a clock that was set back must not keep an old row for hours. */
    @Test
    void readsAnewWhenTheClockWasSetBack() {
        TestClock.shared().advance(Duration.ofDays(1));
        rows.setting(name, "", "2010-01-01", "old");
        assertThat(settings.text(name, null, TODAY)).isEqualTo("old");
        rows.write("update setting set content = 'new' where name = ?", name);
        TestClock.shared().advance(Duration.ofDays(-1));
        assertThat(settings.text(name, null, TODAY)).isEqualTo("new");
    }

    @Test
    void refusesToGuessWhatWasNeverSet() {
        rows.setting(name, "440000", "2026-11-24", "province only");

        assertThatThrownBy(() -> settings.text(name, null, TODAY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> settings.text(name, Province.GUANGDONG, TODAY.minusDays(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }
}
