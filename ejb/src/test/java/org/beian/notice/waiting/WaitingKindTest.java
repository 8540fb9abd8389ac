package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.fact.SettingRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the pages to which an in-tray leads. */
class WaitingKindTest {

    /** They wait for units under the ministry, and for the ministry. */
    private static final Set<WaitingKind> OF_THE_COUNTRY =
            EnumSet.of(
                    WaitingKind.DOMAIN_TO_CORRECT,
                    WaitingKind.FAILED_JOB,
                    WaitingKind.PARKED_MAIL,
                    WaitingKind.TRANSFER_ASSIGNMENT);

    @ParameterizedTest
    @CsvSource({
        Roles.REVIEWER + ",STOP_ACCESS,/bureau/stopAccessNotice.xhtml?id=934",
        Roles.CLERK + ",TO_VERIFY,/bureau/desk.xhtml?id=934",
        Roles.MINISTRY + ",REVIEW,/ministry/desk.xhtml?id=934",
        Roles.MINISTRY + ",CLUE,/ministry/clues.xhtml?clue=934",
        Roles.MINISTRY + ",AUDIT_OPENING,/ministry/audits.xhtml?year=2026"
    })
    void leadsToTheCaseThatIsLate(String role, WaitingKind kind, String href) {
        assertThat(WaitingKind.ESCALATED.one(caller(role), late(kind))).isEqualTo(href);
    }

    /** The bureau is above units, the ministry above bureaus and units of the whole country. */
    @ParameterizedTest
    @EnumSource
    void everyKindThatIsEscalatedIsReadByTheAuthorityAbove(WaitingKind kind) {
        if (!kind.isEscalated() || !SettingRange.find(kind.warning()).isPresent()) {
            return;
        }
        List<String> above = new ArrayList<>(List.of(Roles.MINISTRY));
        if (!WaitingKind.of(caller(Roles.REVIEWER)).contains(kind)
                && !WaitingKind.of(caller(Roles.CLERK)).contains(kind)
                && !OF_THE_COUNTRY.contains(kind)) {
            above.addAll(List.of(Roles.REVIEWER, Roles.CLERK));
        }
        assertThat(above)
                .allSatisfy(
                        role ->
                                assertThat(WaitingKind.ESCALATED.one(caller(role), late(kind)))
                                        .isNotEmpty());
    }

    private static Caller caller(String role) {
        return new Caller(1L, "official", "official", null, Set.of(role), null);
    }

    private static WaitingCase late(WaitingKind kind) {
        return new WaitingCase(
                WaitingKind.ESCALATED,
                7,
                null,
                "110000",
                "934",
                null,
                kind,
                null,
                null,
                null,
                LocalDate.of(2026, 3, 31));
    }
}
