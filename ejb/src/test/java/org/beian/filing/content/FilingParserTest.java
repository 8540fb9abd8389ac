package org.beian.filing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.filing.content.SampleFiling.json;

import org.beian.intake.json.ShapeError;
import org.beian.intake.json.ShapeRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the parser of applications: each departure from the shape, with its pointer. */
class FilingParserTest {

    @ParameterizedTest
    @CsvSource({
        "JSON_TOO_LONG, /kind, '\"%s\"'",
        "JSON_FORMAT, /verification/date, '\"24.11.2026\"'",
        "JSON_WRONG_TYPE, /subject/electronicService, '\"yes\"'",
        "JSON_WRONG_TYPE, /mandate, '\"yes\"'",
        "JSON_UNKNOWN, /subject/shoeSize, 42"
    })
    void namesWhatHasNotTheShape(String code, String pointer, String value) {
        SampleFiling wrong =
                SampleFiling.valid().with(pointer, json(value.replace("%s", "x".repeat(200))));

        ShapeRefused refused =
                catchThrowableOfType(ShapeRefused.class, () -> FilingParser.read(wrong.toJson()));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.errors()).extracting(ShapeError::pointer).containsOnly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, ", "null, "})
    void keepsTheAgreementToElectronicServiceOnlyWhereItWasGiven(String sent, Boolean kept) {
        SampleFiling filing = SampleFiling.valid().with("/subject/electronicService", json(sent));

        FilingContent read = FilingParser.read(filing.toJson());

        assertThat(read.subject().electronicService()).isEqualTo(kept);
        assertThat(FilingJson.write(read).contains("electronicService")).isEqualTo(kept != null);
    }
}
