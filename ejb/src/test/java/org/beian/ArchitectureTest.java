package org.beian;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.beian.account.CallerDelegation;
import org.beian.account.Roles;
import org.beian.account.SecondPerson;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.law.Clause;
import org.beian.law.SupportedLocales;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.junit.jupiter.api.Test;

/** Architecture rules that a compiler does not check. Each message says what to do instead. */
class ArchitectureTest {

    /**
     * Methods that anyone may call, because they run before somebody is signed in, or answer yes or
     * no on everybody's behalf.
     */
    private static final Set<String> OPEN_TO_ALL =
            Set.of(
                    "account.signin.LoginAttemptRepository",
                    "account.idempotency.IdempotencyKeyRepository",
                    "account.signin.FirstAdministrator",
                    "account.idempotency.IdempotentCalls",
                    "account.signin.InitialPasswords",
                    // whoever lost a password, or has none yet, sets one with a one-time link
                    "account.signin.PasswordSetting",
                    "account.signin.SignIn",
                    "account.signin.SignInTimes",
                    "code.NumberSeriesRows",
                    "demo.FirstStart",
                    // anybody looks up what is public, and where to report what is wrong
                    "filing.lookup.PublicLookup",
                    "filing.mandate.SponsorRegistration",
                    // whoever holds a letter has it confirmed by its code
                    "letter.LetterVerification",
                    "party.Resellers.known",
                    "party.Roster.isOnDuty",
                    "publicreport.ReportContacts.all",
                    "trail.reading.ReadLogDayRows");

    @Test
    void readsTextsInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SupportedLocales.class)
                .should()
                .callMethodWhere(
                        describe(
                                "reads a bundle",
                                call ->
                                        call.getName().equals("getBundle")
                                                && call.getTargetOwner()
                                                        .isEquivalentTo(ResourceBundle.class)))
                .because(
                        "a bundle must not fall back to the server's language: use SupportedLocales.texts")
                .check(EjbClasses.ALL);
    }

    @Test
    void knowsNoFacesNoRestAndNoBatch() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.ws..",
                        "jakarta.servlet..",
                        "jakarta.batch..",
                        "org.primefaces..",
                        "org.omnifaces..",
                        "org.beian.web..",
                        "org.beian.batch..")
                .because("ejb is the law alone: screens and REST belong to web, jobs to batch")
                .check(EjbClasses.ALL);
    }

    @Test
    void asksWhoCallsBeforeEveryBusinessMethod() {
        methods()
                .that(describe("are business methods of EJBs", ArchitectureTest::isBusiness))
                .should(sayWhoMayCall())
                .because(
                        "an EJB method without roles is open to everyone: add @RolesAllowed, or"
                                + " @PermitAll and an entry in OPEN_TO_ALL with the reason")
                .check(EjbClasses.ALL);
    }

    @Test
    void opensToAllOnlyWhatIsListed() {
        List<String> open = new ArrayList<>();
        for (JavaClass type : EjbClasses.ALL) {
            String name = shortName(type);
            if (type.isAnnotatedWith(PermitAll.class)) {
                open.add(name);
            }
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(PermitAll.class))
                    .forEach(method -> open.add(name + "." + method.getName()));
        }
        assertThat(open)
                .as("take out of OPEN_TO_ALL what is gone; what is new needs its reason")
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL);
    }

    /** Decision 33: of these, only the one for the demo passes by the roles of a procedure. */
    @Test
    void letsAccountsActForOthersInListedPlacesOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.beian.demo.history.DelegatedProcedures")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Unmanaged.class)
                .because("an EJB that is made by hand asks for no role: inject it")
                .check(EjbClasses.ALL);
        classes()
                .that()
                .haveFullyQualifiedName("org.beian.demo.history.DelegatedProcedures")
                .should()
                .bePackagePrivate()
                .andShould()
                .onlyHaveDependentClassesThat(
                        resideInAPackage("org.beian.demo.history")
                                .and(describe("ask for SYSTEM", ArchitectureTest::asksForSystem)))
                .because("who reaches it acts with the roles of every account of the demo")
                .check(EjbClasses.ALL);
        assertThat(
                        EjbClasses.ALL.get(CallerDelegation.class).getAccessesToSelf().stream()
                                .filter(access -> access.getName().equals("call"))
                                .map(access -> access.getOriginOwner().getFullName()))
                .as("who lets an account act on its behalf")
                .containsOnly(
                        "org.beian.demo.history.DelegatedProcedures",
                        "org.beian.intake.run.ImportWork",
                        "org.beian.intake.run.StagedWork");
    }

    private static boolean asksForSystem(JavaClass type) {
        return type.getFullName().startsWith("org.beian.demo.history.DelegatedProcedures")
                || type.isAnnotatedWith(RolesAllowed.class)
                        && List.of(type.getAnnotationOfType(RolesAllowed.class).value())
                                .equals(List.of(Roles.SYSTEM));
    }

    @Test
    void comparesPersonsInOnePlace() {
        classes()
                .that(
                        describe(
                                "refuse who is no second person",
                                type ->
                                        !type.isEnum()
                                                && type.getFieldAccessesFromSelf().stream()
                                                        .anyMatch(ArchitectureTest::isOfOnePerson)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecondPerson.class, CaseAccess.class)
                .because("an account is no person: a second one of the same officer is none either")
                .check(EjbClasses.ALL);
    }

    private static boolean isOfOnePerson(JavaAccess<?> access) {
        return access.getName()
                .matches(".*FOUR_EYES|.*_SAME_PERSON|.*SECOND_PERSON_NEEDED|IP_EDIT_OWN");
    }

    @Test
    void namesAClauseOnEveryRule() {
        classes()
                .that()
                .implement(Rule.class)
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAnnotatedWith(Clause.class)
                .because("a rule enforces a clause: add @Clause with the ids as literals")
                .check(EjbClasses.ALL);
    }

    /** Programs of providers compare codes: one that was published stays, whatever its class. */
    @Test
    void keepsTheCodeOfEveryRule() throws IOException {
        List<String> codes =
                EjbClasses.ALL.stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(type -> type.getAnnotationOfType(RuleCode.class).value())
                        .sorted()
                        .toList();
        try (InputStream golden = getClass().getResourceAsStream("rule-codes.txt")) {
            assertThat(codes)
                    .as("a new rule adds its code to rule-codes.txt")
                    .isEqualTo(
                            new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    @Test
    void movesEntitiesThroughNamedMethodsOnly() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        describe(
                                "are stored",
                                type ->
                                        type.isAnnotatedWith(Entity.class)
                                                || type.isAnnotatedWith(Embeddable.class)))
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .notBePublic()
                .because("states move through methods named as a clerk would say it")
                .allowEmptyShould(true)
                .check(EjbClasses.ALL);
    }

    @Test
    void hidesTheFieldsOfEntities() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(havePrivateFieldsOnly())
                .because("an entity's fields are private; what others may know has a method")
                .check(EjbClasses.ALL);
    }

    @Test
    void takesTimeFromTheClockOnly() {
        noClasses()
                .should()
                .accessTargetWhere(
                        describe("asks the machine for the time", ArchitectureTest::asksMachine))
                .because("time comes from the injected java.time.Clock, which a test can set")
                .check(EjbClasses.ALL);
    }

    @Test
    void hasNoRoomForOddsAndEnds() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..helper..", "..common..", "..dto..")
                .because("a class lives in the package of the procedure that it serves")
                .check(EjbClasses.ALL);
    }

    private static String shortName(JavaClass type) {
        return type.getName().replace("org.beian.", "");
    }

    private static boolean isEjb(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    private static boolean isBusiness(JavaMethod method) {
        return isEjb(method.getOwner())
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.isAnnotatedWith(PostConstruct.class)
                && !method.isAnnotatedWith(PreDestroy.class);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean said =
                        method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || owner.isAnnotatedWith(RolesAllowed.class)
                                || owner.isAnnotatedWith(PermitAll.class);
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> havePrivateFieldsOnly() {
        return new ArchCondition<>("have private fields only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                        // the persistence provider weaves fields of its own
                        .filter(field -> !field.getName().startsWith("_persistence"))
                        .forEach(
                                field ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        field, field.getFullName())));
            }
        };
    }

    private static boolean asksMachine(JavaAccess<?> access) {
        DescribedPredicate<JavaClass> time = resideInAPackage("java.time..");
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return time.test(access.getTargetOwner()) && name.equals("now")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>");
    }
}
