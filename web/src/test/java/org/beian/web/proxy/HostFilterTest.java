package org.beian.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the hosts that the system answers to, at a server on 192.0.2.5, port 8080. */
class HostFilterTest {

    private static boolean isOwn(String baseUrl, String host) {
        HostFilter filter = new HostFilter();
        filter.baseUrl = Optional.ofNullable(baseUrl);
        return filter.isOwn(
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                HostFilterTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (self, called, args) ->
                                        switch (called.getName()) {
                                            case "getHeader" -> host;
                                            case "getLocalAddr" -> "192.0.2.5";
                                            case "getLocalPort" -> 8080;
                                            default -> throw new AssertionError(called);
                                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "https://beian.example, beian.example",
        "https://beian.example, BEIAN.example:443",
        "https://beian.example:8443/, beian.example:8443",
        "http://beian.example/, beian.example:80",
        "https://[2001:db8::1]/, [2001:db8::1]",
        "http://127.0.0.1:8080/, 127.0.0.1:8080",
        "http://127.0.0.1:8080/, localhost:8080",
        "http://127.0.0.1:8080/, [::1]:8080",
        "http://127.0.0.1:8080/, 192.0.2.5:8080",
        "http://localhost:9000/, localhost:9000",
        ", localhost:8080",
        ", 192.0.2.5:8080",
    })
    void answersToItsOwnHost(String baseUrl, String host) {
        assertThat(isOwn(baseUrl, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://beian.example, ",
        "https://beian.example, evil.example",
        "https://beian.example, evil.example:443",
        "https://beian.example, beian.example.evil.example",
        "https://beian.example, beian.example:8080",
        "https://beian.example, beian.example:80",
        "https://beian.example, beian.example@evil.example",
        "https://beian.example, beian.example/x",
        "https://beian.example, 'beian.example,evil.example'",
        "https://beian.example, 192.0.2.5:8080",
        "https://beian.example, localhost:8080",
        "http://127.0.0.1:8080/, evil.example:8080",
        "http://127.0.0.1:8080/, localhost.evil.example:8080",
        "http://127.0.0.1:8080/, localhost",
        "http://127.0.0.1:8080/, 192.0.2.6:8080",
        ", evil.example:8080",
        ", 192.0.2.5",
    })
    void answersToNoOther(String baseUrl, String host) {
        assertThat(isOwn(baseUrl, host)).isFalse();
    }
}
