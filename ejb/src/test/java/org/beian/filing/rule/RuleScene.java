package org.beian.filing.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beian.domainregister.intake.ReportedDomains;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.PendingReservation;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterEntry;
import org.beian.ipregister.intake.FiledRanges;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.testing.TestTransactions;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Test fixture of the database around one application under test, and of the unit that hands it in.
 */
@Dependent
public class RuleScene implements RuleSurroundings {

    public static final LocalDate FIRST_DAY = LocalDate.of(2005, 3, 20);
    private static final int TOGETHER = 20;

    @Inject EntityManager em;
    @Inject Units units;
    @Inject ProviderAddresses addresses;
    @Inject RegisterEntry register;
    @Inject FilingChecks checks;
    @Inject SceneRows rows;
    @Inject ExampleCancellations cancellations;
    @Inject Clock clock;

    private Unit submitter;
    private Unit entrusting;
    private boolean onBehalf = true;

    /** A valid application of a new provider, which serves Beijing, with its attachments. */
    public SampleFiling ready() {
        submitter = newProvider();
        onBehalf = true;
        entrusting = null;
        return SampleFiling.another()
                .withAttachment(newAttachment(submitter), "MANDATE")
                .withAttachment(newAttachment(submitter), "DOCUMENT_SCAN");
    }

    public List<Finding> check(SampleFiling filing) {
        return check(filing.toContent());
    }

    public List<Finding> check(FilingContent content) {
        return checks.run(prepared(content));
    }

    public List<Finding> check(SampleFiling filing, FilingApplication itself) {
        return checks.run(
                checks.prepare(
                        filing.toContent(),
                        itself.id(),
                        submitter.asParty(),
                        onBehalf,
                        sponsorId()));
    }

    @Override
    public Unit submitter() {
        return submitter;
    }

    /** The sponsor hands in itself and names the provider, without mandate and verification. */
    @Override
    public SampleFiling selfFiled(SampleFiling filing) {
        Unit provider = submitter;
        submitter = add(newUnit("示例主办单位", Set.of(Capacity.SPONSOR)));
        onBehalf = false;
        return filing.selfFiled(provider.code(), newAttachment(submitter));
    }

    /** A sponsor with an account entrusts the application to the provider that hands in. */
    @Override
    public Unit entrusted() {
        entrusting = add(newUnit("示例委托单位", Set.of(Capacity.SPONSOR)));
        return entrusting;
    }

    @Override
    public Unit newProvider() {
        return inTransaction(
                () -> {
                    bureau(Province.BEIJING, "北京市通信管理局");
                    bureau(Province.GUANGDONG, "广东省通信管理局");
                    Unit provider = newUnit("示例接入服务有限公司", Set.of(Capacity.ACCESS_PROVIDER));
                    units.add(provider);
                    units.giveRemit(provider, Province.BEIJING, FIRST_DAY);
                    for (String range : FiledRanges.OF_PROVIDERS) {
                        addresses.add(provider.id(), IpRange.parse(range), FIRST_DAY, "示例");
                    }
                    rows.onDuty(provider, SampleFiling.OFFICER);
                    return provider;
                });
    }

    public Unit newUnit(String name, Set<Capacity> capacities) {
        String code = "U-" + UUID.randomUUID();
        return new Unit(code, name, Province.BEIJING, capacities, FIRST_DAY);
    }

    public Unit add(Unit unit) {
        return inTransaction(
                () -> {
                    units.add(unit);
                    return unit;
                });
    }

    @Override
    public String newAttachment(Unit owner) {
        return inTransaction(() -> rows.attachment(owner));
    }

    @Override
    public void endLicence(Unit provider) {
        inTransaction(() -> rows.licence(provider));
    }

    @Override
    public void addReseller(Unit provider, String name) {
        inTransaction(() -> rows.reseller(provider, name));
    }

    /**
     * Reserves an address for an application for access (11.2).
     *
     * @param sponsor null for a customer of the provider
     * @return the id of the application
     */
    @Override
    public String keep(
            Unit provider, Unit sponsor, String domain, String address, LocalDate lapsesOn) {
        return inTransaction(() -> rows.keep(provider, sponsor, domain, address, lapsesOn));
    }

    /** The provider files an allocation of its addresses to a user. */
    @Override
    public void allocate(String range, String user) {
        allocate(submitter, range, user, null);
    }

    /** The provider passes a part of its addresses on. */
    @Override
    public void passOn(String range, String receiver) {
        allocate(submitter, range, null, receiver);
    }

    public void allocate(Unit unit, String range, String user, String receiver) {
        inTransaction(
                () -> {
                    FiledRanges.allocate(em, unit.id(), IpRange.parse(range), user, receiver);
                    return null;
                });
    }

    @Override
    public void bar(BlacklistKind kind, String entry) {
        inTransaction(
                () -> {
                    rows.bar(kind, entry);
                    return null;
                });
    }

    /** Enters an application of somebody else into the register. */
    @Override
    public void file(SampleFiling filing) {
        inTransaction(
                () -> {
                    FilingCheck check = prepared(filing.toContent());
                    return register.enter(newApplication(check), check, Province.BEIJING);
                });
    }

    @Override
    public String fileOwn(SampleFiling filing) {
        return inTransaction(() -> entered(filing));
    }

    /** Enters many of the submitter's, some in each transaction; gives the numbers. */
    public List<String> fileOwn(List<SampleFiling> filings) {
        List<String> numbers = new ArrayList<>();
        for (int from = 0; from < filings.size(); from += TOGETHER) {
            List<SampleFiling> some =
                    filings.subList(from, Math.min(from + TOGETHER, filings.size()));
            numbers.addAll(inTransaction(() -> some.stream().map(this::entered).toList()));
        }
        return numbers;
    }

    private String entered(SampleFiling filing) {
        FilingCheck check = prepared(filing.toContent());
        return register.enter(newApplication(check), check, Province.BEIJING).subject().canonical();
    }

    @Override
    public Unit anotherSubmits() {
        submitter = newProvider();
        return submitter;
    }

    @Override
    public void touch(String number, FiledPart part) {
        inTransaction(
                () -> {
                    FilingApplication waiting =
                            newApplication(prepared(SampleFiling.another().toContent()));
                    claim(waiting, ClaimKind.FILING, number);
                    claim(waiting, ClaimKind.PART, part.key());
                    return waiting;
                });
    }

    @Override
    public void cancel(String number, FiledPart part) {
        cancellations.begin(number, part);
    }

    @Override
    public void move(String number) {
        inTransaction(
                () ->
                        em.createNativeQuery(
                                        """
                                        insert into access_replacement (id, state, authority,
                                        application_id, subject_id, filing_number, website_name,
                                        ending_access_id, ending_provider_id, added_access_id,
                                        added_provider_id, approved_at, due, trail_count, version)
                                        select 1000000000 + s.id, 'WAITING', s.province,
                                        s.application_id, s.id, w.filing_number, w.name, a.id, a.provider_id, a.id,
                                        a.provider_id, s.filed_at, date('2026-12-31'), 0, 1
                                        from icp_subject s
                                        join icp_website w on w.subject_id = s.id
                                        join icp_access a on a.website_id = w.id
                                        where w.filing_number = ?1""")
                                .setParameter(1, number + "-1")
                                .executeUpdate());
    }

    @Override
    public void revokeMandate(Unit sponsor) {
        inTransaction(
                () ->
                        em.createNativeQuery(
                                        """
                                        insert into mandate_revocation (id, sponsor_id, provider_id,
                                        given_at, revoked_at, trail_count, version)
                                        values (?1, ?2, ?3, ?4, ?4, 0, 1)""")
                                .setParameter(1, submitter.id())
                                .setParameter(2, sponsor.id())
                                .setParameter(3, submitter.id())
                                .setParameter(4, java.sql.Timestamp.from(java.time.Instant.EPOCH))
                                .executeUpdate());
    }

    @Override
    public void reportUntrueName(String number) {
        inTransaction(() -> rows.untrueName(submitter, number));
    }

    /** The registrar of a domain reports it to the register of domains, until a day. */
    @Override
    public String report(String domain, String organisation, LocalDate expires) {
        Unit registrar = add(newUnit("示例域名注册服务机构", Set.of(Capacity.REGISTRAR)));
        return inTransaction(
                () -> {
                    ReportedDomains.report(em, registrar, domain, organisation, expires);
                    return domain;
                });
    }

    /** Leaves its top level again as one whose domains nobody reports, as other tests want it. */
    public void withdrawReports(String domain) {
        inTransaction(
                () -> {
                    ReportedDomains.withdraw(em, domain);
                    return domain;
                });
    }

    /** Leaves an application waiting for its decision. */
    @Override
    public FilingApplication open(Unit unit, SampleFiling filing) {
        return inTransaction(
                () -> {
                    FilingContent content = filing.toContent();
                    FilingApplication waiting =
                            newApplication(
                                    checks.prepare(content, null, unit.asParty(), true, null));
                    ContentFacts.domains(content)
                            .forEach(name -> claim(waiting, ClaimKind.DOMAIN, name.toString()));
                    ContentFacts.phones(content)
                            .forEach(phone -> claim(waiting, ClaimKind.PHONE, phone));
                    Optional.ofNullable(content.subject())
                            .flatMap(subject -> DocumentKey.of(subject.document()))
                            .ifPresent(key -> claim(waiting, ClaimKind.DOCUMENT, key));
                    for (var licence : FilingItems.licences(content)) {
                        claim(waiting, ClaimKind.LICENCE, licence.value().canonical());
                    }
                    return waiting;
                });
    }

    private Long sponsorId() {
        return entrusting != null ? entrusting.id() : onBehalf ? null : submitter.id();
    }

    private FilingCheck prepared(FilingContent content) {
        return checks.prepare(content, null, submitter.asParty(), onBehalf, sponsorId());
    }

    private FilingApplication newApplication(FilingCheck check) {
        FilingApplication application =
                new FilingApplication(check.submitter().id(), "u", true, clock.instant());
        application.describe(check.sent(), check.content());
        em.persist(application);
        em.flush();
        return application;
    }

    private void claim(FilingApplication application, ClaimKind kind, String claim) {
        em.persist(new PendingReservation(application.id(), kind, claim));
    }

    private void bureau(Province province, String name) {
        if (units.bureauOf(province).isEmpty()) {
            units.add(
                    new Unit(
                            "B-" + UUID.randomUUID(),
                            name,
                            province,
                            Set.of(Capacity.BUREAU),
                            FIRST_DAY));
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        try {
            return TestTransactions.inNew(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
