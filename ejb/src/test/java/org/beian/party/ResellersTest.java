package org.beian.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ResellersTest {

    @Inject Resellers resellers;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit provider;
    private Long upper;
    private Long lower;

    @BeforeEach
    void addAChain() {
        provider = units.provider(Province.BEIJING);
        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        upper = resellers.add(provider.id(), "示例一级", "91350100M000100Y43", null).id();
        lower = resellers.add(provider.id(), "示例二级", null, upper).id();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    @Clause("7.6")
    void knowsAChainFromTheProviderDown() {
        assertThat(resellers.known(provider.id(), List.of())).isTrue();
        assertThat(resellers.known(provider.id(), List.of("示例一级"))).isTrue();
        assertThat(resellers.known(provider.id(), List.of("示例一级", "示例二级"))).isTrue();
    }

    @Test
    void knowsNoChainWithAGapOrInAnotherOrder() {
        assertThat(resellers.known(provider.id(), List.of("示例二级"))).isFalse();
        assertThat(resellers.known(provider.id(), List.of("示例二级", "示例一级"))).isFalse();
        assertThat(resellers.known(provider.id(), List.of("示例一级", "示例三级"))).isFalse();
        assertThat(resellers.known(provider.id(), Collections.nCopies(21, "示例一级"))).isFalse();
        assertThat(resellers.known(units.provider().id(), List.of("示例一级"))).isFalse();
    }

    @Test
    void knowsNoChainThroughOneThatEnded() {
        resellers.end(upper);
        assertThat(resellers.known(provider.id(), List.of("示例一级", "示例二级"))).isTrue();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(resellers.known(provider.id(), List.of("示例一级", "示例二级"))).isFalse();
    }

    @Test
    void movesAResellerWithAllBelowIt() {
        Long other = resellers.add(provider.id(), "示例另一级", null, null).id();
        resellers.moveBelow(upper, other);
        assertThat(resellers.known(provider.id(), List.of("示例另一级", "示例一级", "示例二级"))).isTrue();
        assertThat(resellers.list(provider.id())).hasSize(3);
    }

    @Test
    @Clause("7.6")
    void refusesACycle() {
        assertThatThrownBy(() -> resellers.moveBelow(upper, lower))
                .is(rejectedAs(PartyRefusal.RESELLER_CYCLE));
        assertThatThrownBy(() -> resellers.moveBelow(upper, upper))
                .is(rejectedAs(PartyRefusal.RESELLER_CYCLE));
        assertThat(resellers.known(provider.id(), List.of("示例一级", "示例二级"))).isTrue();
    }

    @Test
    void refusesAnotherProvidersResellers() {
        Unit other = units.provider(Province.BEIJING);
        callers.become(SeededUnits.callerOf(other, "other", "PROVIDER"));
        assertThatThrownBy(() -> resellers.add(provider.id(), "示例", null, null))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        assertThatThrownBy(() -> resellers.add(other.id(), "示例", null, upper))
                .is(rejectedAs(PartyRefusal.RESELLER_UNKNOWN));
        assertThatThrownBy(() -> resellers.moveBelow(lower, null))
                .is(rejectedAs(PartyRefusal.RESELLER_UNKNOWN));
        assertThatThrownBy(() -> resellers.end(lower))
                .is(rejectedAs(PartyRefusal.RESELLER_UNKNOWN));
        assertThatThrownBy(() -> resellers.list(provider.id()))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    @Test
    void refusesTheSameResellerTwiceAtOnePlace() {
        assertThatThrownBy(() -> resellers.add(provider.id(), " 示例一级 ", null, null))
                .is(rejectedAs(PartyRefusal.RESELLER_DOUBLE));
        assertThat(resellers.add(provider.id(), "示例一级", null, lower).id()).isNotNull();
        resellers.end(lower);
        assertThat(resellers.add(provider.id(), "示例二级", null, upper).id()).isNotNull();
    }

    @Test
    void refusesAnIncompleteReseller() {
        for (String name : new String[] {"", "示例\u202E公司", "示例\n公司"}) {
            assertThatThrownBy(() -> resellers.add(provider.id(), name, null, null))
                    .is(rejectedAs(PartyRefusal.RESELLER_INCOMPLETE));
        }
        assertThatThrownBy(() -> resellers.add(provider.id(), "示例", "91350100M000100Y44", null))
                .is(rejectedAs(PartyRefusal.RESELLER_INCOMPLETE));
    }
}
