package org.beian.ipregister.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.document.AttachmentRefused;
import org.beian.document.Uploads;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.intake.IpScene;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of each unit's management rules on file, version by version (9.4). */
@DatabaseTest
class IpManagementRulesTest {

    private static final AtomicLong ACCOUNTS = new AtomicLong(-2_000_000);

    @Inject IpManagementRules rules;
    @Inject SeededUnits seeded;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit unit;

    @BeforeEach
    void anAccount() {
        callers.become(Caller.job("first-start"));
        authorities.ensure();
        unit = seeded.add(Capacity.IP_FILING_UNIT, Province.GUANGDONG);
        become(unit);
    }

    private void become(Unit of) {
        long id = ACCOUNTS.getAndDecrement();
        IpScene.inNew(
                () ->
                        em.createNativeQuery(
                                        "insert into account (id, username, password_hash, display_name, unit_id, enabled,"
                                                + " must_change_password, session_epoch, created_at, trail_count, version)"
                                                + " values (?, ?, '-', '示例', ?, true, false, 0, ?, 0, 0)")
                                .setParameter(1, id)
                                .setParameter(2, "manager" + id)
                                .setParameter(3, of.id())
                                .setParameter(4, Timestamp.from(TestClock.shared().instant()))
                                .executeUpdate());
        callers.become(
                new Caller(
                        id, "manager" + id, "示例", of.asParty(), Set.of(Roles.IP_UNIT), "request"));
    }

    @Test
    @Clause("9.4")
    void keepsEveryVersionForWhoSupervises() {
        assertThat(rules.file("管理办法.pdf", Uploads.pdf())).isEqualTo(1);
        assertThat(rules.file("管理办法2.pdf", Uploads.pdf())).isEqualTo(2);

        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(Province.GUANGDONG).orElseThrow(), "r", Roles.REVIEWER));
        assertThat(rules.versions(unit.id()))
                .extracting(IpManagementRules.Filed::fileName)
                .containsExactly("管理办法2.pdf", "管理办法.pdf");
        assertThat(rules.document(unit.id(), 1).mediaType()).isEqualTo("application/pdf");
        assertThatThrownBy(() -> rules.document(unit.id(), 3))
                .is(rejectedAs(IpRefusal.IP_RULES_NOT_FOUND));
    }

    @Test
    @Clause("9.4")
    void takesNothingButPdf() {
        byte[] image = Uploads.image("png");
        assertThatThrownBy(() -> rules.file("x.pdf", image)).isInstanceOf(AttachmentRefused.class);
        assertThat(rules.versions(unit.id())).isEmpty();
    }

    @Test
    @Clause("2")
    void hidesThemFromOthers() {
        rules.file("管理办法.pdf", Uploads.pdf());
        become(seeded.add(Capacity.IP_FILING_UNIT, null));
        assertThatThrownBy(() -> rules.versions(unit.id()))
                .is(rejectedAs(IpRefusal.IP_RULES_NOT_FOUND));
        callers.become(
                SeededUnits.callerOf(
                        units.bureauOf(Province.BEIJING).orElseThrow(), "r", Roles.CLERK));
        assertThatThrownBy(() -> rules.document(unit.id(), 1))
                .is(rejectedAs(IpRefusal.IP_RULES_NOT_FOUND));
    }
}
