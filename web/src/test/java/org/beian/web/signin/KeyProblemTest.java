package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.beian.account.key.KeyUnchecked;
import org.junit.jupiter.api.Test;

class KeyProblemTest {

    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private String type;
    private int status;

    /** While the database does not answer, a valid key must not look like an invalid one. */
    @Test
    void asksToRepeatACallWhoseKeyCannotBeChecked() throws IOException {
        HttpServletRequest request =
                proxy(HttpServletRequest.class, (self, called, arguments) -> null);
        KeyProblem.answer(request, response(), new KeyUnchecked(), "an-id");
        assertThat(status).isEqualTo(503);
        assertThat(type).isEqualTo("application/problem+json");
        assertThat(headers).containsEntry("Retry-After", "5").doesNotContainKey("WWW-Authenticate");
        JsonNode problem = new ObjectMapper().readTree(sent.toByteArray());
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("code").asText()).isEqualTo("API_KEY_UNCHECKED");
        assertThat(problem.at("/errors/0/message").asText()).contains("暂时无法核对");
        assertThat(problem.at("/errors/0/suggestion").asText()).isNotBlank();
    }

    private HttpServletResponse response() {
        return proxy(
                HttpServletResponse.class,
                (self, called, arguments) -> {
                    switch (called.getName()) {
                        case "setStatus" -> status = (int) arguments[0];
                        case "setContentType" -> type = (String) arguments[0];
                        case "setHeader" ->
                                headers.put((String) arguments[0], (String) arguments[1]);
                        case "setContentLength" -> {}
                        case "getOutputStream" -> {
                            return output();
                        }
                        default -> throw new UnsupportedOperationException(called.getName());
                    }
                    return null;
                });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                sent.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
