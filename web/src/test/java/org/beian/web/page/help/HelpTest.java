package org.beian.web.page.help;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the help is whole and true: each page has its own, each link and clause exists. */
class HelpTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path ROLES =
            Path.of("../ear/src/test/resources/org/beian/system/api/pages-and-roles.csv");

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** By role, the column of its demo account in the table of pages. */
    private static final Map<String, String> ACCOUNTS =
            Map.ofEntries(
                    entry("SPONSOR", "sponsor"),
                    entry("PROVIDER", "provider"),
                    entry("CLERK", "clerk-bj"),
                    entry("REVIEWER", "reviewer-bj"),
                    entry("MINISTRY", "ministry"),
                    entry("IP_UNIT", "ipunit"),
                    entry("REGISTRY", "cnnic"),
                    entry("REGISTRAR", "registrar"),
                    entry("DEPARTMENT", "department"),
                    entry("CONTENT_DEPARTMENT", "content-department"),
                    entry("UNIT_ADMIN", "provider-admin"),
                    entry("OPERATOR", "operator"),
                    entry("ADMIN", "admin"));

    /** Clause attribute of a page, written as a literal. */
    private static final Pattern CLAUSE = Pattern.compile("<b:page[^>]* clause=\"([0-9.]+)\"");

    /** Title of a page that a bundle alone makes. */
    private static final Pattern TITLE =
            Pattern.compile("<b:page[^>]* title=\"#\\{(\\w+)Texts\\['([\\w.]+)'\\]\\}\"");

    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>org\\.beian\\.web\\.(\\w+)</base-name><var>(\\w+)Texts<");

    static List<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> roles() {
        return List.of(FirstDayPage.ROLES.getString("roles").split(" "));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasHelpInBothLanguages(String page) {
        assertThat(HelpPage.PAGES.keySet()).as("write the help of the page").contains(page);
        assertThat(HelpPage.clauses(page)).as("clauses").allMatch(Regulation::has);
        for (Locale language : LANGUAGES) {
            ResourceBundle help = HelpPage.texts(page, language);
            assertThat(HelpPage.name(page, language)).isNotBlank();
            assertThat(help.getString(HelpPage.key(page) + ".steps").lines())
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void noHelpIsLeftWithoutItsPage() {
        assertThat(HelpPage.PAGES.keySet()).isSubsetOf(pages());
        Set<String> keys = pages().stream().map(HelpPage::key).collect(Collectors.toSet());
        for (Locale language : LANGUAGES) {
            for (String page : pages()) {
                assertThat(HelpPage.texts(page, language).keySet())
                        .allMatch(text -> text.matches(".+\\.(title|steps|next|refusals)"))
                        .allMatch(text -> keys.contains(text.substring(0, text.lastIndexOf('.'))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsTheClauseThatThePageNames(String page) throws IOException {
        Matcher named = CLAUSE.matcher(Files.readString(PAGES.resolve(page.substring(1))));
        if (named.find()) {
            String clause = named.group(1);
            assertThat(HelpPage.clauses(page))
                    .as("clauses of the help")
                    .anyMatch(id -> (id + ".").startsWith(clause + ".") || id.equals(clause));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void callsThePageAsItsHeadingDoes(String page) throws IOException {
        Map<String, String> bundles =
                BUNDLE.matcher(Files.readString(PAGES.resolve("WEB-INF/faces-config.xml")))
                        .results()
                        .collect(
                                Collectors.toMap(found -> found.group(2), found -> found.group(1)));
        Matcher title = TITLE.matcher(Files.readString(PAGES.resolve(page.substring(1))));
        if (title.find()) {
            for (Locale language : LANGUAGES) {
                ResourceBundle texts = Texts.of(bundles.get(title.group(1)), language);
                assertThat(HelpPage.name(page, language))
                        .isEqualTo(texts.getString(title.group(2)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void leadsEveryRoleOnlyToPagesThatItMayOpen(String role) throws IOException {
        assertThat(FirstDayPage.pages(role)).isNotEmpty().allMatch(open(role)::contains);
        assertThat(FirstDayPage.limits(role)).allMatch(Regulation::has);
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = Texts.of("help.FirstDay", language);
            Set<String> expected = new TreeSet<>(Set.of(role + ".what", role + ".ask"));
            FirstDayPage.pages(role).forEach(each -> expected.add(role + "." + HelpPage.key(each)));
            FirstDayPage.limits(role).forEach(each -> expected.add(role + ".limit." + each));
            FirstDayPage.keys(role).forEach(each -> expected.add(role + ".key." + each));
            assertThat(texts.keySet().stream().filter(key -> key.startsWith(role + ".")))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(Texts.in(language).containsKey("Role." + role)).isTrue();
        }
    }

    @Test
    void hasAFirstDayForEveryRole() {
        assertThat(roles()).containsExactlyInAnyOrderElementsOf(ACCOUNTS.keySet());
    }

    @Test
    void holdsEveryArticleOfTheRegulation() {
        assertThat(Regulation.all()).hasSize(20);
        assertThat(Regulation.article("12.3").lines()).singleElement().asString().contains("自动核查");
        assertThat(Regulation.article("11").lines()).hasSize(6);
        assertThat(Regulation.article("1").lines()).hasSize(1);
        assertThat(Regulation.has("12.8")).isFalse();
        assertThat(Regulation.has("B1")).isFalse();
    }

    @Test
    void givesEachTermInBothLanguagesWithItsMeaning() {
        for (Locale language : LANGUAGES) {
            assertThat(GlossaryPage.all(language))
                    .hasSize(Texts.of("help.Glossary", language).keySet().size() / 2)
                    .allSatisfy(
                            term -> {
                                assertThat(term.chinese()).containsPattern("\\p{IsHan}");
                                assertThat(term.english()).doesNotContainPattern("\\p{IsHan}");
                                assertThat(term.meaning()).isNotBlank();
                            });
        }
    }

    /** Pages that answer the role's account, by the table that is tested against the server. */
    private static Set<String> open(String role) throws IOException {
        List<String> lines = Files.readAllLines(ROLES);
        int column = Arrays.asList(lines.get(0).split(",")).indexOf(ACCOUNTS.get(role));
        assertThat(column).isPositive();
        return lines.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[column].equals("200"))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
    }
}
