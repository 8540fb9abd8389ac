package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.web.page.component.Formats;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    @Test
    void anUnknownLanguageReadsChineseWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(Texts.in(Locale.FRENCH).getString("login.title")).isEqualTo("登录");
            assertThat(Texts.in(ZH).getString("login.title")).isEqualTo("登录");
            Locale.setDefault(Locale.CHINA);
            assertThat(Texts.in(EN).getString("login.title")).isEqualTo("Sign in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyDemoAccountHasRoleAndNote() {
        for (DemoAccounts.Row row : new DemoAccounts().getRows()) {
            assertThat(Texts.in(ZH).containsKey("demo.note." + row.name())).isTrue();
            assertThat(Texts.in(ZH).containsKey("Role." + row.role())).isTrue();
        }
    }

    @Test
    void everyTaskStandsInAPartOfTheNavigationWithAnIcon() {
        List<String> tasks =
                Texts.in(ZH).keySet().stream().filter(key -> key.startsWith("task.")).toList();
        assertThat(tasks)
                .isNotEmpty()
                .allSatisfy(
                        task -> {
                            Task shown = Task.page(task, "/x.xhtml");
                            assertThat(shown.getIcon()).startsWith("pi-");
                            assertThat(Texts.in(ZH).getString("group." + shown.getGroup()))
                                    .isNotBlank();
                        });
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        assertThat(Formats.date(LocalDate.of(2026, 12, 4), ZH)).isEqualTo("2026年12月4日（五）");
        assertThat(Formats.date(LocalDate.of(2026, 12, 4), EN)).isEqualTo("Fri, 4 Dec 2026");
        Instant lateEvening = Instant.parse("2026-12-31T16:30:00Z");
        assertThat(Formats.time(lateEvening, ZH)).isEqualTo("2027年1月1日 00:30");
        assertThat(Formats.date(null, ZH)).isEmpty();
    }

    @Test
    void clausesAreWrittenAsTheLawWritesThem() {
        assertThat(Formats.clause("12.3", ZH)).isEqualTo("细则第十二条第（三）项");
        assertThat(Formats.clause("20", ZH)).isEqualTo("细则第二十条");
        assertThat(Formats.clause("10.11", ZH)).isEqualTo("细则第十条第（十一）项");
        assertThat(Formats.clause("11.3.1", ZH)).isEqualTo("细则第十一条第（三）项第1目");
        assertThat(Formats.clause("12", EN)).isEqualTo("article 12");
        assertThat(Formats.clause("12.3", EN)).isEqualTo("article 12 (3)");
        assertThat(Formats.clause("11.3.1", EN)).isEqualTo("article 11 (3) 1");
        assertThat(Formats.clause("B10", ZH)).isEmpty();
        assertThat(Formats.clause(null, ZH)).isEmpty();
    }
}
