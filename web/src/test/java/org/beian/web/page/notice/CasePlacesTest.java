package org.beian.web.page.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.notice.waiting.CasePlaces;
import org.junit.jupiter.api.Test;

/** Tests of the pages to which acts and events lead. */
class CasePlacesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static final List<String> ROLES =
            List.of(
                    Roles.SPONSOR,
                    Roles.PROVIDER,
                    Roles.CLERK,
                    Roles.REVIEWER,
                    Roles.MINISTRY,
                    Roles.IP_UNIT,
                    Roles.REGISTRY,
                    Roles.REGISTRAR,
                    Roles.CONTENT_DEPARTMENT,
                    Roles.UNIT_ADMIN,
                    Roles.ADMIN);

    private static Caller caller(String role) {
        return new Caller(1L, "示例", "示例", null, Set.of(role), null);
    }

    @Test
    void arePagesThatAreThere() {
        assertThat(CasePlaces.caseTypes())
                .allSatisfy(
                        type ->
                                assertThat(ROLES)
                                        .extracting(role -> CasePlaces.href(caller(role), type, 7L))
                                        .filteredOn(href -> !href.isEmpty())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                href -> assertThat(page(href)).isRegularFile()));
    }

    private static Path page(String href) {
        return PAGES.resolve(href.replaceFirst("[?].*", "").substring(1));
    }

    @Test
    void leadEachRoleToItsOwn() {
        assertThat(CasePlaces.href(caller(Roles.SPONSOR), "CANCELLATION", 7L))
                .isEqualTo("/sponsor/cancellation.xhtml?id=7");
        assertThat(CasePlaces.href(caller(Roles.CLERK), "CANCELLATION", 7L))
                .isEqualTo("/bureau/cancellation.xhtml?id=7");
        assertThat(CasePlaces.href(caller(Roles.PROVIDER), "STOP_ACCESS_NOTICE", 7L))
                .isEqualTo("/provider/stopAccessNotice.xhtml?id=7");
        assertThat(CasePlaces.href(caller(Roles.SPONSOR), "STOP_ACCESS_NOTICE", 7L)).isEmpty();
        assertThat(CasePlaces.href(caller(Roles.PROVIDER), "NO_SUCH_CASE", 7L)).isEmpty();
    }
}
