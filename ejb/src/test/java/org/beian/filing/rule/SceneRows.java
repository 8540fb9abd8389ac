package org.beian.filing.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Rows around an application under test that no procedure writes in so few steps. */
@Dependent
class SceneRows {

    private static final AtomicLong LAST = new AtomicLong(-1);

    @Inject EntityManager em;
    @Inject BlacklistRepository blacklist;
    @Inject History history;
    @Inject Clock clock;

    /** A document of a unit, with an account that uploaded it. */
    String attachment(Unit owner) {
        long account = LAST.getAndDecrement();
        String id = UUID.randomUUID().toString();
        insert(
                "account (id, username, password_hash, display_name, unit_id, enabled,"
                        + " must_change_password, session_epoch, created_at, trail_count, version)",
                account,
                "u" + account,
                "-",
                "示例用户",
                owner.id(),
                true,
                false,
                0,
                now(),
                0,
                0);
        insert(
                "attachment (id, unit_id, account_id, media_type, file_name, size_bytes, sha256,"
                        + " content, created_at)",
                id,
                owner.id(),
                account,
                "application/pdf",
                "示例.pdf",
                1,
                "-",
                new byte[1],
                now());
        return id;
    }

    /** A licence in the register of the parties that ended yesterday. */
    int licence(Unit provider) {
        return insert(
                "registered_unit (unit_id, licence_number, licence_until, trail_count, version)",
                provider.id(),
                "示例许可证",
                Date.valueOf(Shanghai.date(clock.instant()).minusDays(1)),
                0,
                0);
    }

    /** An entry of the blacklist as it stood before each needed a basis; once for the same. */
    void bar(BlacklistKind kind, String entry) {
        if (blacklist.of(kind, entry, BlacklistState.IN_FORCE).isEmpty()) {
            BlacklistEntry barred = new BlacklistEntry(kind, entry, Province.BEIJING, "示例事由");
            barred.approve("reviewer-1", RuleScene.FIRST_DAY, clock.instant(), null);
            blacklist.add(barred);
            history.write(barred, Act.move("BAR", null, barred.state(), "示例事由", "6.4"));
        }
    }

    int reseller(Unit provider, String name) {
        return insert(
                "reseller (id, provider_id, name, valid_from, trail_count, version)",
                LAST.getAndDecrement(),
                provider.id(),
                name,
                Date.valueOf(RuleScene.FIRST_DAY),
                0,
                0);
    }

    /** An address kept for an application for access; the id of the application. */
    String keep(Unit provider, Unit sponsor, String domain, String address, LocalDate lapsesOn) {
        long id = LAST.getAndDecrement() + Integer.MAX_VALUE;
        insert(
                "access_application (id, state, provider_id, customer_name,"
                        + " website_name, methods, places, created_at, lapses_on,"
                        + " trail_count, version)",
                id,
                "PRE_ASSIGNED",
                provider.id(),
                "示例客户",
                "示例网站",
                "VIRTUAL_HOST",
                "110000",
                now(),
                Date.valueOf(lapsesOn),
                0,
                0);
        if (sponsor != null) {
            em.createNativeQuery("update access_application set sponsor_id = ? where id = ?")
                    .setParameter(1, sponsor.id())
                    .setParameter(2, id)
                    .executeUpdate();
        }
        insert("access_application_domain (application_id, domain)", id, domain);
        IpRange range = IpRange.parse(address);
        insert(
                "access_application_range (application_id, family, range_start, range_end)",
                id,
                range.family(),
                range.startHex(),
                range.endHex());
        return String.valueOf(id);
    }

    void onDuty(Unit provider, String name) {
        insert(
                "dedicated_officer (id, unit_id, name, phone, email, on_duty_from, trail_count, version)",
                LAST.getAndDecrement(),
                provider.id(),
                name,
                "13800000000",
                "a@example.cn",
                Date.valueOf(RuleScene.FIRST_DAY),
                0,
                0);
    }

    /** A report of a provider that the name of a filed subject is untrue, which waits. */
    int untrueName(Unit provider, String number) {
        return em.createNativeQuery(
                        """
                        insert into unfiled_change (id, state, authority, subject_id, version_id,
                        filing_number, subject_name, source, item, filed_value, found_value,
                        found_on, provider_id, open_key, opened_at, told_at, due, decide_by,
                        upheld, trail_count, version)
                        select 1000000000 + s.id, 'OPEN', s.province, s.id, v.id,
                        s.filing_number, s.name, 'PROVIDER_REPORT', 'SUBJECT_NAME', s.name, s.name,
                        date('2026-11-24'), ?1, s.filing_number, s.filed_at, s.filed_at,
                        date('2026-12-08'), date('2026-12-15'), false, 0, 1
                        from icp_subject s
                        join icp_version v on v.subject_id = s.id and v.website_id is null
                        where s.filing_number = ?2""")
                .setParameter(1, provider.id())
                .setParameter(2, number)
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private int insert(String into, Object... values) {
        String marks = "?" + ", ?".repeat(values.length - 1);
        var statement = em.createNativeQuery("insert into " + into + " values (" + marks + ")");
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }
}
