package org.beian.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.web.api.Idempotent;
import org.beian.web.api.ReviewResource;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.Test;

/**
 * Architecture rules of the web module: it speaks and asks, while law and data stay behind it.
 * Messages say what to do instead.
 */
class ArchitectureTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> LANGUAGES = List.of("_zh_CN.properties", "_en.properties");

    /** The regulation, which is Chinese in every language, and lists that hold no texts. */
    private static final Set<String> WITHOUT_LANGUAGE =
            Set.of(
                    "org/beian/web/help/Regulation.properties",
                    "org/beian/web/help/Pages.properties",
                    "org/beian/web/help/FirstDays.properties",
                    "org/beian/web/help/Terms.properties");

    private static final Pattern CODE =
            Pattern.compile("(?:\\bKind\\.\\w+,|BodyError\\.of\\([^;]*?,)\\s*\"([A-Z][A-Z_]+)\"");

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .importUrl(
                            RejectionTexts.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation());

    /**
     * Payara opens a transaction for a timer of any other bean, and gives up one that cannot end.
     */
    @Test
    void runsTimersOutsideOfTheContainersTransactions() {
        classes()
                .that(
                        describe(
                                "have a timer",
                                each ->
                                        each.getMethods().stream()
                                                .anyMatch(
                                                        method ->
                                                                method.isAnnotatedWith(
                                                                                Schedule.class)
                                                                        || method.isAnnotatedWith(
                                                                                Timeout.class))))
                .should(
                        be(
                                describe(
                                        "@TransactionManagement(BEAN)",
                                        each ->
                                                each.isAnnotatedWith(TransactionManagement.class)
                                                        && each.getAnnotationOfType(
                                                                                TransactionManagement
                                                                                        .class)
                                                                        .value()
                                                                == TransactionManagementType.BEAN)))
                .check(new ClassFileImporter().importPackages("org.beian.batch"));
    }

    @Test
    void leavesTheDatabaseToTheProcedures() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.beian.web.health..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "jakarta\\.persistence\\.(EntityManager|PersistenceContext|Query|TypedQuery)"
                                + "|javax\\.sql\\..*|java\\.sql\\.(?!SQLException$).*")
                .because("roles, provinces and history stand in the EJBs: call a procedure")
                .check(WEB);
    }

    /**
     * A managed executor gives its thread the request's entity manager; when both end at once, the
     * second to close it fails, and with it a page.
     */
    @Test
    void worksBesideARequestByAsynchronousBeans() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.enterprise.concurrent")
                .check(WEB);
    }

    @Test
    void asksOnePlaceForTheAddressOfTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.beian.web.proxy")
                .should()
                .callMethodWhere(
                        describe(
                                "asks the container for the other end of the connection",
                                call -> call.getTarget().getName().matches("getRemote(Addr|Host)")))
                .because("behind a proxy that is the proxy: use TrustedProxies.clientAddress")
                .check(WEB);
    }

    /** Those that the EJBs' own test closes: how a package works inside. */
    @Test
    void importsNothingClosed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.beian.intake.formats.csv",
                        "org.beian.intake.formats.json",
                        "org.beian.intake.formats.xlsx",
                        "org.beian.ipregister.intake",
                        "org.beian.domainregister.intake",
                        "org.beian.domainregister.cases",
                        "org.beian.filing.rule.*")
                .because("it is how that package works inside: ask for a procedure of it")
                .check(WEB);
    }

    @Test
    void keepsPagesAndInterfaceApart() {
        noClasses()
                .that()
                .resideInAPackage("org.beian.web.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.beian.web.page..")
                .because("the interface has no session and no pages")
                .check(WEB);
        noClasses()
                .that()
                .resideInAPackage("org.beian.web.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws..", "org.beian.web.api..")
                .because("pages call the procedures, not the interface")
                .check(WEB);
    }

    /**
     * EJBs are injected by {@code @EJB}: with CDI the server throws and catches an exception in
     * each call.
     */
    @Test
    void callsProceduresWithoutADetour() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("org.beian.web.api..", "org.beian.web.signin..")
                .and()
                .areAnnotatedWith(Inject.class)
                .should()
                .haveRawType(
                        describe(
                                "an EJB",
                                type ->
                                        type.isAnnotatedWith(Stateless.class)
                                                || type.isAnnotatedWith(Singleton.class)))
                .because("programs call often: use @EJB")
                .check(WEB);
    }

    /**
     * Formats.md 8: each POST takes an {@code Idempotency-Key}, and each change is tried again
     * after a lock conflict.
     */
    @Test
    void makesEachChangeOnceForAKey() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .orShould()
                .beDeclaredInClassesThat(
                        describe(
                                "run their change by IdempotentCall themselves",
                                type ->
                                        type.getDirectDependenciesFromSelf().stream()
                                                .map(each -> each.getTargetClass().getSimpleName())
                                                .anyMatch(
                                                        name ->
                                                                name.equals("IdempotentCall")
                                                                        || name.equals(
                                                                                "ImportReceipts"))))
                .because("a repeated call has one effect")
                .check(WEB);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(ReviewResource.class)
                .and()
                .haveNameMatching("accept|sendBack|close")
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("CDI does not inherit the mark from the interface")
                .check(WEB);
    }

    @Test
    void hasEqualKeysInBothLanguages() {
        List<String> bundles = new ArrayList<>(bundles());
        assertThat(bundles.removeAll(WITHOUT_LANGUAGE)).isTrue();
        assertThat(bundles).isNotEmpty();
        for (String bundle : bundles) {
            assertThat(new TreeSet<>(texts(bundle, LANGUAGES.get(0)).stringPropertyNames()))
                    .as("give every key of " + bundle + " in zh_CN and in en")
                    .isNotEmpty()
                    .isEqualTo(
                            new TreeSet<>(texts(bundle, LANGUAGES.get(1)).stringPropertyNames()));
        }
    }

    @Test
    void saysEveryRefusalAndWhatToDoInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (CallRefusal refusal : CallRefusal.values()) {
            for (String language : LANGUAGES) {
                Properties texts = texts("org/beian/web/api/Errors", language);
                for (String part : List.of(".message", ".suggestion")) {
                    if (texts.getProperty(refusal + part, "").isBlank()) {
                        missing.add(refusal + part + " " + language);
                    }
                }
            }
        }
        assertThat(missing).as("write these texts in org/beian/web/api/Errors").isEmpty();
    }

    private static List<String> bundles() {
        return files(RESOURCES.resolve("org/beian"), ".properties").stream()
                .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                .map(name -> name.replaceFirst("_(zh_CN|en)\\.properties$", ""))
                .distinct()
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String bundle, String language) {
        Properties texts = new Properties();
        Path file = RESOURCES.resolve(bundle + language);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
