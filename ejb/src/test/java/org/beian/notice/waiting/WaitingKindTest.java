package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the pages to which an in-tray leads. */
class WaitingKindTest {

    @ParameterizedTest
    @CsvSource({
        Roles.REVIEWER + ",/bureau/party.xhtml?unit=934",
        Roles.CLERK + ",/bureau/party.xhtml?unit=934",
        Roles.MINISTRY + ",/ministry/party.xhtml?unit=934"
    })
    void leadsToTheUnitThatIsLate(String role, String href) {
        Caller caller = new Caller(1L, "official", "official", null, Set.of(role), null);

        WaitingCase late =
                new WaitingCase(
                        WaitingKind.ESCALATED,
                        7,
                        null,
                        "BUREAU",
                        "934",
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(WaitingKind.ESCALATED.one(caller, late)).isEqualTo(href);
    }
}
