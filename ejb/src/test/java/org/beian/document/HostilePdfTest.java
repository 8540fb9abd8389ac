package org.beian.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of small PDFs made to cost their reader minutes or its memory (attack A10): each is
 * answered within seconds, by a refusal or as the harmless file that it is.
 */
class HostilePdfTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
    private static final String OBJECTS = "/Type/ObjStm/N 1/First 4";
    private static final String WIDTHS = "/Size 6/W[1 2 1]";

    /** The vectors that the reader itself would take minutes or all memory for. */
    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("streams", withObject("stream".repeat(340_000))),
                Arguments.of(
                        "headers of packed data", withObject("stream\nx\u009c".repeat(190_000))),
                Arguments.of(
                        "packed data that overlaps",
                        withObject(
                                "stream\nx\u009c".repeat(100_000)
                                        + "\0\0\0\u00ff\u00ff".repeat(200_000))),
                Arguments.of("table of rows without width", packed(table("/Index[0 500000000]"))),
                Arguments.of("the same, by size", packed(table("/Size 500000000"))),
                Arguments.of("the same, in many ranges", packed(table(ranges()))),
                Arguments.of("the same, written by codes", packed(table("/#53iz#65 500000000"))),
                Arguments.of("the same, behind a comment", packed(table("/Size%\n500000000"))),
                Arguments.of("twice packed", packed(twicePacked(), WIDTHS)));
    }

    private static String table(String size) {
        return size + "/W[0 0 0]";
    }

    private static String ranges() {
        return "/Index[" + "0 99999 ".repeat(5_000) + "]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void refusesWhatWouldCostMuch(String name, byte[] content) {
        assertTimeoutPreemptively(
                SOON,
                () ->
                        assertThatThrownBy(() -> PdfCheck.requireInert(content))
                                .as(name)
                                .isInstanceOf(RequestRejected.class));
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("arrays", withObject("[".repeat(5_000))),
                Arguments.of("very many arrays", withObject("[".repeat(1_900_000))),
                Arguments.of("dictionaries", withObject("<</A".repeat(400_000))),
                Arguments.of("brackets of a text", withObject("(".repeat(1_900_000))),
                Arguments.of("a text of digits", withObject("<" + "4".repeat(1_900_000))),
                Arguments.of("a number", withObject("9".repeat(1_900_000))),
                Arguments.of("a name", withObject("/" + "9".repeat(1_900_000))),
                Arguments.of("comments", withObject("%".repeat(1_900_000))),
                Arguments.of("a length of itself", withObject("<</Length 4 0 R>>stream\nx")),
                Arguments.of("objects in a chain", pdf(chain())),
                Arguments.of("pages of themselves", pdf(CATALOG, "<</Kids[2 0 R]/Count 9>>")),
                Arguments.of("a table before itself", tableBeforeItself()),
                Arguments.of(
                        "number of packed objects", packed("/Type/ObjStm/N 2147483647/First 4")),
                Arguments.of(
                        "place of packed objects", packed("/Type/ObjStm/N 1/First 2147483647")),
                Arguments.of("widths of a table", packed("/W[1000000000 1000000000 1]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void answersSoon(String name, byte[] content) {
        Throwable answer =
                assertTimeoutPreemptively(
                        SOON, () -> catchThrowable(() -> PdfCheck.requireInert(content)));
        assertThat(answer)
                .as(name)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused).isInstanceOf(RequestRejected.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToR", "GoToE", "Rendition",
                "RichMediaExecute", "Hide", "Movie", "Named", "Sound", "URI", "#55R#49"
            })
    void refusesAnActionThatLeavesTheDocument(String action) {
        assertThatThrownBy(
                        () -> PdfCheck.requireInert(withObject("<</S/" + action + "/D[3 0 R]>>")))
                .isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void takesAJumpInsideTheDocument() {
        PdfCheck.requireInert(withObject("<</S/GoTo/D[3 0 R/Fit]>>"));
    }

    @Test
    void takesSuchFilesWithoutTheirFault() {
        PdfCheck.requireInert(pdf(CATALOG, PAGES, PAGE));
        PdfCheck.requireInert(packed(WIDTHS));
        PdfCheck.requireInert(packed("/Index[0 6]/W[1 2 1]"));
    }

    private static byte[] withObject(String object) {
        return pdf(CATALOG, PAGES, PAGE, object);
    }

    private static String[] chain() {
        Stream<String> links =
                IntStream.range(4, 20_000).mapToObj("<</A %1$d 0 R/B[[%1$d 0 R]]>>"::formatted);
        return Stream.concat(Stream.of(CATALOG, PAGES, PAGE), links).toArray(String[]::new);
    }

    private static byte[] tableBeforeItself() {
        return bytes(
                "%PDF-1.4\n1 0 obj"
                        + CATALOG
                        + "endobj\nxref\n0 1\n0000000000 65535 f \n"
                        + "trailer<</Size 2/Root 1 0 R/Prev 52>>\nstartxref\n52\n%%EOF");
    }

    /** A PDF of these objects, the first being its catalogue. */
    private static byte[] pdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.5\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer<</Size %d/Root 1 0 R>>\n".formatted(objects.length + 1));
        return bytes(pdf.append("startxref\n%d\n%%%%EOF\n".formatted(table)).toString());
    }

    /** A PDF whose page is packed, with such an entry of its table or of its packed objects. */
    private static byte[] packed(String entry) {
        boolean ofObjects = entry.startsWith("/Type");
        String page = stream(ofObjects ? entry : OBJECTS, "3 0 " + PAGE);
        return packed(page, ofObjects ? WIDTHS : entry);
    }

    private static byte[] packed(String objects, String table) {
        String pdf = "%PDF-1.5\n";
        StringBuilder rows = new StringBuilder("\0\0\0\u00ff");
        for (String object : List.of(CATALOG, PAGES, objects)) {
            rows.append(row(pdf.length()));
            int number = object.equals(objects) ? 4 : object.equals(CATALOG) ? 1 : 2;
            pdf += number + " 0 obj\n" + object + "\nendobj\n";
            if (number == 2) {
                rows.append("\2\0\4\0");
            }
        }
        rows.append(row(pdf.length()));
        String last = stream("/Type/XRef/Root 1 0 R" + table, rows.toString());
        return bytes(
                pdf + "5 0 obj\n" + last + "\nendobj\nstartxref\n" + pdf.length() + "\n%%EOF\n");
    }

    private static String row(int place) {
        return "\1" + (char) (place >> 8) + (char) (place & 0xff) + "\0";
    }

    private static String stream(String entries, String data) {
        return "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(entries, data.length(), data);
    }

    private static String twicePacked() {
        byte[] inner = deflated(new byte[64 * 1024 * 1024], 16);
        String data = new String(deflated(inner, 1), ISO_8859_1);
        return stream(OBJECTS + "/Filter[/FlateDecode/FlateDecode]", data);
    }

    private static byte[] deflated(byte[] content, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < times; i++) {
                packing.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}
