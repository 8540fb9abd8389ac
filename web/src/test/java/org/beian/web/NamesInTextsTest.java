package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests of names of classes and beans in texts that no compiler follows: in descriptors, queries,
 * pages and job definitions. A class that moves or is renamed takes them with it.
 */
class NamesInTextsTest {

    private static final List<String> MODULES = List.of("ejb", "batch", "web");

    /** A class or a bundle with its package, as Java, XML and EL write it. */
    private static final Pattern QUALIFIED =
            Pattern.compile("\\borg\\.beian(?:\\.[a-z]+)+\\.[A-Z]\\w*(?:[.$][A-Z]\\w*)*");

    private static final Pattern LITERAL =
            Pattern.compile("(?s)\"{3}.*?\"{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    /** A resource that is found from a class's own package. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "\\b(\\w+)\\.class(?:,\\s*|\\.getResourceAsStream\\(\\s*)\"([a-z][\\w-]*\\.\\w+)\"");

    /** A resource by its whole path. */
    private static final Pattern RESOURCE = Pattern.compile("\"(/org/beian/[\\w/.-]+\\.\\w+)\"");

    private static final Pattern ENTITY =
            Pattern.compile("@Entity\\b[^{]*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern QUERIED =
            Pattern.compile("\\b(?:from|join|update) ([A-Z]\\w+) [a-z]+\\b");
    private static final Pattern NAMED =
            Pattern.compile(
                    "@Named(?:\\(\"(\\w+)\"\\))?[^;]*?\\b(?:class|record) (\\w+)", Pattern.DOTALL);
    private static final Pattern EJB_NAME = Pattern.compile("<ejb-name>(\\w+)</ejb-name>");
    private static final Pattern JOB_PART = Pattern.compile("\\bref=\"(\\w+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:not |empty )*([a-zA-Z]\\w*)");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:var|varStatus|name|id)=\"([a-zA-Z]\\w*)\"");

    /** Jakarta Expression Language and Faces; what OmniFaces adds is of this kind too. */
    private static final Set<String> IMPLICIT =
            Set.of(
                    "request",
                    "resource",
                    "param",
                    "component",
                    "facesContext",
                    "null",
                    "true",
                    "false",
                    "b",
                    "of",
                    "cc",
                    "view");

    @Test
    void ofClassesAndBundlesAreThere() {
        Map<String, String> missing = new TreeMap<>();
        for (Path file : files(".java", ".xml", ".xhtml", ".properties")) {
            boolean java = file.toString().endsWith(".java");
            for (String text : java ? literals(file) : List.of(read(file))) {
                matches(QUALIFIED, text)
                        .map(MatchResult::group)
                        .filter(name -> !isClass(name) && !isConstant(name) && !isBundle(name))
                        .forEach(name -> missing.put(name, file.toString()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofFilesBesideAClassAreThere() {
        Map<String, String> missing = new TreeMap<>();
        Map<String, Path> sources = new TreeMap<>();
        List<Path> all = files(".java");
        all.forEach(file -> sources.put(file.getFileName().toString(), file));
        for (Path file : all) {
            matches(BESIDE, read(file))
                    .filter(found -> sources.containsKey(found.group(1) + ".java"))
                    .filter(
                            found ->
                                    !isBeside(
                                            sources.get(found.group(1) + ".java"), found.group(2)))
                    .forEach(found -> missing.put(found.group(), file.toString()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofResourcesAreThere() {
        Map<String, String> missing = new TreeMap<>();
        for (Path file : files(".java", ".json")) {
            matches(RESOURCE, read(file).replace("\"classpath:", "\"/"))
                    .map(found -> found.group(1))
                    .filter(name -> NamesInTextsTest.class.getResource(name) == null)
                    .forEach(name -> missing.put(name, file.toString()));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isBeside(Path source, String file) {
        String folder = source.getParent().toString();
        return Files.exists(Path.of(folder.replace("/java/", "/resources/"), file));
    }

    @Test
    void ofEjbsInDescriptorsAreThere() {
        Set<String> classes = new TreeSet<>();
        files(".java")
                .forEach(file -> classes.add(file.getFileName().toString().replace(".java", "")));
        List<String> named =
                files(".xml").stream()
                        .flatMap(file -> matches(EJB_NAME, read(file)))
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).isNotEmpty().isSubsetOf(classes);
    }

    @Test
    void ofEntitiesInQueriesAreThere() {
        Set<String> entities = new TreeSet<>();
        files(".java")
                .forEach(
                        file -> matches(ENTITY, read(file)).forEach(m -> entities.add(m.group(1))));
        assertThat(entities).hasSizeGreaterThan(40);
        Map<String, String> missing = new TreeMap<>();
        for (Path file : files(".java")) {
            String queries =
                    String.join(" ", literals(file)).replace("\" \"", "").replaceAll("\\s+", " ");
            matches(QUERIED, queries)
                    .map(found -> found.group(1))
                    .filter(name -> !entities.contains(name))
                    .forEach(name -> missing.put(name, file.toString()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofPartsOfJobsAreThere() {
        Set<String> beans = beans();
        Map<String, String> missing = new TreeMap<>();
        for (Path file : files(".xml")) {
            if (file.toString().contains("batch-jobs")) {
                matches(JOB_PART, read(file))
                        .map(found -> found.group(1))
                        .filter(name -> !beans.contains(name))
                        .forEach(name -> missing.put(name, file.toString()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofBeansInPagesAreThere() {
        Set<String> known = new TreeSet<>(beans());
        known.addAll(IMPLICIT);
        List<Path> pages = files(".xhtml");
        for (Path file : files(".xhtml", ".xml")) {
            matches(DECLARED, read(file)).forEach(found -> known.add(found.group(1)));
            matches(Pattern.compile("<var>(\\w+)</var>"), read(file))
                    .forEach(found -> known.add(found.group(1)));
        }
        Map<String, String> missing = new TreeMap<>();
        for (Path page : pages) {
            matches(EXPRESSION, read(page))
                    .map(found -> found.group(1))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> missing.put(name, page.toString()));
        }
        assertThat(missing).isEmpty();
    }

    /** As CDI names them: given, or the class with a small first letter. */
    private static Set<String> beans() {
        Set<String> beans = new TreeSet<>();
        for (Path file : files(".java")) {
            matches(NAMED, read(file))
                    .map(
                            found ->
                                    found.group(1) != null
                                            ? found.group(1)
                                            : found.group(2).substring(0, 1).toLowerCase()
                                                    + found.group(2).substring(1))
                    .forEach(beans::add);
        }
        assertThat(beans).hasSizeGreaterThan(60);
        return beans;
    }

    private static boolean isClass(String name) {
        String plain = name.replaceAll("(?<=\\.[A-Z]\\w{0,80})\\.(?=[A-Z])", "\\$");
        try {
            Class.forName(plain, false, NamesInTextsTest.class.getClassLoader());
            return true;
        } catch (NoClassDefFoundError withoutItsLibrary) {
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    /** As queries name a constant of an enum. */
    private static boolean isConstant(String name) {
        String type = name.replaceFirst("\\.[A-Z_]+$", "");
        return !type.equals(name)
                && isClass(type)
                && Stream.of(enumOf(type)).anyMatch(each -> name.equals(type + '.' + each));
    }

    private static Object[] enumOf(String type) {
        try {
            Object[] constants = Class.forName(type).getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException none) {
            throw new IllegalStateException(none);
        }
    }

    private static boolean isBundle(String name) {
        return NamesInTextsTest.class.getResource(
                        "/" + name.replace('.', '/') + "_zh_CN.properties")
                != null;
    }

    private static List<String> literals(Path java) {
        return matches(LITERAL, read(java)).map(MatchResult::group).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main"))) {
                all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
