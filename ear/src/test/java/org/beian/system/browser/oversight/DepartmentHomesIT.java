package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.IssuedAccounts;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the homes of departments and associations, which say what their units do here. */
@BrowserTest
@Clause("4")
class DepartmentHomesIT {

    private static final String HOME = "/home.xhtml";
    private static final String PASSWORD = "shili-kouling-xiehui-2026";

    private final RunningSystem system = RunningSystem.get();

    @ParameterizedTest
    @CsvSource({"department,前置审批部门：可以查询网站备案", "content-department,专项内容主管部门：对年度审核中的网站出具书面意见"})
    void sayWhatADepartmentDoes(String account, String said) {
        DeskClient desk = DeskClient.signIn(system, account);
        assertThat(desk.get(HOME).words()).contains(said);
        assertThat(desk.get("/keys.xhtml").status()).isEqualTo(200);
    }

    @Test
    void sayWhatOthersDo() {
        assertThat(homeOf("ASSOCIATION", "UNIT_ADMIN")).contains("行业协会：可以查询网站备案");
        assertThat(homeOf("PUBLIC_INTEREST_DEPARTMENT", "DEPARTMENT"))
                .contains("公益性互联网站主管部门：可以查询网站备案", "年度审核的意见由专项内容主管部门出具");
    }

    /** The home of an account of a new unit, in words. */
    private String homeOf(String capacity, String role) {
        String unit = "shili-" + System.nanoTime();
        DeskClient.Page registered =
                DeskClient.signIn(system, "reviewer-bj")
                        .get("/bureau/partyNew.xhtml")
                        .form("newParty")
                        .fill("code", unit)
                        .fill("name", "示例单位" + unit)
                        .tick(capacity)
                        .fill("phone", "010-66412345")
                        .fill("email", unit + "@example.cn")
                        .fill("validFrom", "2026-01-01")
                        .press("register");
        assertThat(registered.status()).as(registered.toString()).isEqualTo(302);
        String person = new IssuedAccounts(system).of(unit, role, PASSWORD);
        return DeskClient.from(system, "127.0.0.202").signedIn(person, PASSWORD).get(HOME).words();
    }
}
