package org.beian.publicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the contact that each bureau publishes (6.9). */
@DatabaseTest
class ReportContactsTest {

    private static final ContactDetails FIRST =
            new ContactDetails("010-00000000", null, "report@example.cn");
    private static final ContactDetails SECOND =
            new ContactDetails(" 12300 ", "(010) 0000-0001", "report@示例.cn");

    @Inject ReportContacts contacts;
    @Inject Authorities authorities;
    @Inject Units units;
    @Inject SeededUnits seeded;
    @Inject TestCallers callers;
    @Inject History history;

    @BeforeEach
    void signIn() {
        authorities.ensure();
        become(seeded.add(Capacity.BUREAU, Province.HAINAN));
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void become(Unit unit) {
        callers.become(SeededUnits.callerOf(unit, "clerk", Roles.CLERK));
    }

    @Test
    @Clause("6.9")
    void publishesAndKeepsWhoPublishedWhat() throws Exception {
        assertThat(contacts.own()).isEmpty();
        contacts.publish(FIRST, null);
        contacts.publish(SECOND, contacts.own().orElseThrow().version());

        ReportContact own = contacts.own().orElseThrow();
        assertThat(own.details())
                .isEqualTo(new ContactDetails("12300", "(010) 0000-0001", "report@xn--fsq092h.cn"));
        assertThat(contacts.ownHistory())
                .extracting(HistoryEntry::reason)
                .containsExactly(
                        "010-00000000, -, report@example.cn",
                        "12300, (010) 0000-0001, report@xn--fsq092h.cn");
        assertThat(contacts.ownHistory().get(1).actor()).isEqualTo("clerk");
        assertThat(TestTransactions.inNew(() -> history.verify(own)).isWhole()).isTrue();
    }

    @Test
    void writesNoHistoryOfNothing() {
        contacts.publish(FIRST, null);
        contacts.publish(FIRST, contacts.own().orElseThrow().version());
        assertThat(contacts.ownHistory()).hasSize(1);
    }

    @Test
    @Clause("6.9")
    void showsAll31BureausToEverybody() {
        Unit bureau = units.byCode(Authorities.bureauCode(Province.QINGHAI)).orElseThrow();
        become(bureau);
        contacts.publish(FIRST, contacts.own().map(ReportContact::version).orElse(null));
        callers.become(null);

        List<BureauContact> all = contacts.all();

        assertThat(all).extracting(BureauContact::province).containsExactly(Province.values());
        BureauContact qinghai =
                all.stream()
                        .filter(one -> one.province() == Province.QINGHAI)
                        .findFirst()
                        .orElseThrow();
        assertThat(qinghai.bureau()).isEqualTo("青海省通信管理局");
        assertThat(qinghai.phone()).isEqualTo("010-00000000");
        assertThat(qinghai.isPublished()).isTrue();
    }

    @Test
    void refusesAChangeOfWhatAColleagueChanged() {
        contacts.publish(FIRST, null);
        int seen = contacts.own().orElseThrow().version();
        contacts.publish(SECOND, seen);

        assertThatThrownBy(() -> contacts.publish(FIRST, seen))
                .is(rejectedAs(ContactRefusal.CONTACT_STALE));
        assertThatThrownBy(() -> contacts.publish(FIRST, null))
                .is(rejectedAs(ContactRefusal.CONTACT_STALE));
        assertThat(contacts.own().orElseThrow().details().phone()).isEqualTo("12300");
    }

    @Test
    void refusesAUnitThatIsNoBureau() {
        become(seeded.add(Capacity.ACCESS_PROVIDER, Province.HAINAN));
        assertThatThrownBy(() -> contacts.publish(FIRST, null))
                .is(rejectedAs(ContactRefusal.NO_BUREAU));
        assertThatThrownBy(() -> contacts.own()).is(rejectedAs(ContactRefusal.NO_BUREAU));
    }

    @ParameterizedTest
    @CsvSource({
        ", , a@example.cn, phone",
        "12, , a@example.cn, phone",
        "see our site, , a@example.cn, phone",
        "010<b>1, , a@example.cn, phone",
        "12300, none, a@example.cn, fax",
        "12300, , , email",
        "12300, , a@, email",
        "'12300\n1', , a@example.cn, phone"
    })
    void refusesWhatIsNoContact(String phone, String fax, String email, String field) {
        assertThatThrownBy(() -> new ContactDetails(phone, fax, email))
                .is(rejectedAs(ContactRefusal.CONTACT_INVALID))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.arguments()).containsExactly(field));
    }
}
