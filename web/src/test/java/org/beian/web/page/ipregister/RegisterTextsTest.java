package org.beian.web.page.ipregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.domainregister.record.ReportType;
import org.beian.domainregister.report.ReportFinding;
import org.beian.domainregister.report.ReportState;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.domainregister.unfiled.ClueBasis;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.domainregister.unit.DomainUnitKind;
import org.beian.ipregister.edit.IpEditState;
import org.beian.ipregister.record.IpMode;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.web.domainregister.ReportFindingTexts;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.ipregister.space.AddressCount;
import org.junit.jupiter.api.Test;

class RegisterTextsTest {

    private static List<String> keys(String bundle) {
        return new ArrayList<>(Texts.of(bundle, Locale.SIMPLIFIED_CHINESE).keySet());
    }

    private static void assertNamed(String bundle, Enum<?>[]... all) {
        assertThat(keys(bundle))
                .containsAll(
                        Stream.of(all)
                                .flatMap(Stream::of)
                                .map(
                                        each ->
                                                each.getDeclaringClass().getSimpleName()
                                                        + "."
                                                        + each.name())
                                .toList());
    }

    @Test
    void everyStateAndKindHasAName() {
        assertNamed(
                "Registers",
                IpFindingState.values(),
                IpEditState.values(),
                IpRecordKind.values(),
                IpStatus.values(),
                IpMode.values());
        assertNamed("Units", IpUnitMark.values(), IpUnitKind.values());
        assertNamed(
                "Domains",
                DomainUnitKind.values(),
                ReportState.values(),
                ReportType.values(),
                UnfiledState.values(),
                ClueState.values(),
                ClueBasis.values());
    }

    @Test
    void everyFindingOfAReportIsSaid() {
        for (ReportFinding.Kind kind : ReportFinding.Kind.values()) {
            ReportFinding found = new ReportFinding(kind, 3, 5L);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(ReportFindingTexts.message(found, locale)).contains("3");
                assertThat(ReportFindingTexts.suggestion(found, locale)).isNotBlank();
            }
        }
    }

    @Test
    void everyDivisionOfTheStatisticsHasItsTitles() {
        for (StatisticsDimension each : StatisticsDimension.values()) {
            assertThat(keys("Domains"))
                    .contains(
                            "statistics." + each,
                            "statistics.totals." + each,
                            "statistics.changes." + each);
        }
    }

    @Test
    void everyFieldOfARecordHasALabelAndEndingNeedsTheRangeAndTheDayOnly() {
        for (IpRecordKind kind : IpRecordKind.values()) {
            for (RecordField field : RecordField.of(kind, false, true)) {
                assertThat(keys("Registers")).contains("record." + field.name());
            }
            assertThat(RecordField.of(kind, true, true))
                    .extracting(RecordField::name)
                    .containsExactly("start", "end", "eventDate");
        }
        assertThat(RecordField.of(IpRecordKind.SOURCE, false, false))
                .extracting(RecordField::name)
                .containsExactly("start", "end", "upstream", "note");
    }

    @Test
    void addressesAreCountedAsPeopleReadThem() {
        BigInteger one = BigInteger.ONE;
        assertThat(AddressCount.text(one.shiftLeft(16), Locale.ENGLISH)).isEqualTo("65,536");
        assertThat(AddressCount.text(one.shiftLeft(96), Locale.ENGLISH)).isEqualTo("2^96");
        assertThat(AddressCount.text(one.shiftLeft(96).subtract(one), Locale.ENGLISH))
                .isEqualTo("7.92×10^28");
    }
}
