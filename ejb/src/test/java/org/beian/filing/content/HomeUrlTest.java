package org.beian.filing.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.cn/",
                "example.cn",
                "http:/example.cn",
                "http:///index",
                "http://user@example.cn/",
                "http://example.cn:0/",
                "http://example.cn:65536/",
                "http://example.cn\\@example.org/",
                "http://exa mple.cn/",
                "http://example.cn/a b",
                "http://example.cn/\u200B",
                "http://010.0.0.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://[203.0.113.1]/",
                "http://[fe80::1%25eth0]/",
                "http://-.cn/",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoHomePage(String text) {
        assertThat(HomeUrl.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.cn, http://example.cn/",
        "HTTP://WWW.Example.CN:80/, http://www.example.cn/",
        "https://example.cn:443/a?b=1, https://example.cn/a?b=1",
        "https://example.cn:80/, https://example.cn:80/",
        "http://example.cn?a=1, http://example.cn/?a=1",
        "http://例子.中国/, http://xn--fsqu00a.xn--fiqs8s/",
        "http://203.0.113.10, http://203.0.113.10/",
        "http://[2001:DB8::1]:8080/, http://2001:db8::1:8080/"
    })
    void readsOnePageInItsSpellings(String text, String page) {
        assertThat(HomeUrl.read(text)).map(HomeUrl::page).contains(page);
    }

    @Test
    void tellsNamesFromAddresses() {
        assertThat(HomeUrl.read("http://203.0.113.10/").orElseThrow().domain()).isEmpty();
        assertThat(HomeUrl.read("http://example.cn/").orElseThrow().address()).isEmpty();
    }
}
