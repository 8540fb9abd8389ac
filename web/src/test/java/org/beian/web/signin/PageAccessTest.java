package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.signin.SignedIn;
import org.beian.party.UnitSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAccessTest {

    private static final Optional<SignedIn> NOBODY = Optional.empty();

    private static final UnitSummary UNIT =
            new UnitSummary(1L, "示例", "示例单位", null, LocalDate.of(2020, 1, 1), null);

    private static Optional<SignedIn> as(String role) {
        return session(role, false);
    }

    private static Optional<SignedIn> session(String role, boolean mustChange) {
        Caller caller = new Caller(1L, "user", "示例", UNIT, Set.of(role), null);
        return Optional.of(new SignedIn(caller, 0, mustChange));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/login.xhtml",
                "/setup.xhtml",
                "/help.xhtml",
                "/public/lookup.xhtml",
                "/public/letter.xhtml",
                "/favicon.ico",
                "/"
            })
    void showsPublicPagesToEverybody(String path) {
        assertThat(PageAccess.to(path, NOBODY)).isEqualTo(PageAccess.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.xhtml",
                "/password.xhtml",
                "/bureau/queue.xhtml",
                "/admin/accounts.xhtml",
                "/unknown/page.xhtml",
                "/unknown/file.pdf",
                "/unlisted.xhtml"
            })
    void refusesEverythingElseToNobody(String path) {
        assertThat(PageAccess.to(path, NOBODY)).isEqualTo(PageAccess.SIGN_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "/sponsor/x.xhtml,SPONSOR",
        "/provider/x.xhtml,PROVIDER",
        "/bureau/x.xhtml,REVIEWER",
        "/bureau/x.xhtml,CLERK",
        "/bureau/attachments/1/x,REVIEWER",
        "/bureau/attachments/1/x,CLERK",
        "/letters/1/2,PROVIDER",
        "/letters/1/2,SPONSOR",
        "/letters/1/2,REVIEWER",
        "/letters/1/2,CLERK",
        "/ministry/x.xhtml,MINISTRY",
        "/unit/x.xhtml,IP_UNIT",
        "/unit/x.xhtml,REGISTRY",
        "/unit/x.xhtml,REGISTRAR",
        "/department/x.xhtml,CONTENT_DEPARTMENT",
        "/unitadmin/x.xhtml,UNIT_ADMIN",
        "/operator/x.xhtml,OPERATOR",
        "/admin/x.xhtml,ADMIN"
    })
    void letsEachRoleIntoItsFolder(String path, String role) {
        assertThat(PageAccess.to(path, as(role))).isEqualTo(PageAccess.ALLOWED);
        assertThat(PageAccess.to("/home.xhtml", as(role))).isEqualTo(PageAccess.ALLOWED);
    }

    @Test
    void refusesOtherRolesFolders() {
        for (String folder :
                Set.of(
                        "sponsor",
                        "bureau",
                        "ministry",
                        "unitadmin",
                        "operator",
                        "admin",
                        "other")) {
            assertThat(PageAccess.to("/" + folder + "/x.xhtml", as(Roles.PROVIDER)))
                    .isEqualTo(PageAccess.HIDDEN);
        }
        assertThat(PageAccess.to("/admin/x.xhtml", as(Roles.OPERATOR)))
                .isEqualTo(PageAccess.HIDDEN);
        assertThat(PageAccess.to("/Admin/x.xhtml", as(Roles.ADMIN))).isEqualTo(PageAccess.HIDDEN);
    }

    @Test
    void refusesEverythingButTheChangeOfAnIssuedPassword() {
        Optional<SignedIn> issued = session(Roles.ADMIN, true);
        assertThat(PageAccess.to("/home.xhtml", issued)).isEqualTo(PageAccess.CHANGE_PASSWORD);
        assertThat(PageAccess.to("/admin/x.xhtml", issued)).isEqualTo(PageAccess.CHANGE_PASSWORD);
        assertThat(PageAccess.to("/password.xhtml", issued)).isEqualTo(PageAccess.ALLOWED);
        assertThat(PageAccess.to("/help.xhtml", issued)).isEqualTo(PageAccess.ALLOWED);
    }
}
