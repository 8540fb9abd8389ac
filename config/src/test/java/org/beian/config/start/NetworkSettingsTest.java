package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    private static final List<String> PORTS =
            List.of("beian.http.port", "beian.db.port", "beian.smtp.port", "beian.dev.debugPort");

    @Test
    void believesNoProxyUnlessItIsListed() {
        assertThat(NetworkSettings.proxies(Options.of(Map.of())).isEmpty()).isTrue();
        Options proxied =
                Options.ofProcess(
                        new Properties(),
                        Map.of("BEIAN_HTTP_PROXIES", "192.0.2.1, 10.0.0.0/8,2001:db8::/32"));
        assertThat(NetworkSettings.proxies(proxied).contain("10.255.0.1")).isTrue();
        assertThat(NetworkSettings.proxies(proxied).contain("11.0.0.1")).isFalse();
        assertThat(proxied.ofServer()).containsKey("beian.http.proxies");
        assertThatThrownBy(
                        () -> Options.of(Map.of("beian.http.proxies", "192.0.2.1,proxy.example")))
                .isInstanceOf(StartFailed.class)
                .hasMessage(
                        "beian.http.proxies lists addresses and blocks such as"
                                + " 192.0.2.1,10.0.0.0/8, not proxy.example");
    }

    @Test
    void refusesPortsThatAreNone() {
        for (String port : PORTS) {
            for (String right : new String[] {"0", "1", "65535"}) {
                assertThatCode(() -> Options.of(Map.of(port, right)))
                        .as(port)
                        .doesNotThrowAnyException();
            }
            for (String wrong : new String[] {"-1", "65536", "2147483647"}) {
                assertThatThrownBy(() -> Options.of(Map.of(port, wrong)))
                        .isInstanceOf(StartFailed.class)
                        .hasMessage(port + " is from 0 to 65535, not " + wrong);
            }
            for (String wrong : new String[] {"", "smtp", "80 ", "2147483648", "8e1"}) {
                assertThatThrownBy(() -> Options.of(Map.of(port, wrong)))
                        .isInstanceOf(StartFailed.class)
                        .hasMessage(port + " is a number, not " + wrong);
            }
        }
    }

    @Test
    void refusesAPublicAddressThatNamesNoHost() {
        for (String right :
                new String[] {
                    "https://beian.example", "http://127.0.0.1:8080/", "https://[2001:db8::1]:8443/"
                }) {
            assertThat(Options.of(Map.of("beian.baseUrl", right)).text("beian.baseUrl"))
                    .isEqualTo(right);
        }
        for (String wrong :
                new String[] {
                    "beian.example",
                    "ftp://beian.example/",
                    "https://",
                    "https://beian.example/a",
                    "https://beian.example:65536/"
                }) {
            assertThatThrownBy(() -> Options.of(Map.of("beian.baseUrl", wrong)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage(
                            "beian.baseUrl is an address such as https://beian.example/, not "
                                    + wrong);
        }
    }

    @Test
    void showsItsMetricsToAddressesAndNetworks() {
        assertThat(Options.of(Map.of()).text("beian.metrics.addresses")).isEqualTo("127.0.0.1,::1");
        for (String good :
                new String[] {
                    "10.1.2.3", "10.0.0.0/8, 192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0"
                }) {
            assertThatCode(() -> Options.of(Map.of("beian.metrics.addresses", good)))
                    .as(good)
                    .doesNotThrowAnyException();
        }
        for (String wrong :
                new String[] {
                    "",
                    "localhost",
                    "10.0.0.1/8",
                    "10.0.0.0/33",
                    "256.1.1.1",
                    "1:2",
                    "10.0.0.1,,::1"
                }) {
            assertThatThrownBy(() -> Options.of(Map.of("beian.metrics.addresses", wrong)))
                    .as(wrong)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("beian.metrics.addresses lists addresses");
        }
    }

    @Test
    void takesAKeyOfTheMetricsThatCannotBeGuessedAndTellsNobody() {
        for (String wrong :
                new String[] {"short", "nineteen-characters", "with a space in the key"}) {
            assertThatThrownBy(() -> Options.of(Map.of("beian.metrics.key", wrong)))
                    .as(wrong)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("beian.metrics.key has 20 characters or more")
                    .hasMessageNotContaining(wrong);
        }
        assertThat(KnownSettings.secret("beian.metrics.key"))
                .as("only in the environment")
                .isTrue();
        assertThat(KnownSettings.secret("beian.trail.keyFile")).isFalse();
    }
}
