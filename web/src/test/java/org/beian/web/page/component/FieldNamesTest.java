package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ban on form fields that have the name of a parameter of their page's address: a form names its
 * fields by their ids alone, so that a bean would take what is posted for what the address says.
 * Filters are excepted, as they are that parameter.
 */
class FieldNamesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java");

    private static final String EARLY = "known before the buttons of its form are asked for";

    /** Fields that their bean reads as parameters by intention, each with the reason. */
    private static final Map<String, String> REASONS =
            Map.of(
                    "factEntry.previewed", EARLY,
                    "partyHeadquartersForm.shownCode", EARLY,
                    "partyRemitForm.shownRemit", EARLY);

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("<ui:include\\b[^>]*?src=\"([^\"#]+)\"");
    private static final Pattern FILTERS =
            Pattern.compile("<ui:define name=\"filters\">.*?</ui:define>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile(
                    "<(?:b:(?:field|decision|upload)|h:input\\w+|input|select|textarea"
                            + "|p:(?:input|select|autoComplete|password|chips|datePicker|fileUpload)\\w*)"
                            + "\\b[^>]*?\\b(?:id|name)=\"(\\w+)\"");
    private static final Pattern BEAN = Pattern.compile("\\b([a-z]\\w*)\\.\\w");
    private static final Pattern NAMED =
            Pattern.compile("^@Named(?:\\(\"(\\w+)\"\\))?$", Pattern.MULTILINE);
    private static final Pattern PARAMETER =
            Pattern.compile("@ManagedProperty\\(\"#\\{param\\.(\\w+)}\"\\)");
    private static final Pattern PART =
            Pattern.compile("@Inject\\s+(?:private )?(\\w+) \\w+;|\\bclass \\w+ extends (\\w+)");

    @Test
    void areNoParametersOfTheirPage() throws IOException {
        Map<String, Set<String>> parameters = parameters();
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> excused = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            if (!page.startsWith(PAGES.resolve("WEB-INF"))) {
                Set<String> alike = alike(whole(page), parameters);
                REASONS.keySet().stream().filter(alike::remove).forEach(excused::add);
                if (!alike.isEmpty()) {
                    found.put(PAGES.relativize(page).toString(), alike);
                }
            }
        }
        assertThat(found).as("give these fields other ids").isEmpty();
        assertThat(excused).as("fields to leave excused").isEqualTo(REASONS.keySet());
    }

    @Test
    void areRecognized() {
        Map<String, Set<String>> parameters = Map.of("samplePage", Set.of("number", "state"));
        String form = "<p:inputText id='number' value='#{samplePage.entered}'/>".replace('\'', '"');
        assertThat(alike(form, parameters)).containsExactly("samplePage.number");
        assertThat(alike(form.replace("id=", "name="), parameters)).hasSize(1);
        assertThat(alike(form.replace("p:inputText", "b:field"), parameters)).hasSize(1);
        assertThat(alike(form.replace("samplePage", "otherPage"), parameters)).isEmpty();
        assertThat(alike(form.replace("\"number\"", "\"numberEntered\""), parameters)).isEmpty();
        assertThat(alike("<ui:define name=\"filters\">" + form + "</ui:define>", parameters))
                .isEmpty();
    }

    @Test
    void knowsTheParametersOfPagesAndOfWhatTheyInject() throws IOException {
        assertThat(parameters())
                .containsEntry("unitAccountPage", Set.of("id"))
                .containsEntry("unitFilters", Set.of("province", "kind", "late", "open"));
        assertThat(parameters().get("factEntry")).contains("previewed", "kind");
    }

    /** Parameters that have the name of a field of the page, with the bean that reads each. */
    private static Set<String> alike(String page, Map<String, Set<String>> parameters) {
        Set<String> beans = first(BEAN, page);
        Set<String> alike = new TreeSet<>();
        for (String field : first(FIELD, FILTERS.matcher(page).replaceAll(""))) {
            beans.stream()
                    .filter(bean -> parameters.getOrDefault(bean, Set.of()).contains(field))
                    .forEach(bean -> alike.add(bean + "." + field));
        }
        return alike;
    }

    /** The page with what it includes in its place. */
    private static String whole(Path page) throws IOException {
        String text = COMMENT.matcher(Files.readString(page)).replaceAll("");
        Matcher include = INCLUDE.matcher(text);
        StringBuilder whole = new StringBuilder();
        while (include.find()) {
            String source = include.group(1);
            Path part =
                    source.startsWith("/")
                            ? PAGES.resolve(source.substring(1))
                            : page.resolveSibling(source);
            include.appendReplacement(
                    whole, Matcher.quoteReplacement(whole(part) + include.group()));
        }
        return include.appendTail(whole).toString();
    }

    /** Parameters that each named bean reads, itself or by what it injects. */
    private static Map<String, Set<String>> parameters() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files(BEANS, ".java")) {
            sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
        Map<String, Set<String>> parameters = new TreeMap<>();
        sources.forEach(
                (type, source) -> {
                    Matcher named = NAMED.matcher(source);
                    if (named.find()) {
                        String bean = type.substring(0, 1).toLowerCase() + type.substring(1);
                        Set<String> read = new TreeSet<>();
                        read(type, sources, new TreeSet<>(), read);
                        parameters.put(named.group(1) == null ? bean : named.group(1), read);
                    }
                });
        return parameters;
    }

    private static void read(
            String type, Map<String, String> sources, Set<String> seen, Set<String> read) {
        String source = sources.get(type);
        if (source != null && seen.add(type)) {
            read.addAll(first(PARAMETER, source));
            first(PART, source).forEach(part -> read(part, sources, seen, read));
        }
    }

    /** What the first group of each match holds that is not empty. */
    private static Set<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(FieldNamesTest::held)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String held(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
