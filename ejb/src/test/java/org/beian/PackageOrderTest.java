package org.beian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the order of packages, and of sub-packages inside them: imports go one way. */
class PackageOrderTest {

    /** A package imports only packages to its left. */
    private static final List<String> ORDER =
            List.of(
                    ("persistence law value rule trail code party account notice fact job calendar letter"
                                    + " document intake ipregister domainregister filing lostaccount preapproval access certificate"
                                    + " cancellation agency release unfiledchange supervision enforcement annualaudit remedy publicreport"
                                    + " partyregister"
                                    + " circular monitoring demo")
                            .split(" "));

    /**
     * Sub-packages, bottom to top: each imports only what stands before it; "." is the package
     * itself.
     */
    private static final List<String> SUB_PACKAGES =
            List.of(
                    "trail: . reading",
                    "party: . roster",
                    "account: . signin key unit idempotency reading",
                    "notice: . own waiting",
                    "job: definition execution schedule",
                    "intake: json bulk formats.file formats.stored formats.csv formats.json"
                            + " formats.xlsx formats contract imports run",
                    "ipregister: record rule check unit report intake edit supervision lookup",
                    "domainregister: record rule report intake lookup unfiled statistics unit"
                            + " cases",
                    "filing: content blacklist application rule rule.subject rule.website"
                            + " rule.access rule.register"
                            + " rule.change register moved reading notice paper review record record.search"
                            + " submission retention mandate lookup",
                    "lostaccount: . joining",
                    "access: application opening notice replacement",
                    "cancellation: . rule clearing procedure revival departure",
                    "agency: . mandate disavowal",
                    "unfiledchange: . procedure",
                    "annualaudit: . reconciliation requirement campaign opinion answer deadline review job"
                            + " report",
                    "remedy: . service procedure",
                    "supervision: . verification",
                    "enforcement: proceeding . look closure transfer clue.view clue casework"
                            + " dossier.view dossier decision blacklist",
                    "partyregister: . licence departure",
                    "demo: . history.content history");

    /** Sub-packages that nothing outside their package may import: how it works inside. */
    private static final List<String> CLOSED =
            List.of(
                    "intake.formats.csv",
                    "intake.formats.json",
                    "intake.formats.xlsx",
                    "ipregister.intake",
                    "domainregister.intake",
                    "domainregister.cases",
                    "filing.rule.subject",
                    "filing.rule.website",
                    "filing.rule.access",
                    "filing.rule.register",
                    "filing.rule.change");

    /** The sub-packages above each sub-package. */
    private static final Map<String, List<String>> INSIDE = inside();

    private static Map<String, List<String>> inside() {
        Map<String, List<String>> inside = new TreeMap<>();
        for (String line : SUB_PACKAGES) {
            String name = line.substring(0, line.indexOf(':'));
            List<String> all =
                    Stream.of(line.substring(line.indexOf(':') + 2).split(" "))
                            .map(part -> part.equals(".") ? name : name + "." + part)
                            .toList();
            all.forEach(part -> inside.put(part, all.subList(all.indexOf(part) + 1, all.size())));
        }
        return inside;
    }

    static Stream<String> packages() {
        return ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyPackagesToItsLeft(String name) {
        List<String> right = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
        String[] forbidden = right.stream().map(PackageOrderTest::within).toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(within(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because(
                            "a package imports only packages to its left ("
                                    + String.join(" ", ORDER)
                                    + "); declare an interface or a CDI event on the left and"
                                    + " implement or observe it on the right")
                    .allowEmptyShould(true)
                    .check(EjbClasses.ALL);
        }
    }

    @Test
    void knowsEveryPackage() {
        List<String> unknown =
                EjbClasses.ALL.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.replaceFirst("^org\\.beian\\.?", ""))
                        .filter(name -> !ORDER.contains(name) && !INSIDE.containsKey(name))
                        .distinct()
                        .toList();
        assertThat(unknown).as("packages stand in ORDER, their sub-packages in INSIDE").isEmpty();
    }

    static Stream<String> subPackages() {
        return INSIDE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("subPackages")
    void importsOnlySubPackagesBelowIt(String name) {
        String[] above =
                INSIDE.get(name).stream().map(part -> "org.beian." + part).toArray(String[]::new);
        if (above.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("org.beian." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .because(
                            "a sub-package imports only those that stand before it in SUB_PACKAGES")
                    .check(EjbClasses.ALL);
        }
    }

    static Stream<String> closed() {
        return CLOSED.stream();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void importsNothingClosedFromOutside(String name) {
        noClasses()
                .that()
                .resideOutsideOfPackage(within(name.substring(0, name.indexOf('.'))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.beian." + name)
                .because("it is how that package works inside: ask for a procedure of it")
                .check(EjbClasses.ALL);
    }

    private static String within(String name) {
        return "org.beian." + name + "..";
    }
}
