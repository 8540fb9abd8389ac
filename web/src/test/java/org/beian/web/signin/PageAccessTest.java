package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.web.signin.PageAccess.ALLOWED;
import static org.beian.web.signin.PageAccess.CHANGE_PASSWORD;
import static org.beian.web.signin.PageAccess.HIDDEN;
import static org.beian.web.signin.PageAccess.SIGN_IN;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.signin.SignedIn;
import org.beian.party.UnitSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAccessTest {

    private static final Optional<SignedIn> NOBODY = Optional.empty();

    private static final UnitSummary UNIT =
            new UnitSummary(1L, "示例", "示例单位", null, LocalDate.of(2020, 1, 1), null);

    private static final Set<String> BUREAU = Set.of(Roles.REVIEWER, Roles.CLERK);

    private static final Map<String, Set<String>> ROLES_OF_FOLDERS =
            Map.ofEntries(
                    Map.entry("sponsor", Set.of(Roles.SPONSOR)),
                    Map.entry("provider", Set.of(Roles.PROVIDER)),
                    Map.entry("bureau", BUREAU),
                    Map.entry(
                            "letters",
                            Set.of(
                                    Roles.PROVIDER,
                                    Roles.SPONSOR,
                                    Roles.REVIEWER,
                                    Roles.CLERK,
                                    Roles.MINISTRY)),
                    Map.entry("ministry", Set.of(Roles.MINISTRY)),
                    Map.entry("unit", Set.of(Roles.IP_UNIT, Roles.REGISTRY, Roles.REGISTRAR)),
                    Map.entry("department", Set.of(Roles.CONTENT_DEPARTMENT)),
                    Map.entry("unitadmin", Set.of(Roles.UNIT_ADMIN)),
                    Map.entry("operator", Set.of(Roles.OPERATOR)),
                    Map.entry("admin", Set.of(Roles.ADMIN)));

    /** Every role that an account may have. */
    private static final List<String> ROLES =
            Stream.of(Roles.class.getFields())
                    .map(Field::getName)
                    .filter(role -> !role.equals(Roles.SYSTEM))
                    .toList();

    private static Optional<SignedIn> as(String role) {
        return session(role, false);
    }

    private static Optional<SignedIn> session(String role, boolean mustChange) {
        Caller caller = new Caller(1L, "user", "示例", UNIT, Set.of(role), null);
        return Optional.of(new SignedIn(caller, 0, mustChange, false));
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
        assertThat(PageAccess.to(path, NOBODY)).isEqualTo(ALLOWED);
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
        assertThat(PageAccess.to(path, NOBODY)).isEqualTo(SIGN_IN);
    }

    @Test
    void letsEachRoleIntoItsFoldersAndIntoNoOther() {
        for (String role : ROLES) {
            ROLES_OF_FOLDERS.forEach(
                    (folder, roles) ->
                            assertThat(PageAccess.to("/" + folder + "/x/1", as(role)))
                                    .as(role + " in " + folder)
                                    .isEqualTo(roles.contains(role) ? ALLOWED : HIDDEN));
            assertThat(PageAccess.to("/home.xhtml", as(role))).isEqualTo(ALLOWED);
            assertThat(PageAccess.to("/other/x.xhtml", as(role))).isEqualTo(HIDDEN);
        }
        assertThat(PageAccess.to("/Admin/x.xhtml", as(Roles.ADMIN))).isEqualTo(HIDDEN);
    }

    /** No page is an exception to its folder; over HTTP each is asked by one of those refused. */
    @Test
    void decidesEveryPageByItsFolder() throws IOException {
        Path pages = Path.of("src/main/webapp");
        List<Path> built;
        try (Stream<Path> files = Files.walk(pages)) {
            built =
                    files.map(pages::relativize)
                            .filter(page -> page.toString().endsWith(".xhtml"))
                            .filter(page -> page.getNameCount() == 2)
                            .toList();
        }
        assertThat(built).hasSizeGreaterThan(200);
        for (Path page : built) {
            Set<String> roles =
                    ROLES_OF_FOLDERS.getOrDefault(page.getName(0).toString(), Set.copyOf(ROLES));
            for (String role : ROLES) {
                assertThat(PageAccess.to("/" + page, as(role)))
                        .as(role + " at " + page)
                        .isEqualTo(roles.contains(role) ? ALLOWED : HIDDEN);
            }
        }
    }

    @Test
    void refusesEverythingButTheChangeOfAnIssuedPassword() {
        Optional<SignedIn> issued = session(Roles.ADMIN, true);
        assertThat(PageAccess.to("/home.xhtml", issued)).isEqualTo(CHANGE_PASSWORD);
        assertThat(PageAccess.to("/admin/x.xhtml", issued)).isEqualTo(CHANGE_PASSWORD);
        assertThat(PageAccess.to("/password.xhtml", issued)).isEqualTo(ALLOWED);
        assertThat(PageAccess.to("/help.xhtml", issued)).isEqualTo(ALLOWED);
    }

    @Test
    void leavesAUnitThatHasEndedWhatIsDueOfIt() {
        Caller caller = new Caller(1L, "user", "示例", UNIT, Set.of(Roles.PROVIDER), null);
        Optional<SignedIn> over = Optional.of(new SignedIn(caller, 0, false, true));
        for (String page :
                List.of(
                        "/home.xhtml",
                        "/intray.xhtml",
                        "/letters/stopAccess/1/2",
                        "/provider/stopAccessNotices.xhtml",
                        "/provider/stopAccessNotice.xhtml",
                        "/provider/case.xhtml",
                        "/provider/disavowal.xhtml",
                        "/provider/filing.xhtml",
                        "/provider/filings.csv")) {
            assertThat(PageAccess.to(page, over)).as(page).isEqualTo(ALLOWED);
        }
        for (String page :
                List.of("/provider/wizard.xhtml", "/provider/access.xhtml", "/keys.xhtml")) {
            assertThat(PageAccess.to(page, over)).as(page).isEqualTo(HIDDEN);
        }
        assertThat(PageAccess.to("/bureau/filings.xhtml", over)).isEqualTo(HIDDEN);
    }
}
