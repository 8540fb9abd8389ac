package org.beian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.document.Uploads.image;
import static org.beian.document.Uploads.joined;
import static org.beian.document.Uploads.pdf;
import static org.beian.document.Uploads.pngOf;
import static org.beian.document.Uploads.text;
import static org.beian.law.Rejections.rejectedAs;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of the check of a file's content (attack A10): its type is seen in it, and a file that
 * could act on its reader is refused.
 */
class ContentCheckTest {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final long MAX_PIXELS = 40_000_000;

    private static CheckedContent check(byte[] content) {
        return ContentCheck.check(content, MAX_BYTES, MAX_PIXELS);
    }

    @Test
    void tellsTheTypeByTheContent() {
        assertThat(check(image("jpg")).mediaType()).isEqualTo("image/jpeg");
        assertThat(check(image("png")).mediaType()).isEqualTo("image/png");
        assertThat(check(pdf()).mediaType()).isEqualTo("application/pdf");
        assertThat(check(pdf()).sha256()).matches("[0-9a-f]{64}");
    }

    static Stream<Arguments> otherThings() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("text", text("示例")),
                Arguments.of("GIF", image("gif")),
                Arguments.of(
                        "SVG with script",
                        text(
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                Arguments.of("JSP", text("<%@ page language=\"java\" %><% out.print(1); %>")),
                Arguments.of("HTML", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("ZIP", zip()),
                Arguments.of(
                        "HTML before a PDF", joined(text("<html><script>1</script>\n"), pdf())),
                Arguments.of("GIF before a PDF", joined(text("GIF89a/*"), pdf())),
                Arguments.of("ZIP behind a PDF", joined(pdf(), zip())),
                Arguments.of("only the beginning of a PDF", Arrays.copyOf(pdf(), 40)),
                Arguments.of("a PDF behind a password", saved(pdf(), ContentCheckTest::lock)),
                Arguments.of("only the beginning of a JPEG", Arrays.copyOf(image("jpg"), 12)),
                Arguments.of("only the beginning of a PNG", Arrays.copyOf(image("png"), 20)),
                Arguments.of("a PNG without size", pngOf(0, 0)),
                Arguments.of("a PNG of negative size", pngOf(-1, -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherThings")
    void refusesOtherThings(String name, byte[] content) {
        assertThatThrownBy(() -> check(content)).as(name).isInstanceOf(AttachmentRefused.class);
    }

    static Stream<Arguments> activePdfs() {
        return Stream.of(
                active("script by name", writer -> writer.addJavaScript("app.alert(1)")),
                active(
                        "script at opening",
                        writer ->
                                writer.setOpenAction(PdfAction.javaScript("app.alert(1)", writer))),
                active(
                        "script at closing",
                        writer -> {
                            writer.setAdditionalAction(
                                    PdfWriter.WILL_PRINT, PdfAction.javaScript("1", writer));
                        }),
                active(
                        "program at opening",
                        writer -> writer.setOpenAction(new PdfAction("x.exe", null, null, null))),
                active("file inside", ContentCheckTest::attachFile),
                Arguments.of(
                        "script in a packed object",
                        saved(pdf(writer -> writer.addJavaScript("app.alert(1)")), pdf -> {})));
    }

    @Test
    void readsPackedObjects() {
        assertThat(check(saved(pdf(), pdf -> {})).mediaType()).isEqualTo("application/pdf");
    }

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    /** The same PDF, changed and with its objects packed. */
    private static byte[] saved(byte[] content, Change change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            change.on(pdf);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void lock(PDDocument pdf) throws IOException {
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }

    private static Arguments active(String name, Consumer<PdfWriter> besides) {
        return Arguments.of(name, pdf(besides));
    }

    private static void attachFile(PdfWriter writer) {
        try {
            writer.addFileAttachment(
                    "x", PdfFileSpecification.fileEmbedded(writer, null, "x.exe", text("MZ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activePdfs")
    void refusesPdfsThatAct(String name, byte[] content) {
        assertThatThrownBy(() -> check(content)).as(name).isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void refusesTooManyBytes() {
        byte[] large = Arrays.copyOf(image("jpg"), MAX_BYTES + 1);
        assertThatThrownBy(() -> check(large)).is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
        assertThat(check(Arrays.copyOf(large, MAX_BYTES)).content()).hasSize(MAX_BYTES);
    }

    /** The header alone decides; nothing is unpacked. */
    @Test
    void refusesTooManyPixels() {
        assertThatThrownBy(() -> check(pngOf(30_000, 30_000)))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
        assertThatThrownBy(() -> check(pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
        assertThat(check(pngOf(40_000, 1_000)).mediaType()).isEqualTo("image/png");
    }

    /** 1 GiB of blanks in a megabyte, where a reader must unpack it to find the objects. */
    @Test
    void refusesABombInsteadOfUnpackingIt() {
        assertThatThrownBy(() -> check(bomb()))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
    }

    private static byte[] bomb() {
        byte[] packed = packed(1024);
        String head =
                "%PDF-1.5\n1 0 obj\n<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length "
                        + packed.length
                        + ">>\nstream\n";
        return joined(joined(text(head), packed), text("\nendstream\nendobj\n%%EOF\n"));
    }

    private static byte[] packed(int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream packing =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < mebibytes; i++) {
                packing.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("x.class"));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
