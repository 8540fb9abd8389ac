package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.junit.jupiter.api.Test;

/** Tests of the address to which a notice of a deadline goes. */
class WaitingMailsTest {

    private static final String CONFIGURED = "operator@example.cn";

    private final WaitingMails mails = new WaitingMails();

    private static Unit unit(String code, Capacity capacity) {
        return new Unit(code, "示例单位", null, Set.of(capacity), LocalDate.of(2005, 3, 20));
    }

    @Test
    void isTheConfiguredOneForTheOperatorOnly() {
        Unit operator = unit(Authorities.OPERATOR, Capacity.OPERATOR);
        mails.operators = Optional.of(CONFIGURED);
        assertThat(mails.address(operator)).isEqualTo(CONFIGURED);
        assertThat(mails.address(unit("provider", Capacity.ACCESS_PROVIDER))).isNull();
        mails.operators = Optional.empty();
        assertThat(mails.address(operator)).isNull();
    }
}
