package org.beian.config.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV file of reference data that the system ships. Its header names the columns of its table; the
 * optional column {@code mode} says whether a row belongs to the demo, to a live system, or to
 * both.
 *
 * @param key columns of the primary key of the table
 */
record ReferenceDataFile(String name, String table, List<String> key) {

    static final String MODE = "mode";

    static final List<ReferenceDataFile> ALL =
            List.of(
                    new ReferenceDataFile("regions.csv", "region", List.of("code")),
                    new ReferenceDataFile(
                            "code-rows.csv",
                            "code_row",
                            List.of("table_name", "code", "valid_from")),
                    new ReferenceDataFile(
                            "settings.csv", "setting", List.of("name", "province", "valid_from")),
                    new ReferenceDataFile(
                            "rule-severities.csv",
                            "rule_severity",
                            List.of("rule_code", "province", "valid_from")),
                    new ReferenceDataFile(
                            "calendar-years.csv", "calendar_year", List.of("year_number")),
                    new ReferenceDataFile("calendar-days.csv", "calendar_day", List.of("day_date")),
                    new ReferenceDataFile(
                            "reserved-blocks.csv",
                            "reserved_block",
                            List.of("family", "range_start", "range_end", "valid_from")),
                    new ReferenceDataFile(
                            "domain-remits.csv",
                            "domain_remit",
                            List.of("top_level", "valid_from")));

    byte[] bytes() {
        try (InputStream in =
                ReferenceDataFile.class.getResourceAsStream("/org/beian/config/facts/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> rows(boolean demo) {
        return read().stream().filter(row -> belongs(row, demo)).toList();
    }

    List<NamedCsvRecord> read() {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(bytes(), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }

    private static boolean belongs(NamedCsvRecord row, boolean demo) {
        String mode = row.findField(MODE).orElse("always");
        return switch (mode) {
            case "always" -> true;
            case "demo" -> demo;
            case "live" -> !demo;
            default -> throw new IllegalStateException("No such mode: " + row);
        };
    }

    List<String> keyOf(NamedCsvRecord row) {
        return key.stream().map(row::getField).toList();
    }
}
