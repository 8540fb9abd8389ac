package org.beian.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.OfficerDetails;
import org.beian.party.PartyRefusal;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.publicreport.ContactDetails;
import org.beian.publicreport.ReportContacts;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Units, accounts and API keys of the demonstration (formats.md 8.3), named so that all are
 * recognised as examples.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoData {

    /** Name of the unit whose account is {@code sponsor}. */
    public static final String SPONSOR = "示例网站主办单位";

    private static final String PASSWORD = "demo";
    private static final LocalDate SINCE = LocalDate.of(2005, 3, 20);

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Roster roster;
    @Inject DemoLogins logins;
    @Inject ReportContacts contacts;
    @Inject ProviderAddresses addresses;

    /**
     * Adds everything in one transaction. Fails when another node commits the same first.
     *
     * @return false when it is there already
     * @throws IllegalStateException when the database is a real one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean seed() {
        if (units.byCode("provider").isPresent()) {
            return false;
        }
        logins.requireNewDatabase();
        providers();
        authorities();
        reportContacts();
        sponsorAndDepartments();
        reportingUnits();
        return true;
    }

    /** Whether the demonstration's accounts are in this database. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isPresent() {
        return logins.isKnown("demo-provider");
    }

    private void providers() {
        Unit provider = unit("provider", "示例云接入", Province.BEIJING, Capacity.ACCESS_PROVIDER);
        provider.providerType("ISP");
        units.giveRemit(provider, Province.BEIJING, SINCE);
        units.giveRemit(provider, Province.GUANGDONG, SINCE);
        holds(provider, "203.0.113.0/24");
        holds(provider, "198.51.100.0/24");
        holds(provider, "2001:db8::/32");
        officer(provider, "provider", "示例专员甲", "demo-provider");
        account(provider, "provider-admin", "示例账号管理员", Roles.UNIT_ADMIN);
        Unit second = unit("provider2", "示例主机托管", Province.BEIJING, Capacity.ACCESS_PROVIDER);
        second.providerType("IDC");
        units.giveRemit(second, Province.BEIJING, SINCE);
        holds(second, "192.0.2.0/24");
        officer(second, "provider2", "示例专员乙", "demo-provider2");
    }

    private void authorities() {
        Unit beijing = standing(Authorities.bureauCode(Province.BEIJING));
        account(beijing, "clerk-bj", "示例受理员甲", Roles.CLERK);
        account(beijing, "reviewer-bj", "示例审核员甲", Roles.REVIEWER);
        account(beijing, "reviewer2-bj", "示例审核员乙", Roles.REVIEWER);
        account(beijing, "reviewer3-bj", "示例审核员戊", Roles.REVIEWER);
        Unit guangdong = standing(Authorities.bureauCode(Province.GUANGDONG));
        account(guangdong, "reviewer-gd", "示例审核员丙", Roles.REVIEWER);
        account(guangdong, "reviewer2-gd", "示例审核员丁", Roles.REVIEWER);
        account(guangdong, "reviewer3-gd", "示例审核员己", Roles.REVIEWER);
        account(guangdong, "clerk-gd", "示例受理员乙", Roles.CLERK);
        Unit ministry = standing(Authorities.MINISTRY);
        account(ministry, "ministry", "示例部工作人员甲", Roles.MINISTRY);
        account(ministry, "ministry2", "示例部工作人员乙", Roles.MINISTRY);
        Unit operator = standing(Authorities.OPERATOR);
        account(operator, "operator", "示例操作员", Roles.OPERATOR);
        account(operator, "operator2", "示例操作员乙", Roles.OPERATOR);
        account(operator, "admin", "示例管理员", Roles.ADMIN);
    }

    private void reportContacts() {
        for (Province province : Province.values()) {
            Unit bureau = standing(Authorities.bureauCode(province));
            String name = bureau.code() + "@example.cn";
            contacts.beginWith(
                    bureau.id(), new ContactDetails("010-00000000", "010-00000001", name));
        }
    }

    private void sponsorAndDepartments() {
        account(
                unit("sponsor", SPONSOR, Province.BEIJING, Capacity.SPONSOR),
                "sponsor",
                "示例主办者",
                Roles.SPONSOR);
        account(
                unit(
                        "department",
                        "示例北京新闻审批部门",
                        Province.BEIJING,
                        Capacity.PRE_APPROVAL_DEPARTMENT),
                "department",
                "示例审批员",
                Roles.DEPARTMENT);
        keyed(
                unit(
                        "content-department",
                        "示例专项内容主管部门",
                        Province.BEIJING,
                        Capacity.CONTENT_DEPARTMENT),
                "content-department",
                "示例主管人员",
                Roles.CONTENT_DEPARTMENT,
                "demo-content-department");
    }

    private void reportingUnits() {
        // of the whole country: level 1, supervised by the ministry
        Unit headquarters = unit("ipunit", "示例基础网络总部", null, Capacity.IP_FILING_UNIT);
        keyed(headquarters, "ipunit", "示例地址管理员甲", Roles.IP_UNIT, "demo-ipunit");
        Unit branch =
                unit("ipunit-branch", "示例基础网络北京分支", Province.BEIJING, Capacity.IP_FILING_UNIT);
        branch.branchOf(headquarters);
        account(branch, "ipunit-branch", "示例地址管理员乙", Roles.IP_UNIT);
        Unit second = unit("ipunit2", "示例地区网络", Province.GUANGDONG, Capacity.IP_FILING_UNIT);
        account(second, "ipunit2", "示例地址管理员丙", Roles.IP_UNIT);
        Unit registry = unit("cnnic", "示例域名注册管理机构(CNNIC)", null, Capacity.REGISTRY);
        keyed(registry, "cnnic", "示例域名管理员甲", Roles.REGISTRY, "demo-cnnic");
        Unit registrar = unit("registrar", "示例域名注册服务机构", Province.BEIJING, Capacity.REGISTRAR);
        keyed(registrar, "registrar", "示例域名管理员乙", Roles.REGISTRAR, "demo-registrar");
    }

    private void officer(Unit provider, String username, String name, String key) {
        OfficerDetails details = new OfficerDetails(name, "010-00000000", username + "@example.cn");
        Long officerId = roster.putOnDuty(provider.id(), details, SINCE).id();
        Long account =
                logins.add(provider, username, name, Set.of(Roles.PROVIDER), PASSWORD, officerId);
        logins.addKey(account, key);
    }

    private void keyed(Unit unit, String username, String name, String role, String key) {
        logins.addKey(account(unit, username, name, role), key);
    }

    private Long account(Unit unit, String username, String name, String role) {
        return logins.add(unit, username, name, Set.of(role), PASSWORD, null);
    }

    private Unit unit(String code, String name, Province province, Capacity capacity) {
        Unit unit = new Unit(code, name, province, Set.of(capacity), SINCE);
        unit.reachedAt("010-00000000", null, code + "@example.cn");
        units.add(unit);
        em.flush();
        return unit;
    }

    private Unit standing(String code) {
        return units.byCode(code).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
    }

    private void holds(Unit provider, String range) {
        addresses.add(provider.id(), IpRange.parse(range), SINCE, null);
    }
}
