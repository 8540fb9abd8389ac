package org.beian.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.Versioned;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.beian.account.Roles;
import org.beian.account.signin.FirstAdministrator;
import org.beian.account.signin.PasswordSetting;
import org.beian.batch.job.JobControl;
import org.beian.batch.job.RunAsSystem;
import org.beian.demo.DemoData;
import org.beian.demo.FirstStart;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.run.ImportQueue;
import org.beian.job.definition.JobCatalogue;
import org.beian.job.definition.JobKind;
import org.beian.law.RequestRejected;
import org.beian.support.Eventually;
import org.junit.jupiter.api.Test;

/**
 * Arquillian tests inside the deployed application, of what only the container can tell: what it
 * makes of annotations, descriptors and resources. They are the same for every container.
 */
abstract class ContainerChecks {

    static final String TABLE = "methods-and-roles.csv";

    private static final Version OLDEST_JACKSON = new Version(2, 21, 8, null, null, null);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HARMLESS_JOB = "trail-verification";

    @Inject FirstStart firstStart;
    @Inject FirstAdministrator firstAdministrator;
    @Inject SponsorRegistration registration;
    @Inject PasswordSetting passwords;
    @Inject DemoData demoData;
    @Inject RunAsSystem system;
    @Inject JobControl jobs;
    @Inject JobCatalogue catalogue;
    @Inject @Any Instance<ImportedRegister> lines;
    @Inject @Any Instance<StagedRegister> staged;
    @Inject ModuleTimers timers;
    @Inject EntityManager em;
    @Inject SecurityContext security;
    @Inject HttpServletRequest request;

    /** The database of this container, as its driver names it. */
    abstract String database();

    /** The application's account, which does not own its tables. */
    abstract String databaseUser();

    @Test
    void letsInAsTheSystemWhatRunsAsTheSystem() throws Exception {
        assertDoesNotThrow(firstStart::start);
        assertDoesNotThrow(firstAdministrator::isOpen);
        assertThrows(RequestRejected.class, () -> registration.look("no such link"));
        assertThrows(RequestRejected.class, () -> passwords.look("no such link"));
        Set<Class<?>> others =
                DeployedClasses.all().stream()
                        .filter(type -> type.isAnnotationPresent(RunAs.class))
                        .collect(Collectors.toSet());
        others.removeAll(
                Set.of(
                        FirstStart.class,
                        FirstAdministrator.class,
                        PasswordSetting.class,
                        SponsorRegistration.class,
                        RunAsSystem.class));
        assertEquals(Set.of(), others);
    }

    /** The descriptors give the role SYSTEM by name, and people choose their names. */
    @Test
    void takesNoAccountForTheSystem() throws Exception {
        signIn(new SaidCaller.Caller("system", Set.of()));
        try {
            assertThrows(EJBAccessException.class, demoData::seed);
        } finally {
            request.logout();
        }
    }

    /** Every method, as everybody: who is let in, and in which transaction the method runs. */
    @Test
    void letsCallersInAndOpensTransactionsAsTheTableSays() throws Exception {
        EjbMethods methods =
                new EjbMethods(DeployedClasses.all().stream().filter(EjbMethods::isEjb).toList());
        callAll(methods, EjbMethods.EVERYBODY, Runnable::run);
        for (Field role : Roles.class.getFields()) {
            String name = (String) role.get(null);
            if (!name.equals(Roles.SYSTEM)) {
                signIn(new SaidCaller.Caller("somebody", Set.of(name)));
                callAll(methods, name, Runnable::run);
                request.logout();
            }
        }
        callAll(methods, Roles.SYSTEM, system::run);

        Set<String> told = table();
        Set<String> seen = methods.lines();
        assertEquals(
                "",
                minus(seen, told),
                () -> TABLE + ": the container does this; add it where it is meant so");
        assertEquals(
                "",
                minus(told, seen),
                () -> TABLE + ": the container does not do this; take it out where it is meant so");
    }

    private static void callAll(EjbMethods methods, String caller, Consumer<Runnable> as)
            throws Exception {
        as.accept(() -> methods.callAs(caller));
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        transaction.begin();
        try {
            as.accept(() -> methods.callInTransactionAs(caller));
        } finally {
            transaction.rollback();
        }
    }

    private void signIn(SaidCaller.Caller caller) {
        request.setAttribute(SaidCaller.CALLER, caller);
        AuthenticationStatus status =
                security.authenticate(request, null, AuthenticationParameters.withParams());
        assertEquals(AuthenticationStatus.SUCCESS, status);
        assertEquals(caller.name(), security.getCallerPrincipal().getName());
    }

    private static String minus(Set<String> lines, Set<String> others) {
        return lines.stream()
                .filter(line -> !others.contains(line))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> table() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                ContainerChecks.class.getResourceAsStream(TABLE),
                                StandardCharsets.UTF_8))) {
            assertEquals(EjbMethods.TITLE, lines.readLine());
            return lines.lines().collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void runsEveryTimer() throws Exception {
        List<String> declared = new ArrayList<>();
        long atIntervals = 0;
        for (Class<?> type : DeployedClasses.all()) {
            if (EjbMethods.isEjb(type)) {
                atIntervals +=
                        Stream.of(type.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(Timeout.class))
                                .count();
                Stream.of(type.getDeclaredMethods())
                        .flatMap(method -> Stream.of(method.getAnnotationsByType(Schedule.class)))
                        .map(ModuleTimers::text)
                        .forEach(declared::add);
            }
        }
        declared.sort(null);
        assertFalse(declared.isEmpty());
        assertEquals(declared, timers.schedules());
        assertEquals(atIntervals, timers.atIntervals());
    }

    @Test
    void sendsMailAsTheSettingsSay() throws Exception {
        Session mail = InitialContext.doLookup("mail/beian");
        Map<String, String> expected = new TreeMap<>();
        expected.put("mail.host", System.getenv("BEIAN_SMTP_HOST"));
        expected.put("mail.user", System.getenv("BEIAN_SMTP_USER"));
        expected.put("mail.from", System.getenv("BEIAN_SMTP_FROM"));
        expected.put("mail.smtp.port", System.getenv("BEIAN_SMTP_PORT"));
        expected.put("mail.smtp.auth", System.getenv("BEIAN_SMTP_AUTH"));
        expected.put("mail.smtp.starttls.enable", System.getenv("BEIAN_SMTP_STARTTLS"));
        expected.put("mail.smtp.starttls.required", System.getenv("BEIAN_SMTP_STARTTLS"));
        // a silent mail server holds the outbox up no longer than this
        expected.put("mail.smtp.connectiontimeout", "10000");
        expected.put("mail.smtp.timeout", "20000");
        expected.put("mail.smtp.writetimeout", "20000");
        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(name -> found.put(name, mail.getProperty(name)));
        assertEquals(expected, found);
    }

    @Test
    void hasTheXmlOfEveryJob() throws Exception {
        Set<String> found =
                DeployedClasses.files(RunAsSystem.class).stream()
                        .filter(file -> file.startsWith("META-INF/batch-jobs/"))
                        .map(file -> file.replaceAll(".*/|\\.xml$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> registers =
                Stream.concat(
                        lines.stream().map(ImportedRegister::name),
                        staged.stream().map(StagedRegister::name));
        Set<String> known =
                Stream.concat(
                                catalogue.all().stream().map(JobKind::name),
                                registers.map(ImportQueue::jobName))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, found);
    }

    /** Without the setting, the server keeps the jobs in a database of its own in memory. */
    @Test
    void keepsTheJobsInTheDatabaseThatWasSet() {
        // the server makes the tables when it first needs them
        BatchRuntime.getJobOperator().getJobNames();
        long before = StoredJobs.completed(HARMLESS_JOB);
        system.run(() -> jobs.startFor("container", HARMLESS_JOB, Map.of(), id -> {}));
        Eventually.within(
                PATIENCE, "the job's end", () -> StoredJobs.completed(HARMLESS_JOB) == before + 1);
    }

    @Test
    void mapsEveryEntityToTheSchema() throws Exception {
        Set<Class<?>> mapped =
                em.getMetamodel().getEntities().stream()
                        .map(EntityType::getJavaType)
                        .collect(Collectors.toSet());
        Set<Class<?>> declared =
                DeployedClasses.all().stream()
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .collect(Collectors.toSet());
        assertEquals(declared, mapped);
        for (Class<?> entity : mapped) {
            assertDoesNotThrow(() -> any(entity), entity.getName());
        }
    }

    /** Several nodes write to one database: what one has read may be old a moment later. */
    @Test
    void keepsNoEntityBetweenTransactions() {
        EntityManagerFactory unit = em.getEntityManagerFactory();
        List<?> read =
                em.getMetamodel().getEntities().stream()
                        .filter(EntityType::hasSingleIdAttribute)
                        .map(EntityType::getJavaType)
                        .flatMap(entity -> any(entity).stream())
                        .toList();
        assertFalse(read.isEmpty());
        for (Object entity : read) {
            Object id = unit.getPersistenceUnitUtil().getIdentifier(entity);
            assertFalse(unit.getCache().contains(entity.getClass(), id), entity.toString());
        }
    }

    private <T> List<T> any(Class<T> entity) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e", entity)
                .setMaxResults(1)
                .getResultList();
    }

    @Test
    void joinsTheContainersTransactions() throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        assertFalse(em.isJoinedToTransaction());
        transaction.begin();
        try {
            assertTrue(em.isJoinedToTransaction());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void usesTheDatabaseWithoutChangingItsSchema() throws Exception {
        DataSource source = InitialContext.doLookup("jdbc/beian");
        try (Connection connection = source.getConnection()) {
            assertEquals(database(), connection.getMetaData().getDatabaseProductName());
            assertEquals(databaseUser(), connection.getMetaData().getUserName());
        }
        List<String> generation =
                em.getEntityManagerFactory().getProperties().entrySet().stream()
                        .filter(each -> each.getKey().matches(".*(schema|ddl)-generation.*"))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .filter(each -> !each.endsWith("=none"))
                        .toList();
        assertEquals(List.of(), generation);
    }

    /** The server has a Jackson too; parts of both would not fit together. */
    @Test
    void readsJsonWithItsOwnLibraries() {
        Version version = new ObjectMapper().version();
        assertTrue(version.compareTo(OLDEST_JACKSON) >= 0, version.toString());
        for (Versioned part :
                List.of(new ObjectMapper(), new JsonFactory(), new JavaTimeModule())) {
            String name = part.getClass().getName();
            assertEquals(version.toString(), part.version().toString(), name);
            String jar =
                    part.getClass().getProtectionDomain().getCodeSource().getLocation().toString();
            assertTrue(jar.contains(libraries()), jar);
        }
    }

    /** The folder of the application's libraries. */
    abstract String libraries();
}
