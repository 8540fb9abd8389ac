package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the forms of pages: read when asked for, in memory, and within limits. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class FormRequestTest {

    private static final int MIB = 1024 * 1024;
    private static final int DOCUMENT = 100;
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=X";
    private static final String PART = "--X\r\nContent-Disposition: form-data; name=\"";

    private final Map<String, Object> attributes = new HashMap<>();
    private String path = "/sponsor/wizard.xhtml";
    private String query;
    private String type = URL_ENCODED;
    private String announced;
    private boolean touched;
    private Principal account = () -> "example";

    /** Request of the container: nothing is asked of it but what is here. */
    private FormRequest form(String body) {
        byte[] bytes = bytes(body);
        announced = announced == null ? String.valueOf(bytes.length) : announced;
        return new FormRequest(
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (self, called, args) ->
                                        switch (called.getName()) {
                                            case "getServletPath" -> path;
                                            case "getUserPrincipal" -> account;
                                            case "getQueryString" -> query;
                                            case "getContentType" -> type;
                                            case "getHeader" ->
                                                    Map.of(
                                                                    "Content-Length",
                                                                    announced,
                                                                    "content-range",
                                                                    "bytes 0-1/9")
                                                            .get(args[0]);
                                            case "getInputStream" -> stream(bytes);
                                            case "getAttribute" -> attributes.get((String) args[0]);
                                            case "setAttribute" ->
                                                    attributes.put((String) args[0], args[1]);
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            called.getName());
                                        }),
                DOCUMENT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ServletInputStream stream(byte[] bytes) {
        touched = true;
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {

            @Override
            public int read() {
                return in.read();
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static void assertRefused(FormRequest form, CallRefusal refusal) {
        assertThatThrownBy(() -> form.getParameter("a"))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void joinsQueryAndBody() {
        query = "id=7&name=%E4%BA%AC&flag";
        FormRequest form = form("name=a+b%2B&name=&=x&%E5%AD%97=" + "字");
        assertThat(form.isRead()).isFalse();
        assertThat(touched).as("nobody has asked yet").isFalse();
        assertThat(form.getParameter("id")).isEqualTo("7");
        assertThat(form.getParameterValues("name")).containsExactly("京", "a b+", "");
        assertThat(form.getParameter("flag")).isEmpty();
        assertThat(form.getParameter("字")).isEqualTo("字");
        assertThat(form.getParameterMap()).containsOnlyKeys("id", "name", "flag", "", "字");
        assertThat(form.getParameter("none")).isNull();
        assertThat(form.isRead()).isTrue();
    }

    @Test
    void readsFieldsAndFilesOfAPage() {
        type = PARTS;
        query = "csrf=t";
        FormRequest form =
                form(
                        PART
                                + "do\"\r\n\r\nupload\r\n"
                                + PART
                                + "document\"; filename=\"a.pdf\"\r\n\r\n"
                                + "x".repeat(3 * DOCUMENT)
                                + "\r\n"
                                + PART
                                + "document\"; filename=\"b.pdf\"\r\n\r\nsecond\r\n"
                                + PART
                                + "empty\"; filename=\"\"\r\n\r\n\r\n--X--\r\n");
        assertThat(form.getParameter("do")).isEqualTo("upload");
        assertThat(form.getParameter("csrf")).isEqualTo("t");
        FormPart file = form.getPart("document");
        assertThat(file.getSubmittedFileName()).isEqualTo("a.pdf");
        assertThat(file.getSize()).as("enough to refuse it").isEqualTo(DOCUMENT + 1);
        assertThat(form.getPart("empty")).as("no file was chosen").isNull();
        assertThat(form.getPart("do")).isNull();
    }

    /** As the Servlet API asks for them, which components that upload files do. */
    @Test
    void givesItsFilesAsParts() throws IOException {
        type = PARTS;
        query = "document=a.pdf";
        FormRequest form =
                form(
                        PART
                                + "do\"\r\n\r\nupload\r\n"
                                + PART
                                + "document\"; filename=\"字.pdf\"\r\nContent-Type: text/html\r\n\r\n"
                                + "x".repeat(3 * DOCUMENT)
                                + "\r\n"
                                + PART
                                + "document\"; filename=\"b.pdf\"\r\n\r\nsecond\r\n--X--\r\n");
        assertThat(form.getParts())
                .extracting(Part::getName, Part::getSubmittedFileName, Part::getSize)
                .containsExactly(
                        tuple("document", "字.pdf", DOCUMENT + 1L), tuple("document", "b.pdf", 6L));
        Part first = form.getPart("document");
        assertThat(first.getInputStream()).hasBinaryContent(bytes("x".repeat(DOCUMENT + 1)));
        assertThat(first.getContentType()).isEqualTo("application/octet-stream");
        assertThat(first.getHeader("content-type")).isEqualTo(first.getContentType());
        assertThat(first.getHeaders("X")).isEmpty();
        assertThatThrownBy(() -> first.write("/tmp/a.pdf")).isInstanceOf(IOException.class);
        first.delete();
        assertThat(form.getPart("do")).isNull();
        assertThat(form.getPart("none")).isNull();
        assertThatThrownBy(() -> form.getParts().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesATextThatIsTooLongInsteadOfCuttingIt() {
        type = PARTS;
        assertRefused(
                form(PART + "do\"\r\n\r\n" + "x".repeat(1024 * 1024 + 1) + "\r\n--X--\r\n"),
                CallRefusal.BODY_TOO_LARGE);
    }

    @Test
    void limitsFilesThatAreAskedForAsParts() {
        type = PARTS;
        announced = "17825793";
        FormRequest large = form("--X--");
        assertThatThrownBy(large::getParts)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CallRefusal.BODY_TOO_LARGE));
        announced = null;
        FormRequest many = form((PART + "a\"; filename=\"a\"\r\n\r\n\r\n").repeat(51) + "--X--");
        assertThatThrownBy(() -> many.getPart("a"))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CallRefusal.FORM_UNREADABLE));
    }

    /** An uploader would keep pieces of a file on the disk. */
    @Test
    void knowsNoPiecesOfFiles() {
        FormRequest form = form("a=1");
        assertThat(form.getHeader("content-range")).isNull();
        assertThat(form.getHeader("Content-Length")).isEqualTo("3");
    }

    @Test
    void hasNoPartsWithoutFiles() {
        assertThat(form("a=1").getParts()).isEmpty();
        assertThat(form("a=1").getPart("a")).isNull();
    }

    /** A form of a servlet, whose file is too large for the memory. */
    @Test
    void leavesFilesOfOtherTargetsUnread() {
        type = PARTS;
        path = "/provider/import-upload";
        query = "csrf=t";
        FormRequest form = form(PART + "mode\"\r\n\r\ngood-rows\r\n--X--\r\n");
        assertThat(form.getParameter("csrf")).isEqualTo("t");
        assertThat(form.getParameter("mode")).isNull();
        assertThat(touched).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/mixed; boundary=X", ""})
    void leavesOtherBodiesUnread(String other) {
        type = other;
        assertThat(form("a=1").getParameter("a")).isNull();
        assertThat(touched).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
    void refusesBrokenEscapes(String body) {
        assertRefused(form(body), CallRefusal.FORM_UNREADABLE);
    }

    @Test
    void refusesMoreFieldsThanAnyForm() {
        String most =
                IntStream.range(0, 2000).mapToObj(i -> "f" + i).collect(Collectors.joining("&"));
        assertThat(form(most).getParameter("f1999")).isEmpty();
        announced = null;
        assertRefused(form(most + "&a"), CallRefusal.FORM_UNREADABLE);
        announced = null;
        assertRefused(form("&a".repeat(MIB / 2)), CallRefusal.FORM_UNREADABLE);
        announced = null;
        type = PARTS;
        assertRefused(form((PART + "a\"\r\n\r\n\r\n").repeat(3000)), CallRefusal.FORM_UNREADABLE);
    }

    @Test
    void refusesLargeFormsAsAnnouncedOrAsTheyCome() {
        assertRefused(form("a=" + "x".repeat(MIB)), CallRefusal.BODY_TOO_LARGE);
        assertThat(touched).as("refused by its announced length").isFalse();
        announced = "1";
        assertRefused(form("a=" + "x".repeat(MIB)), CallRefusal.BODY_TOO_LARGE);
        type = PARTS;
        for (String length : List.of("17825793", "99999999999999999999", "-1")) {
            announced = length;
            assertRefused(form("--X--"), CallRefusal.BODY_TOO_LARGE);
        }
        account = null;
        announced = String.valueOf(MIB + 1);
        assertRefused(form("--X--"), CallRefusal.BODY_TOO_LARGE);
    }
}
