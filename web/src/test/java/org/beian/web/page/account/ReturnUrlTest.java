package org.beian.web.page.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnUrlTest {

    @Test
    void goesToThePageThatWasWanted() {
        assertThat(ReturnUrl.wanted("/bureau/filing.xhtml?id=1&tab=2"))
                .isEqualTo("/bureau/filing.xhtml?id=1&tab=2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "home.xhtml",
                "//example.com/",
                "/\\example.com/",
                "https://example.com/",
                "/a\r\nSet-Cookie: x=1",
                "/a\\..\\b",
                "/login.xhtml?from=/x"
            })
    void refusesToLeaveForAnotherPlace(String from) {
        assertThat(ReturnUrl.wanted(from)).isEqualTo("/home.xhtml");
    }
}
