package org.beian.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.beian.document.Attachment;
import org.beian.document.DocumentRefusal;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.trail.reading.ReadRefusal;
import org.junit.jupiter.api.Test;

/** Tests of how a scan is asked for. */
@Clause("3")
class ScanServletTest {

    private final List<String> reasons = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private Refusal refusal = ReadRefusal.UNMASKING_WITHOUT_REASON;

    private final ScanServlet servlet =
            new ScanServlet() {
                @Override
                protected Attachment read(String id, String part, String reason) {
                    reasons.add(id + part + reason);
                    throw refusal.of("");
                }
            };

    private final HttpServletRequest request =
            stub(
                    HttpServletRequest.class,
                    (self, called, args) ->
                            called.getName().equals("getPathInfo") ? "/1/scan" : "核对证件");

    private final HttpServletResponse response =
            stub(
                    HttpServletResponse.class,
                    (self, called, args) -> {
                        refused.add((Integer) args[0]);
                        return null;
                    });

    private static <T> T stub(Class<T> type, InvocationHandler calls) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    @Test
    void takesAReasonFromAFormAndNeverFromALink() throws IOException {
        servlet.doGet(request, response);
        servlet.doPost(request, response);

        assertThat(reasons).containsExactly("1scannull", "1scan核对证件");
        assertThat(refused).as("the page that asks for one").containsExactly(422, 422);
    }

    @Test
    void asksForNoReasonWhereAnythingElseIsRefused() throws IOException {
        refusal = DocumentRefusal.ATTACHMENT_NOT_FOUND;
        servlet.doGet(request, response);
        assertThat(refused).containsExactly(404);
        refusal = DocumentRefusal.ATTACHMENT_QUOTA;
        assertThatThrownBy(() -> servlet.doGet(request, response))
                .isInstanceOf(RequestRejected.class);
    }
}
