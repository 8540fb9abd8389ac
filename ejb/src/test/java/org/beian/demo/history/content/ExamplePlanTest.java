package org.beian.demo.history.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.law.WorkingCalendar;
import org.beian.value.UnifiedSocialCreditCode;
import org.junit.jupiter.api.Test;

class ExamplePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Map.of(), Set.of());

    private final List<ExampleStep> steps = ExamplePlan.until(TODAY, CALENDAR);

    @Test
    void goesThroughThreeMonthsInTheOrderOfTime() {
        assertThat(steps)
                .isSortedAccordingTo(
                        (one, other) ->
                                one.day()
                                        .atTime(one.time())
                                        .compareTo(other.day().atTime(other.time())));
        assertThat(steps.get(0).day()).isBetween(TODAY.minusDays(91), TODAY.minusDays(85));
        assertThat(steps)
                .allMatch(step -> step.day().isBefore(TODAY))
                .allMatch(step -> CALENDAR.isWorkingDay(step.day()));
        assertThat(ExamplePlan.until(TODAY, CALENDAR)).isEqualTo(steps);
    }

    @Test
    void hasEveryActAndCasesThatWaitTooLong() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        steps.forEach(step -> acts.add(step.act()));
        assertThat(acts).containsExactlyInAnyOrder(Act.values());
        LocalDate limit = TODAY.minusDays(29);
        long overdue =
                IntStream.range(0, ExamplePlan.FILINGS)
                        .filter(number -> last(number).day().isBefore(limit))
                        .filter(number -> last(number).act() == Act.SUBMIT)
                        .count();
        assertThat(overdue).isBetween(2L, 12L);
    }

    private ExampleStep last(int number) {
        return steps.stream()
                .filter(step -> step.number() == number && step.act() != Act.TAKE)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void givesEverySponsorDataOfItsOwn() {
        Set<Object> seen = new HashSet<>();
        for (int number = 0; number <= ExamplePlan.FILINGS; number++) {
            ExampleFiling filing = new ExampleFiling(number);
            assertThat(UnifiedSocialCreditCode.parse(filing.documentNumber())).isNotNull();
            assertThat(filing.company()).startsWith("示例");
            assertThat(List.of(filing.company(), filing.domain(), filing.documentNumber()))
                    .allMatch(seen::add);
        }
        assertThat(ExamplePlan.FILINGS).isLessThan(ExampleFiling.MOST);
    }

    @Test
    void registersEveryDomainBeforeItIsFiled() {
        assertThat(ExampleFile.all(TODAY))
                .allMatch(file -> file.daysAgo() <= ExampleFile.OLDEST && file.daysAgo() > 0);
        for (ExampleStep step : steps) {
            String domain = new ExampleFiling(step.number()).domain();
            assertThat(ExampleFile.all(TODAY))
                    .as(step.toString())
                    .anyMatch(
                            file ->
                                    file.text().contains(domain)
                                            && TODAY.minusDays(file.daysAgo())
                                                    .isBefore(step.day()));
        }
    }

    @Test
    void sellsDomainsThatAreFiled() {
        LocalDate sale = TODAY.minusDays(ExampleFile.SALE);
        for (ExampleFiling sold : List.of(ExampleFiling.RELEASED, ExampleFiling.SOLD)) {
            assertThat(steps)
                    .as(sold.domain())
                    .anyMatch(
                            step ->
                                    step.number() == sold.number()
                                            && step.act() == Act.APPROVE
                                            && step.day().isBefore(sale));
        }
    }

    @Test
    void namesTheDayOfEveryDeletion() {
        List<String> deletions =
                ExampleFile.all(TODAY).stream()
                        .flatMap(file -> file.text().lines())
                        .filter(row -> row.startsWith("DELETE,"))
                        .toList();
        assertThat(deletions).hasSize(9).allMatch(row -> row.matches(".*,2026-1[01]-\\d\\d"));
    }

    @Test
    void drawsPicturesThatCanBeRead() throws IOException {
        BufferedImage licence = read(ExamplePicture.licence("示例青松科技有限公司", "91"));
        BufferedImage mandate = read(ExamplePicture.mandate("示例青松科技有限公司", "办理网站备案", "example.cn"));
        assertThat(licence.getWidth()).isGreaterThan(licence.getHeight());
        assertThat(mandate.getWidth()).isEqualTo(licence.getWidth());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
