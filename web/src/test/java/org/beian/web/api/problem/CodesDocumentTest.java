package org.beian.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.AccessRefusal;
import org.beian.account.AccountRefusal;
import org.beian.agency.AgencyRefusal;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.calendar.CalendarRefusal;
import org.beian.cancellation.CancellationRefusal;
import org.beian.document.DocumentRefusal;
import org.beian.domainregister.DomainRefusal;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.fact.FactRefusal;
import org.beian.filing.FilingRefusal;
import org.beian.filing.paper.PaperAnswerRefusal;
import org.beian.intake.ImportRefusal;
import org.beian.ipregister.IpRefusal;
import org.beian.job.JobRefusal;
import org.beian.law.Refusal;
import org.beian.law.SupportedLocales;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.joining.JoiningRefusal;
import org.beian.notice.NoticeRefusal;
import org.beian.party.PartyRefusal;
import org.beian.partyregister.PartyRegisterRefusal;
import org.beian.publicreport.ContactRefusal;
import org.beian.release.ReleaseRefusal;
import org.beian.remedy.RemedyRefusal;
import org.beian.rule.RuleRefusal;
import org.beian.supervision.VerificationRefusal;
import org.beian.trail.reading.ReadRefusal;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.value.InvalidValue;
import org.junit.jupiter.api.Test;

/**
 * Table of codes in the documents, held to the refusals and their texts: when it fails, its message
 * holds the right table.
 */
class CodesDocumentTest {

    private static final Path DOCUMENT = Path.of("../config/src/docs/codes.md");
    private static final String TABLES = "<!-- tables: written by CodesDocumentTest -->";

    /** Statuses of failures that are no refusals: {@link FailureMapper} maps them itself. */
    private static final Map<String, Integer> MAPPED =
            Map.ofEntries(
                    Map.entry("KEY_MISSING", 401),
                    Map.entry("ROLE_MISSING", 403),
                    Map.entry("PATH_UNKNOWN", 404),
                    Map.entry("METHOD_NOT_ALLOWED", 405),
                    Map.entry("ANSWER_TYPE_UNKNOWN", 406),
                    Map.entry("BODY_TYPE_UNKNOWN", 415),
                    Map.entry("REQUEST_UNREADABLE", 400),
                    Map.entry("CHANGED_MEANWHILE", 409),
                    Map.entry("BUSY", 503),
                    Map.entry("DATABASE_READ_ONLY", 503),
                    Map.entry("INTERNAL", 500),
                    Map.entry("HOST_UNKNOWN", 400),
                    Map.entry("PROXY_UNKNOWN", 400));

    private static final List<Section> SECTIONS =
            List.of(
                    new Section("Any call", Problems.class, CallRefusal.values()),
                    new Section("Keys and repeats", AccountRefusal.class, AccountRefusal.values()),
                    new Section("Applications", FilingRefusal.class, FilingRefusal.values()),
                    new Section("Personal data", ReadRefusal.class, ReadRefusal.values()),
                    new Section("The automatic check", RuleRefusal.class, RuleRefusal.values()),
                    new Section("Attachments", DocumentRefusal.class, DocumentRefusal.values()),
                    new Section("Bodies and files", ImportRefusal.class, ImportRefusal.values()),
                    new Section(
                            "Lost accounts", LostAccountRefusal.class, LostAccountRefusal.values()),
                    new Section("Joining a filing", JoiningRefusal.class, JoiningRefusal.values()),
                    new Section(
                            "Answers on paper",
                            PaperAnswerRefusal.class,
                            PaperAnswerRefusal.values()),
                    new Section(
                            "Acts in a sponsor's name",
                            AgencyRefusal.class,
                            AgencyRefusal.values()),
                    new Section(
                            "Unfiled changes",
                            UnfiledChangeRefusal.class,
                            UnfiledChangeRefusal.values()),
                    new Section(
                            "Verifications",
                            VerificationRefusal.class,
                            VerificationRefusal.values()),
                    new Section(
                            "The annual audit",
                            AuditRefusal.class,
                            Stream.<Refusal[]>of(AuditRefusal.values(), OpinionRefusal.values())
                                    .flatMap(Stream::of)
                                    .toArray(Refusal[]::new)),
                    new Section(
                            "Enforcement",
                            EnforcementRefusal.class,
                            Stream.<Refusal>concat(
                                            Arrays.stream(EnforcementRefusal.values()),
                                            Arrays.stream(CaseRefusal.values()))
                                    .toArray(Refusal[]::new)),
                    new Section(
                            "Releases of domains", ReleaseRefusal.class, ReleaseRefusal.values()),
                    new Section(
                            "Cancellations",
                            CancellationRefusal.class,
                            CancellationRefusal.values()),
                    new Section(
                            "Service and remedies", RemedyRefusal.class, RemedyRefusal.values()),
                    new Section("Access", AccessRefusal.class, AccessRefusal.values()),
                    new Section("Events and mails", NoticeRefusal.class, NoticeRefusal.values()),
                    new Section("Addresses", IpRefusal.class, IpRefusal.values()),
                    new Section("Domains", DomainRefusal.class, DomainRefusal.values()),
                    new Section("Units", PartyRefusal.class, PartyRefusal.values()),
                    new Section("Dated facts", FactRefusal.class, FactRefusal.values()),
                    new Section(
                            "Register of units",
                            PartyRegisterRefusal.class,
                            PartyRegisterRefusal.values()),
                    new Section("Contacts", ContactRefusal.class, ContactRefusal.values()),
                    new Section("Jobs", JobRefusal.class, JobRefusal.values()),
                    new Section(
                            "The working calendar",
                            CalendarRefusal.class,
                            CalendarRefusal.values()),
                    new Section("Values", InvalidValue.class));

    /** A package's codes. */
    private record Section(String title, Class<?> beside, Refusal... refusals) {

        ResourceBundle texts() {
            String folder =
                    beside == Problems.class ? "org.beian.web.api" : beside.getPackageName();
            return SupportedLocales.texts(folder + ".Errors", beside, Locale.ENGLISH);
        }

        /** Status by code; a dash for what stands in a problem, a finding or an answer only. */
        Map<String, String> codes() {
            Map<String, String> codes = new TreeMap<>();
            for (String key : Collections.list(texts().getKeys())) {
                if (key.endsWith(".message")) {
                    String code = key.replace(".message", "");
                    Integer mapped = beside == Problems.class ? MAPPED.get(code) : null;
                    codes.put(code, mapped == null ? "–" : mapped.toString());
                }
            }
            for (Refusal refusal : refusals) {
                codes.put(refusal.name(), String.valueOf(Problems.status(refusal.kind())));
            }
            return codes;
        }

        String table() {
            return codes().entrySet().stream()
                    .map(
                            code ->
                                    "| `%s` | %s | %s | %s |"
                                            .formatted(
                                                    code.getKey(),
                                                    code.getValue(),
                                                    said(code.getKey() + ".message"),
                                                    toDo(code.getKey())))
                    .collect(
                            Collectors.joining(
                                    "\n",
                                    "## %s\n\n| code | status | means | do |\n|---|---|---|---|\n"
                                            .formatted(title),
                                    "\n"));
        }

        /** The text for programs where there is one. */
        private String toDo(String code) {
            return said(code + (texts().containsKey(code + ".hint") ? ".hint" : ".suggestion"));
        }

        private String said(String key) {
            if (!texts().containsKey(key)) {
                return "";
            }
            Object[] unknown = {"…", "…", "…", "…"};
            return new MessageFormat(texts().getString(key), Locale.ENGLISH)
                    .format(unknown)
                    .replace("<", "\\<")
                    .replace("|", "\\|");
        }
    }

    @Test
    void listsEveryCodeWithStatusMeaningAndRemedy() throws IOException {
        String tables = SECTIONS.stream().map(Section::table).collect(Collectors.joining("\n"));
        assertThat(Files.readString(DOCUMENT))
                .as("put this below the line that begins with <!-- tables\n\n%s", tables)
                .endsWith(TABLES + "\n\n" + tables);
    }

    @Test
    void knowsTheStatusOfEveryFailureThatIsNoRefusal() {
        Section calls = SECTIONS.get(0);
        List<String> others =
                calls.codes().keySet().stream()
                        .filter(
                                code ->
                                        Arrays.stream(calls.refusals())
                                                .noneMatch(each -> each.name().equals(code)))
                        .toList();
        assertThat(MAPPED).containsOnlyKeys(others);
    }

    @Test
    void leavesOutNoPackageThatHasTexts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> folders =
                    files.filter(file -> file.endsWith("Errors_en.properties"))
                            .map(file -> file.getParent().toString().replace('/', '.'))
                            .filter(folder -> folder.contains(".src.main.resources."))
                            .map(folder -> folder.replaceFirst(".*\\.resources\\.", ""))
                            .toList();
            assertThat(SECTIONS.stream().map(each -> each.texts().getBaseBundleName()))
                    .containsExactlyInAnyOrderElementsOf(
                            folders.stream().map(each -> each + ".Errors").toList());
        }
    }
}
