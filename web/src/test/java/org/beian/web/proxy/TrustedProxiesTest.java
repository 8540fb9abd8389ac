package org.beian.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of whose address counts behind proxies in 10.0.0.0/8 and at 2001:db8:f::1. */
class TrustedProxiesTest {

    private static final String PROXY = "10.0.0.1";

    private static String client(String setting, String connection, String... forwardedFor) {
        TrustedProxies proxies = new TrustedProxies();
        proxies.setting = Optional.ofNullable(setting);
        proxies.prepare();
        return proxies.clientAddress(connection, List.of(forwardedFor));
    }

    private static String behind(String connection, String... forwardedFor) {
        return client("10.0.0.0/8,2001:db8:f::1", connection, forwardedFor);
    }

    @Test
    void believesNobodyWithoutProxies() {
        assertThat(client(null, PROXY, "192.0.2.1")).isEqualTo(PROXY);
        assertThat(client("", PROXY, "192.0.2.1")).isEqualTo(PROXY);
    }

    @Test
    void believesNobodyElse() {
        assertThat(behind("198.51.100.9", "192.0.2.1")).isEqualTo("198.51.100.9");
        assertThat(behind("198.51.100.9", "192.0.2.1, 10.0.0.2")).isEqualTo("198.51.100.9");
    }

    @Test
    void takesTheClientThatTheProxyNames() {
        assertThat(behind(PROXY, "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(behind("2001:db8:f:0:0:0:0:1", "2001:DB8::0:1")).isEqualTo("2001:db8::1");
    }

    @Test
    void takesNothingFromWhatTheClientSentItself() {
        assertThat(behind(PROXY, "203.0.113.7, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(behind(PROXY, "203.0.113.7,10.0.0.9,192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(behind(PROXY, "<script>,,unknown", "192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void goesThroughAChainOfProxies() {
        assertThat(behind(PROXY, "203.0.113.7, 192.0.2.1, 10.0.0.2")).isEqualTo("192.0.2.1");
        assertThat(behind(PROXY, "203.0.113.7, 192.0.2.1", "10.0.0.2, 2001:db8:f::1"))
                .as("two headers are one list")
                .isEqualTo("192.0.2.1");
    }

    @Test
    void takesTheFarthestProxyWhereAllAre() {
        assertThat(behind(PROXY, "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
        assertThat(behind(PROXY)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::1]:4711, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "[::ffff:192.0.2.1]:443, 192.0.2.1"
    })
    void readsTheAddressInEachNotation(String entry, String address) {
        assertThat(behind(PROXY, "203.0.113.7, " + entry)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "192.0.2",
                "192.0.2.256",
                "0300.0.2.1",
                "192.0.2.1:",
                "192.0.2.1:port",
                "192.0.2.1/24",
                "[2001:db8::1",
                "2001:db8::1]:80",
                "fe80::1%eth0",
                "[]",
                "*",
                "192.0.2.1 198.51.100.1"
            })
    void countsTheLastProxyWhereItNamesNoAddress(String garbage) {
        assertThat(behind(PROXY, "203.0.113.7, " + garbage)).isEqualTo(PROXY);
        assertThat(behind(PROXY, "203.0.113.7, " + garbage + ", 10.0.0.2")).isEqualTo("10.0.0.2");
    }

    @Test
    void readsAListOfAnyLength() {
        String claimed = "203.0.113.7, ".repeat(200);
        assertThat(behind(PROXY, claimed + "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(behind(PROXY, "192.0.2.1" + ", 10.0.0.2".repeat(200))).isEqualTo("192.0.2.1");
    }
}
