package org.beian.partyregister;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.beian.intake.contract.ImportMode.ALL_OR_NOTHING;
import static org.beian.intake.contract.ImportMode.GOOD_ROWS;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of units registered by file: each row gets the answer of a single registration. */
@DatabaseTest
@Clause({"4", "2"})
class UnitImportTest {

    private static final String HEADER =
            "code,name,capacities,providerType,phone,email,validFrom,province\n";

    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject JobRepository ledger;
    @Inject PartyRegister register;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit bureau;
    private final String code = SeededUnits.unique("filed");

    @BeforeEach
    void addAuthorities() {
        units.add(Capacity.MINISTRY, null);
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void asClerk() {
        callers.become(SeededUnits.callerOf(bureau, "clerk", Roles.CLERK));
    }

    private static String row(String code, String name, String rest) {
        return code + "," + name + ",ACCESS_PROVIDER," + rest;
    }

    private static String good(String code) {
        return row(code, "示例单位", "ISP,010-66412345,unit@example.cn,2026-01-01,");
    }

    private ImportStatus imported(ImportMode mode, boolean dryRun, String... rows) {
        asClerk();
        String text = HEADER + String.join("\n", rows) + "\n";
        ImportOrder order = new ImportOrder("units", mode, dryRun);
        long id =
                imports.accept(
                                imports.receive(
                                        "示例.csv",
                                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                                        order),
                                order)
                        .id();
        callers.become(Caller.job("system"));
        JobLaunch job =
                ledger.open(ImportQueue.jobName("units"), ImportQueue.jobParameters(id), "clerk");
        work.handedTo(id, job.id());
        ledger.begin(job.id(), job.run(), 1, "node", work.begin(id));
        runs.go(id, job.id(), job.run());
        ledger.ended(job.id(), job.run());
        asClerk();
        return reports.status(String.valueOf(id));
    }

    private List<ImportAnswer> answers(ImportStatus of) {
        return reports.answers(String.valueOf(of.id()), 0, 100);
    }

    private static List<String> told(List<ImportAnswer> answers) {
        return answers.stream()
                .map(
                        answer ->
                                answer.row()
                                        + " "
                                        + answer.state()
                                        + answer.findings().stream()
                                                .map(found -> " " + found.code() + found.pointer())
                                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void registersTheGoodRowsAndTellsOfTheOthersWhatIsWrong() {
        ImportStatus status =
                imported(
                        GOOD_ROWS,
                        false,
                        good(code),
                        row(code + "-b", "示例单位", "ISP,010-66412345,none,2026-01-01,"),
                        row(code + "-c", "示例单位", "ISP,010-66412345,a@example.cn,tomorrow,"),
                        row(code + "-d", "示例单位", "ISP,010-66412345,a@example.cn,2026-01-01,440000"),
                        row(code + "-e", "示例单位", "NONE,010-66412345,a@example.cn,2026-01-01,"),
                        good(code));
        assertThat(status.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(told(answers(status)))
                .containsExactly(
                        "2 REGISTERED",
                        "3 REFUSED UNIT_INCOMPLETE/email",
                        "4 REFUSED UNIT_INCOMPLETE/validFrom",
                        "5 REFUSED UNIT_OF_OTHER_AUTHORITY",
                        "6 REFUSED UNIT_TYPE_UNKNOWN/providerType",
                        "7 REFUSED UNIT_CODE_TAKEN");
        Long id = answers(status).get(0).caseId();
        assertThat(register.card(id).line().code()).isEqualTo(code);
        assertThat(register.history(id))
                .extracting(HistoryEntry::act, HistoryEntry::requestId)
                .containsExactly(tuple("REGISTER_UNIT", "import-" + status.id()));
        assertThat(all.byCode(code + "-d")).isEmpty();
    }

    @Test
    void takesCapacitiesInWordsOfBothLanguagesAndNamesWhatIsNone() {
        String rest = ",ISP,010-66412345,unit@example.cn,2026-01-01,";
        ImportStatus status =
                imported(
                        GOOD_ROWS,
                        false,
                        code + "-a,示例单位,接入提供者；IP地址备案单位" + rest,
                        code + "-b,示例单位,access provider; IP filing unit" + rest,
                        code + "-c,示例单位,ACCESS_PROVIDER IP_FILING_UNIT" + rest,
                        code + "-d,示例单位,接入提供者 行业协会" + rest,
                        code + "-e,示例单位,接入提供者、通信管理局" + rest,
                        code + "-f,示例单位,SPONSOR" + rest);
        assertThat(told(answers(status)))
                .containsExactly(
                        "2 REGISTERED",
                        "3 REGISTERED",
                        "4 REGISTERED",
                        "5 REGISTERED",
                        "6 REFUSED UNIT_CAPACITY_UNKNOWN/capacities",
                        "7 REFUSED UNIT_CAPACITY_UNKNOWN/capacities");
        assertThat(answers(status).get(4).findings().get(0).args()).containsExactly("通信管理局");
        for (String each : List.of("-a", "-b", "-c")) {
            assertThat(all.byCode(code + each).orElseThrow().capacities())
                    .containsExactlyInAnyOrder(Capacity.ACCESS_PROVIDER, Capacity.IP_FILING_UNIT);
        }
    }

    /** As the form offers them: by name, or by code. */
    @Test
    void takesTypesOfProvidersInWordsOfBothLanguagesAndNamesWhatIsNone() {
        String rest = ",010-66412345,unit@example.cn,2026-01-01,";
        ImportStatus status =
                imported(
                        GOOD_ROWS,
                        false,
                        row(code + "-a", "示例单位", "互联网数据中心" + rest),
                        row(code + "-b", "示例单位", "internet data centre" + rest),
                        row(code + "-c", "示例单位", "idc" + rest),
                        row(code + "-d", "示例单位", "数据中心" + rest),
                        row(code + "-e", "示例单位", rest),
                        code + "-f,示例单位,行业协会,其他" + rest);
        assertThat(told(answers(status)))
                .containsExactly(
                        "2 REGISTERED",
                        "3 REGISTERED",
                        "4 REGISTERED",
                        "5 REFUSED UNIT_TYPE_UNKNOWN/providerType",
                        "6 REFUSED UNIT_INCOMPLETE/providerType",
                        "7 REFUSED UNIT_INCOMPLETE/providerType");
        assertThat(answers(status).get(3).findings().get(0).args())
                .containsExactly(
                        "数据中心",
                        "互联网接入服务提供者、互联网数据中心、其他",
                        "Internet service provider; Internet data centre; Other");
        for (int i = 0; i < 3; i++) {
            assertThat(register.card(answers(status).get(i).caseId()).details().providerType())
                    .isEqualTo("IDC");
        }
    }

    @Test
    void registersNothingWhileCheckingAndFindsTheSame() {
        ImportStatus status = imported(GOOD_ROWS, true, good(code), good(code), good("a b"));
        assertThat(told(answers(status)))
                .containsExactly(
                        "2 REGISTERED",
                        "3 REFUSED UNIT_CODE_TAKEN",
                        "4 REFUSED UNIT_INCOMPLETE/code");
        assertThat(all.byCode(code)).isEmpty();
    }

    @Test
    void aRepeatDoesNoHarmAndADifferenceIsRefused() {
        imported(GOOD_ROWS, false, good(code));
        ImportStatus again = imported(GOOD_ROWS, false, good(code), good(code + "-b"));
        assertThat(told(answers(again))).containsExactly("2 UNCHANGED", "3 REGISTERED");
        Long id = answers(again).get(0).caseId();
        assertThat(register.history(id)).hasSize(1);
        ImportStatus other =
                imported(
                        GOOD_ROWS,
                        false,
                        row(code, "示例改名", "ISP,010-66412345,unit@example.cn,2026-01-01,"));
        assertThat(told(answers(other))).containsExactly("2 REFUSED UNIT_CODE_TAKEN");
    }

    @Test
    void registersNothingWhenAllWasAskedForAndOneRowIsBad() {
        ImportStatus status = imported(ALL_OR_NOTHING, false, good(code), good("a b"));
        assertThat(status.state()).isEqualTo(ImportState.REFUSED);
        assertThat(all.byCode(code)).isEmpty();
    }

    @Test
    void isForAuthoritiesOnlyAndGivesATemplate() {
        asClerk();
        assertThat(imports.registers()).containsExactly("units");
        assertThat(imports.columns("units")).startsWith("code", "name", "capacities");
        assertThat(imports.template("units")).isNotEmpty();
        callers.become(SeededUnits.callerOf(bureau, "provider", Roles.PROVIDER));
        assertThatThrownBy(() -> imports.columns("units"))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_FOR_ROLE));
    }
}
