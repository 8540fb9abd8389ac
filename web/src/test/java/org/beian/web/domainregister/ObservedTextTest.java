package org.beian.web.domainregister;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Tests of the text that lists what a provider serves. */
@Clause("7.4")
class ObservedTextTest {

    @Test
    void readsADomainAndPerhapsAnAddressOnEachLine() {
        assertThat(
                        ObservedText.entries(
                                "\uFEFFdomain,address\r\na.example.cn,203.0.113.7,x\r\n\r\n"
                                        + "\"示例.中国\"\tb\n  c.example.cn  \nd.example.cn,\n"))
                .containsExactly(
                        new ObservedEntry("a.example.cn", "203.0.113.7"),
                        new ObservedEntry("示例.中国", "b"),
                        new ObservedEntry("c.example.cn", null),
                        new ObservedEntry("d.example.cn", null));
    }

    @Test
    void keepsADomainThatBeginsLikeAHeading() {
        assertThat(ObservedText.entries("domain.cn"))
                .containsExactly(new ObservedEntry("domain.cn", null));
        assertThat(ObservedText.entries("域名 地址")).isEmpty();
    }
}
