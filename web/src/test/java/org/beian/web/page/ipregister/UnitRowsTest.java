package org.beian.web.page.ipregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that rows lead nobody to a page that is closed to him. */
class UnitRowsTest {

    private final UnitRows rows = new UnitRows();

    private void as(String role) {
        rows.callers = () -> new Caller(1L, "example", "示例人员", null, Set.of(role), null);
    }

    @Test
    void leadAClerkToNoAddressSpace() {
        as(Roles.CLERK);
        assertThat(rows.spaceOf("bureau", 7L)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.IP_UNIT, Roles.REVIEWER, Roles.MINISTRY})
    void leadWhoMaySeeItToTheAddressSpace(String role) {
        as(role);
        assertThat(rows.spaceOf("bureau", 7L)).isEqualTo("/bureau/space.xhtml?unit=7");
    }
}
