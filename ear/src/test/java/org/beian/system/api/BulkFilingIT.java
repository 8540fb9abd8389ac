package org.beian.system.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of applications in bulk: every kind of file and line, good and bad. */
@ApiTest
class BulkFilingIT {

    private static final int MIB = 1024 * 1024;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final BulkClient bulk = new BulkClient(provider);

    @Test
    void tellsOfEachBadLineWhereAndWhy() {
        String good = SampleApplication.another().withReference("good").toString();
        String repeated =
                SampleApplication.another()
                        .withReference("repeated")
                        .withDomain(
                                SampleApplication.parse(good).at("/websites/0/domains/0").asText())
                        .toString();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "\uFEFF" + good + "\r\n", UTF_8);
        write(file, "\n \t\r\n", UTF_8);
        write(file, "{\"kind\": \"NEW\"\n", UTF_8);
        write(file, "{\"kind\": \"NEW\", \"kind\": \"NEW\"}\n", UTF_8);
        write(
                file,
                "{\"kind\": \"NEW\", \"state\": \"APPROVED\", \"reference\": \"mine\"}\n",
                UTF_8);
        write(file, "{\"kind\": \"NEW\", \"remark\": \"" + "x".repeat(MIB) + "\"}\r\n", UTF_8);
        write(file, "{\"kind\": \"NEW\", \"remark\": \"\0\"}\n", UTF_8);
        write(file, "{\"kind\": \"NEW\", \"remark\": \"\u00E9\"}\n", StandardCharsets.ISO_8859_1);
        write(file, "[".repeat(10_000) + "\n", UTF_8);
        write(file, "{\"kind\": \"CANCEL\"}\n", UTF_8);
        write(file, "=1+1\n", UTF_8);
        write(file, repeated + "\n", UTF_8);
        write(file, SampleApplication.another().withReference("last").toString(), UTF_8);
        String id = bulk.send("", file.toByteArray()).expect(202).id();
        JsonNode done = bulk.ended(id);

        Map<Integer, String> states = new HashMap<>();
        Map<Integer, String> codes = new HashMap<>();
        for (JsonNode answer : bulk.report(id)) {
            states.put(answer.path("row").asInt(), answer.path("state").asText());
            codes.put(answer.path("row").asInt(), answer.at("/findings/0/code").asText());
        }
        assertThat(states)
                .containsOnlyKeys(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
                .containsEntry(1, "UNDER_REVIEW")
                .containsEntry(13, "RETURNED")
                .containsEntry(14, "UNDER_REVIEW");
        assertThat(codes)
                .containsEntry(4, "JSON_SYNTAX")
                .containsEntry(5, "JSON_DUPLICATE")
                .containsEntry(6, "JSON_UNKNOWN")
                .containsEntry(7, "IMPORT_LINE_TOO_LONG")
                .containsEntry(8, "JSON_SYNTAX")
                .containsEntry(9, "BODY_ENCODING")
                .containsEntry(10, "JSON_TOO_DEEP")
                .containsEntry(11, "FILING_KIND_NOT_OFFERED")
                .containsEntry(12, "JSON_SYNTAX")
                .containsEntry(13, "APPLICATION_PENDING");
        JsonNode rows = done.path("rows");
        assertThat(rows.path("read").asInt()).isEqualTo(12);
        assertThat(rows.path("accepted").asInt()).isEqualTo(2);
        assertThat(rows.path("rejected").asInt()).isEqualTo(10);
        assertThat(rows.path("unreadable").asInt()).isEqualTo(9);
        assertThat(done.at("/findings/0/row").asInt()).isEqualTo(4);
        assertThat(done.at("/findings/0/message").asText()).contains("4");
        assertThat(done.path("links").path("rejected").asText()).endsWith("/rejected.csv");
        assertRejectedFile(id);
    }

    private void assertRejectedFile(String id) {
        Api.Answer file = bulk.rejected(id);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.text())
                .contains("\r\n")
                .startsWith("row,field,code,message,suggestion,original");
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(file.text()).stream().toList();
        assertThat(records)
                .extracting(each -> each.getField("row"))
                .contains("4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        for (NamedCsvRecord each : records) {
            assertThat(each.getField("message")).isNotBlank().doesNotStartWith("=");
            assertThat(each.getField("suggestion")).isNotBlank();
        }
        assertThat(record(records, "12").getField("original")).isEqualTo("'=1+1");
        assertThat(record(records, "6").getField("field")).isEqualTo("/state");
        assertThat(record(records, "6").getField("original"))
                .isEqualTo("{\"kind\": \"NEW\", \"state\": \"APPROVED\", \"reference\": \"mine\"}");
        assertThat(record(records, "7").getField("original")).hasSize(32_767);
    }

    private static NamedCsvRecord record(List<NamedCsvRecord> records, String row) {
        return records.stream()
                .filter(each -> each.getField("row").equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static void write(ByteArrayOutputStream to, String text, Charset encoding) {
        to.writeBytes(text.getBytes(encoding));
    }

    static Stream<Arguments> noFiles() {
        byte[] lines = BulkClient.lines(List.of(SampleApplication.another()));
        byte[] packed = BulkClient.gzip(lines);
        return Stream.of(
                Arguments.of("empty", new byte[0], 400, "IMPORT_EMPTY"),
                Arguments.of("blank", "\r\n\n".getBytes(UTF_8), 400, "IMPORT_EMPTY"),
                Arguments.of(
                        "XML",
                        "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8),
                        415,
                        "IMPORT_TYPE_REFUSED"),
                Arguments.of("ZIP", new byte[] {'P', 'K', 3, 4, 0}, 415, "IMPORT_TYPE_REFUSED"),
                Arguments.of(
                        "UTF-16",
                        "{}\n".getBytes(StandardCharsets.UTF_16),
                        415,
                        "IMPORT_TYPE_REFUSED"),
                Arguments.of("packed twice", BulkClient.gzip(packed), 415, "IMPORT_TYPE_REFUSED"),
                Arguments.of(
                        "cut", Arrays.copyOf(packed, packed.length - 5), 400, "IMPORT_UNPACKABLE"),
                Arguments.of("bomb", BulkClient.gzip(new byte[64 * MIB]), 413, "IMPORT_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noFiles")
    void refusesFilesThatAreNone(String what, byte[] file, int status, String code) {
        int before = provider.get(BulkClient.IMPORTS + "?limit=500").json().path("items").size();
        Api.Answer answer = bulk.send("", file).expect(status);

        assertThat(answer.json().path("code").asText()).as(what).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/suggestion").asText()).isNotBlank();
        assertThat(provider.get(BulkClient.IMPORTS + "?limit=500").json().path("items"))
                .hasSize(before);
    }

    @Test
    void refusesWrongTypesParametersAndSizes() {
        byte[] lines = BulkClient.lines(List.of(SampleApplication.another()));
        for (String type : List.of("application/xml", "application/zip", "text/csv")) {
            bulk.send("", lines, "Content-Type", type).expect(415);
        }
        for (String query : List.of("?mode=x", "?mode=", "?dryRun=1", "?dryRun=")) {
            Api.Answer answer = bulk.send(query, lines).expect(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("PARAMETER_INVALID");
        }
        int status =
                new RawRequest(system.baseUri(), "POST", BulkClient.FILINGS)
                        .header("Authorization", "Bearer demo-provider")
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Length", "5000000000")
                        .status(out -> out.write(lines));
        assertThat(status).isEqualTo(413);
    }

    @Test
    void takesAFileAsAPartOfAForm() {
        String boundary = "----bulk";
        String line = SampleApplication.another().toString();
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"示例.jsonl\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, line, boundary);
        Api.Answer answer =
                bulk.send(
                                "",
                                body.getBytes(UTF_8),
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary)
                        .expect(202);

        assertThat(answer.json().path("fileName").asText()).isEqualTo("示例.jsonl");
        assertThat(bulk.ended(answer.id()).at("/rows/applied").asInt()).isEqualTo(1);
    }

    @Test
    void checksWithoutKeepingAnythingAndRefusesAllWhenNotAllIsGood() {
        SampleApplication good = SampleApplication.another();
        List<Object> lines = List.of(good, SampleApplication.another().withThreeDefects());
        String dry = bulk.send("?dryRun=true", lines).id();
        assertThat(bulk.ended(dry).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(bulk.report(dry))
                .extracting(each -> each.path("state").asText())
                .containsExactly("UNDER_REVIEW", "RETURNED");
        assertThat(bulk.report(dry)).allMatch(each -> each.path("filing").isNull());

        String all = bulk.send("?mode=all-or-nothing", lines).id();
        JsonNode refused = bulk.ended(all);
        assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/rows/applied").asInt()).isZero();
        assertThat(found(good)).isZero();

        String once = bulk.send("?mode=all-or-nothing", lines.subList(0, 1)).id();
        assertThat(bulk.ended(once).at("/rows/applied").asInt()).isEqualTo(1);
        assertThat(found(good)).isEqualTo(1);
    }

    private int found(SampleApplication application) {
        return provider.get(Api.FILINGS + "?reference=" + application.reference())
                .json()
                .path("items")
                .size();
    }

    @Test
    void offersAnExampleThatItTakes() {
        DeskClient page = DeskClient.signIn(system, "provider");
        byte[] example = page.get("/provider/example-filings.jsonl").bytes();
        JsonNode rows = bulk.ended(bulk.send("?dryRun=true", example).id()).path("rows");
        assertThat(rows.path("read").asInt()).isEqualTo(2);
        assertThat(rows.path("unreadable").asInt()).isZero();
        assertThat(rows.path("accepted").asInt()).isEqualTo(2);
    }

    /** Fault F6. */
    @Test
    void takesTheSameFileOnceHoweverOftenItComes() {
        SampleApplication one = SampleApplication.another();
        byte[] file = BulkClient.lines(List.of(one));
        List<Api.Answer> answers = Together.times(8, () -> bulk.send("", file));
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(202);
        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 202);
        String location = answers.get(0).header("Location");
        assertThat(answers).allMatch(answer -> answer.header("Location").equals(location));
        String id = answers.get(0).id();
        assertThat(location).endsWith(BulkClient.IMPORTS + "/" + id).doesNotContain("//api");
        bulk.ended(id);
        assertThat(bulk.send("", file).expect(200).id()).isEqualTo(id);
        assertThat(found(one)).isEqualTo(1);

        byte[] other = BulkClient.lines(List.of(SampleApplication.another()));
        Api.Answer first = bulk.send("", other, "Idempotency-Key", "bulk-1").expect(202);
        Api.Answer again = bulk.send("", other, "Idempotency-Key", "bulk-1").expect(202);
        assertThat(again.text()).isEqualTo(first.text());
        bulk.send("", file, "Idempotency-Key", "bulk-1").expect(422);
    }

    @Test
    void showsAnImportToItsOwnUnitOnly() {
        String id = bulk.send("?dryRun=true", List.of("{}")).id();
        bulk.ended(id);
        Api second = system.api("demo-provider2");
        for (String part : List.of("", "/report", "/rejected.csv")) {
            provider.get(BulkClient.IMPORTS + "/" + id + part).expect(200);
            second.get(BulkClient.IMPORTS + "/" + id + part).expect(404);
            system.anybody().get(BulkClient.IMPORTS + "/" + id + part).expect(401);
            system.api("demo-ipunit").get(BulkClient.IMPORTS + "/" + id + part).expect(404);
        }
        JsonNode own = provider.get(BulkClient.IMPORTS + "?limit=1").expect(200).json();
        assertThat(own.path("items")).hasSize(1);
        JsonNode others = second.get(BulkClient.IMPORTS + "?limit=500").expect(200).json();
        assertThat(others.path("items").findValuesAsText("id")).doesNotContain(id);
        for (String none : List.of("0", "x", "99999999999999999999", "-1")) {
            provider.get(BulkClient.IMPORTS + "/" + none).expect(404);
        }
    }

    /** A20: as many at the same moment as there are places, and no more. */
    @Test
    void refusesMoreImportsThanAUnitMayHaveUnderWay() {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Object> lines = new ArrayList<>();
            for (int j = 0; j < 150; j++) {
                lines.add(SampleApplication.another().ofSecondProvider());
            }
            files.add(BulkClient.lines(lines));
        }
        BulkClient second = new BulkClient(system.api("demo-provider2"));
        List<Api.Answer> answers =
                Together.run(
                        files.stream()
                                .<Callable<Api.Answer>>map(
                                        file -> () -> second.send("?dryRun=true", file))
                                .toList());
        assertThat(answers).extracting(Api.Answer::status).containsOnly(202, 429);
        for (Api.Answer answer : answers) {
            if (answer.status() == 429) {
                assertThat(answer.json().path("code").asText()).isEqualTo("IMPORT_QUOTA");
                assertThat(answer.header("Retry-After")).isEqualTo("60");
            } else {
                second.ended(answer.id());
            }
        }
    }
}
