package org.beian.annualaudit.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.annualaudit.OpinionKind;
import org.beian.intake.formats.RecordsForm;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.law.RequestRejected;
import org.beian.law.SupportedLocales;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Row of a file of opinions, read by the names of its columns. */
record OpinionRow(JsonNode row) {

    static final String KIND = "kind";

    static final List<FileColumn> COLUMNS =
            Stream.of("year", "filingNumber", KIND, "paperNumber", "issuedOn", "words", "document")
                    .map(name -> new FileColumn(name, true))
                    .toList();

    private static final int MOST_DIGITS = 4;

    /** Why the row could not be split into columns; empty when it could. */
    Optional<Finding> defect() {
        if (!row.has(RecordsForm.DEFECT)) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        row.path(RecordsForm.ARGUMENTS).forEach(each -> arguments.add(each.asText()));
        return Optional.of(finding(row.get(RecordsForm.DEFECT).asText(), arguments));
    }

    /** The number as it is written, or null. */
    String number() {
        return text("filingNumber");
    }

    /** What the row says; what cannot be read is left out, and missed by the check. */
    OpinionRequest read() {
        return new OpinionRequest(
                year(),
                number(),
                kind(),
                text("paperNumber"),
                day(),
                text("words"),
                text("document"));
    }

    private int year() {
        String written = text("year");
        return written != null && written.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? Integer.parseInt(written)
                : 0;
    }

    private OpinionKind kind() {
        String written = text(KIND);
        return Stream.of(OpinionKind.values())
                .filter(
                        kind ->
                                Stream.of(
                                                kind.name(),
                                                word(kind, Locale.SIMPLIFIED_CHINESE),
                                                word(kind, Locale.ENGLISH))
                                        .anyMatch(name -> name.equalsIgnoreCase(written)))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day() {
        String written = text("issuedOn");
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Choices of the template: the Chinese word, and what names the same. */
    static List<Code> kinds() {
        return Stream.of(OpinionKind.values())
                .map(
                        kind ->
                                new Code(
                                        word(kind, Locale.SIMPLIFIED_CHINESE),
                                        word(kind, Locale.ENGLISH) + ", " + kind.name()))
                .toList();
    }

    private static String word(OpinionKind kind, Locale language) {
        ResourceBundle words =
                SupportedLocales.texts(
                        OpinionRow.class.getPackageName() + ".Words", OpinionRow.class, language);
        return words.getString("kind." + kind);
    }

    private String text(String column) {
        String given = row.path(column).asText(null);
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Why the row is refused, at its columns. */
    static List<Finding> findings(RequestRejected refused) {
        return refused instanceof FaultsFound faults
                ? faults.findings()
                : List.of(
                        new Finding(
                                "",
                                refused.code(),
                                Severity.REFUSE,
                                refused.clause(),
                                refused.arguments()));
    }

    static Finding finding(String code, List<String> arguments) {
        return new Finding("", code, Severity.REFUSE, null, arguments);
    }
}
