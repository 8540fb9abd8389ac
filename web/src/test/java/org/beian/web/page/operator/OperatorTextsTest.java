package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.intake.contract.ImportPhase;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobState;
import org.beian.notice.MailState;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

class OperatorTextsTest {

    private static final List<ResourceBundle> BOTH =
            Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .map(locale -> Texts.of("Operator", locale))
                    .toList();

    /** Where a class of the procedures says what kind of case its records are. */
    private static final Pattern KIND =
            Pattern.compile("(?:CASE_TYPE =|caseType\\(\\) \\{\\s*return)\\s*\"(\\w+)\"");

    private static final Pattern CHECK = Pattern.compile("named\\(\"([\\w-]+)\"\\)");

    @Test
    void everyStateHasAText() {
        for (JobState state : JobState.values()) {
            assertHas("JobState." + state);
        }
        for (MailState state : MailState.values()) {
            assertHas("MailState." + state);
        }
    }

    @Test
    void everyFailureIsSaidWithWhatToDo() {
        for (JobFailure failure : JobFailure.values()) {
            assertHas("failure." + failure);
            assertHas("failure." + failure + ".fix");
        }
    }

    @Test
    void everyJobIsNamedAndSaysWhatItDoes() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("../batch/src/main/resources/META-INF/batch-jobs"))) {
            List<String> jobs =
                    files.map(file -> file.getFileName().toString().replaceFirst("[.]xml$", ""))
                            .toList();
            assertThat(jobs).contains("trail-verification", "filing-import");
            for (String job : jobs) {
                assertHas("job." + job);
                assertHas("hint." + job);
            }
        }
    }

    /** Readiness checks as the health page shows them; liveness says nothing more. */
    @Test
    void everyCheckIsNamedAndSaysWhatToDo() throws IOException {
        Set<String> checks = new TreeSet<>(Set.of("job-repository"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/beian/web/health"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file);
                if (code.contains("@Readiness")) {
                    CHECK.matcher(code).results().forEach(name -> checks.add(name.group(1)));
                }
            }
        }
        assertThat(checks).contains("database", "trail-key", "calendar");
        for (String check : checks) {
            assertHas("health.check." + check);
            assertHas("health.fix." + check);
        }
    }

    @Test
    void everyFailureOfAMailIsSaidWithWhatToDo() {
        for (MailFailure failure : MailFailure.values()) {
            assertHas("mailFailure." + failure);
            assertHas("mailFailure." + failure + ".fix");
        }
    }

    @Test
    void everyIntervalAndPhaseHasAText() {
        for (ScheduleInterval rhythm : ScheduleInterval.values()) {
            assertHas("rhythm." + rhythm);
            assertHas("schedule.day." + rhythm);
        }
        for (ImportPhase phase : ImportPhase.values()) {
            if (phase != ImportPhase.ENDED) {
                assertHas("phase." + phase);
            }
        }
    }

    @Test
    void everyKindOfCaseWithAHistoryHasAName() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                KIND.matcher(Files.readString(file))
                        .results()
                        .forEach(kind -> kinds.add(kind.group(1)));
            }
        }
        assertThat(kinds).contains("FILING", "BLACKLIST", "IP_REPORT");
        kinds.forEach(kind -> assertHas("case." + kind));
    }

    private static void assertHas(String key) {
        assertThat(BOTH).allMatch(texts -> texts.containsKey(key), key);
    }
}
