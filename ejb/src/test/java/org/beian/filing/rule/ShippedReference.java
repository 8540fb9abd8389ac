package org.beian.filing.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.code.CodeRow;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.TextNormalizer;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Facts that authorities keep, as the files that come with the system give them. */
final class ShippedReference {

    private static final List<NamedCsvRecord> CODES = shipped("code-rows");
    private static final List<NamedCsvRecord> REGIONS = shipped("regions");
    private static final List<NamedCsvRecord> BLOCKS = shipped("reserved-blocks");
    private static final List<NamedCsvRecord> SETTINGS = shipped("settings");

    private ShippedReference() {}

    static FilingFacts.Reference of(FilingCheck check) {
        Map<IpRange, String> reserved = new HashMap<>();
        check.parts()
                .accesses()
                .forEach(
                        access ->
                                check.parts()
                                        .ranges(access)
                                        .forEach(
                                                range ->
                                                        block(range.value())
                                                                .ifPresent(
                                                                        name ->
                                                                                reserved.put(
                                                                                        range
                                                                                                .value(),
                                                                                        name))));
        Subject subject = check.content().subject();
        return new FilingFacts.Reference(
                CODES.stream()
                        .map(ShippedReference::code)
                        .filter(row -> row.validOn(check.today()))
                        .collect(Collectors.groupingBy(CodeRow::table)),
                setting("filing.minimumAge", check.province()),
                setting("filing.domains.perWebsite", check.province()),
                REGIONS.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getField("code"),
                                        row -> row.getField("parent"))),
                reserved,
                subject != null
                        && TextNormalizer.province(subject.province())
                                .filter(Set.of(Province.BEIJING, Province.GUANGDONG)::contains)
                                .isPresent());
    }

    private static CodeRow code(NamedCsvRecord row) {
        String until = row.getField("valid_to");
        return new CodeRow(
                row.getField("table_name"),
                row.getField("code"),
                LocalDate.parse(row.getField("valid_from")),
                until.isEmpty() ? null : LocalDate.parse(until),
                row.getField("name_zh"),
                row.getField("name_en"),
                row.getField("detail"));
    }

    private static int setting(String name, Province province) {
        String region = province == null ? "" : province.regionCode();
        return SETTINGS.stream()
                .filter(row -> row.getField("name").equals(name))
                .filter(row -> List.of("", region).contains(row.getField("province")))
                .reduce((country, own) -> own)
                .map(row -> Integer.parseInt(row.getField("content")))
                .orElseThrow();
    }

    private static Optional<String> block(IpRange range) {
        return BLOCKS.stream()
                .filter(row -> row.getField("mode").equals("always"))
                .filter(
                        row ->
                                IpRange.ofHex(
                                                Integer.parseInt(row.getField("family")),
                                                row.getField("range_start"),
                                                row.getField("range_end"))
                                        .overlaps(range))
                .map(row -> row.getField("name"))
                .findFirst();
    }

    private static List<NamedCsvRecord> shipped(String facts) {
        String path = "/org/beian/config/facts/" + facts + ".csv";
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        ShippedReference.class.getResourceAsStream(path),
                                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
