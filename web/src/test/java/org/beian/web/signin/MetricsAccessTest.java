package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.beian.web.proxy.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsAccessTest {

    private static final String KEY = "a-key-of-the-metrics-1";

    private static MetricsAccess access(String addresses, String key) {
        MetricsAccess access = new MetricsAccess();
        access.proxies =
                new TrustedProxies() {
                    @Override
                    public String clientAddress(HttpServletRequest request) {
                        return request.getRemoteAddr();
                    }
                };
        access.addresses = addresses;
        access.key = Optional.ofNullable(key);
        access.read();
        return access;
    }

    private static HttpServletRequest from(String address, String... headers) {
        Map<String, String> sent = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        HttpServletRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (self, called, arguments) ->
                                switch (called.getName()) {
                                    case "getRemoteAddr" -> address;
                                    case "getHeaderNames" -> Collections.enumeration(sent.keySet());
                                    default -> sent.get((String) arguments[0]);
                                });
    }

    @Test
    void allowsSetAddressesAndNetworks() {
        MetricsAccess access = access("127.0.0.1, 10.0.0.0/8,2001:db8::/32", null);
        assertThat(access.allows(from("127.0.0.1"))).isTrue();
        assertThat(access.allows(from("10.200.0.1"))).isTrue();
        assertThat(access.allows(from("2001:db8:0:0:0:0:0:1"))).isTrue();
    }

    @Test
    void refusesAllOthers() {
        MetricsAccess access = access("127.0.0.1,10.0.0.0/8", null);
        assertThat(access.allows(from("11.0.0.1"))).isFalse();
        assertThat(access.allows(from("0:0:0:0:0:0:0:1"))).isFalse();
        assertThat(access.allows(from("no address"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-FORWARDED-HOST",
                "Forwarded",
                "Via",
                "X-Real-IP"
            })
    void refusesWhoComesThroughAProxy(String header) {
        HttpServletRequest request = from("127.0.0.1", header, "10.0.0.1");
        assertThat(access("127.0.0.1", KEY).allows(request)).isFalse();
    }

    @Test
    void takesNoOtherHeaderForAProxys() {
        HttpServletRequest request = from("127.0.0.1", "X-Forward", "10.0.0.1");
        assertThat(access("127.0.0.1", KEY).allows(request)).isTrue();
    }

    @Test
    void allowsTheKeyFromAnywhere() {
        MetricsAccess access = access("127.0.0.1", KEY);
        assertThat(access.allows(from("192.0.2.1", "Authorization", "Bearer " + KEY))).isTrue();
    }

    @Test
    void refusesAnyOtherKeyAlsoFromASetAddress() {
        for (String wrong : new String[] {"Bearer " + KEY + "2", "Bearer ", KEY, "Basic " + KEY}) {
            HttpServletRequest request = from("127.0.0.1", "Authorization", wrong);
            assertThat(access("127.0.0.1", KEY).allows(request)).as(wrong).isFalse();
        }
    }

    @Test
    void knowsNoKeyUnlessOneIsSet() {
        HttpServletRequest request = from("127.0.0.1", "Authorization", "Bearer ");
        assertThat(access("127.0.0.1", null).allows(request)).isFalse();
    }
}
