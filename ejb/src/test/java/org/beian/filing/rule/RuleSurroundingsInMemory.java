package org.beian.filing.rule;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beian.EjbClasses;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.application.FiledPart;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.rule.FilingFacts.Barred;
import org.beian.filing.rule.FilingFacts.PendingPart;
import org.beian.filing.rule.PreAssignments.PreAssignment;
import org.beian.ipregister.lookup.AddressUsers.Use;
import org.beian.party.Capacity;
import org.beian.party.ProviderLicences;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.rule.Finding;
import org.beian.rule.Rule;
import org.beian.rule.RuleBook;
import org.beian.rule.Severity;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Surroundings of one application in memory, with the facts that the system ships. */
final class RuleSurroundingsInMemory implements RuleSurroundings {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final RuleBook<FilingCheck> RULES =
            new RuleBook<>(rules(), (code, province, on) -> Optional.of(Severity.REFUSE));

    private final Map<String, FiledSubject> own = new HashMap<>();

    private final FactsInMemory known = new FactsInMemory();
    private Unit submitter;
    private boolean onBehalf = true;
    private Unit entrusting;

    /** A valid application of a new provider with its attachments. */
    SampleFiling ready() {
        submitter = newProvider();
        return SampleFiling.another()
                .withAttachment(newAttachment(submitter), "MANDATE")
                .withAttachment(newAttachment(submitter), "DOCUMENT_SCAN");
    }

    List<Finding> check(SampleFiling filing) {
        FilingCheck check = prepared(filing);
        return FilingChecks.pointed(
                check, RULES.check(check.with(known.facts(check)), check.province(), TODAY));
    }

    /** The input of the rules, still without facts. */
    FilingCheck prepared(SampleFiling filing) {
        FilingContent sent = filing.toContent();
        RegisterOverlay overlay =
                Optional.ofNullable(own.get(String.valueOf(sent.filingNumber())))
                        .filter(any -> sent.touchesFiled())
                        .filter(
                                found ->
                                        FilingChecks.isOf(
                                                found,
                                                sent,
                                                submitter.asParty(),
                                                onBehalf,
                                                sponsorId()))
                        .map(
                                found ->
                                        new RegisterOverlay(
                                                sent, found, onBehalf ? submitter.code() : null))
                        .orElse(null);
        FilingContent content =
                overlay != null
                        ? overlay.whole()
                        : sent.touchesFiled() ? sent.with(null, List.of()) : sent;
        return new FilingCheck(
                content,
                sent,
                overlay,
                Optional.ofNullable(own.get(String.valueOf(sent.movesFrom())))
                        .filter(any -> FilingContent.NEW.equals(sent.kind()))
                        .filter(
                                found ->
                                        FilingChecks.isOf(
                                                found,
                                                sent,
                                                submitter.asParty(),
                                                onBehalf,
                                                sponsorId()))
                        .orElse(null),
                new ParsedContent(content, overlay),
                null,
                submitter.asParty(),
                onBehalf,
                sponsorId(),
                providers(content, overlay),
                ContentFacts.domicile(content).orElse(null),
                TODAY,
                null);
    }

    /** Each rule as it is written: none asks for anything. */
    private static List<Rule<FilingCheck>> rules() {
        return EjbClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("org.beian.filing.rule"))
                .filter(type -> type.isAssignableTo(Rule.class))
                .map(type -> RuleSurroundingsInMemory.rule(type.reflect()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Rule<FilingCheck> rule(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Rule<FilingCheck>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Long sponsorId() {
        return entrusting != null ? entrusting.id() : onBehalf ? null : submitter.id();
    }

    private List<List<UnitSummary>> providers(FilingContent content, RegisterOverlay overlay) {
        List<List<UnitSummary>> all = new ArrayList<>();
        for (FilingContent.Website website : content.websites()) {
            List<UnitSummary> named = new ArrayList<>();
            website.accesses()
                    .forEach(
                            access ->
                                    named.add(
                                            onBehalf
                                                            && (overlay == null
                                                                    || overlay.isSent(
                                                                            all.size(),
                                                                            named.size()))
                                                    ? submitter.asParty()
                                                    : byCode(access.provider())));
            all.add(named);
        }
        return all;
    }

    private UnitSummary byCode(String code) {
        return known.units.values().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map(Unit::asParty)
                .orElse(null);
    }

    @Override
    public Unit submitter() {
        return submitter;
    }

    @Override
    public Unit newProvider() {
        return add("示例接入服务有限公司", Capacity.ACCESS_PROVIDER);
    }

    private Unit add(String name, Capacity capacity) {
        Unit unit =
                new Unit(
                        "U-" + UUID.randomUUID(),
                        name,
                        Province.BEIJING,
                        Set.of(capacity),
                        RuleScene.FIRST_DAY);
        long id = known.units.size() + 1L;
        try {
            Field field = Unit.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(unit, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        known.units.put(id, unit);
        return unit;
    }

    @Override
    public SampleFiling selfFiled(SampleFiling filing) {
        Unit provider = submitter;
        submitter = add("示例主办单位", Capacity.SPONSOR);
        onBehalf = false;
        return filing.without("/mandate")
                .without("/verification")
                .with("/attachments", SampleFiling.json("[]"))
                .withAttachment(newAttachment(submitter), "DOCUMENT_SCAN")
                .with("/websites/0/accesses/0/provider", provider.code());
    }

    @Override
    public Unit entrusted() {
        entrusting = add("示例委托单位", Capacity.SPONSOR);
        return entrusting;
    }

    @Override
    public String newAttachment(Unit owner) {
        String id = UUID.randomUUID().toString();
        known.attachments.put(id, owner.id());
        return id;
    }

    @Override
    public void endLicence(Unit provider) {
        known.licencesEnded.put(
                provider.id(), new ProviderLicences.Ended("示例许可证", TODAY.minusDays(1)));
    }

    @Override
    public void addReseller(Unit provider, String name) {
        known.resellers.computeIfAbsent(provider.id(), id -> new HashSet<>()).add(name);
    }

    @Override
    public String keep(
            Unit provider, Unit sponsor, String domain, String address, LocalDate lapsesOn) {
        String id = String.valueOf(1000 + known.kept.size());
        known.kept.put(
                id,
                new PreAssignment(
                        provider.id(),
                        sponsor == null ? null : sponsor.id(),
                        Set.of(DomainName.parse(domain)),
                        List.of(IpRange.parse(address))));
        known.lapses.put(id, lapsesOn);
        return id;
    }

    @Override
    public void allocate(String range, String user) {
        known.uses.put(IpRange.parse(range), new Use(submitter.id(), null, user));
    }

    @Override
    public void passOn(String range, String receiver) {
        known.uses.put(IpRange.parse(range), new Use(submitter.id(), receiver, null));
    }

    @Override
    public void bar(BlacklistKind kind, String entry) {
        known.barred.add(new Barred(kind, entry, Province.BEIJING, RuleScene.FIRST_DAY, "京黑名单第1号"));
    }

    @Override
    public void file(SampleFiling filing) {
        known.filed.add(filing.toContent());
    }

    @Override
    public String fileOwn(SampleFiling filing) {
        FilingContent content = filing.toContent();
        String number =
                ContentFacts.filingNumber(content)
                        .map(FilingNumber::canonical)
                        .orElseGet(() -> "京ICP备%d号".formatted(2_026_900_001 + own.size()));
        List<FilingContent.Website> sites = content.websites();
        List<FiledSubject.FiledWebsite> websites = new ArrayList<>();
        for (FilingContent.Website site : sites) {
            String name = number + "-" + (websites.size() + 1);
            FilingContent.Website named =
                    site.numbered(name)
                            .with(
                                    site.accesses().stream()
                                            .map(
                                                    each ->
                                                            each.provider() == null
                                                                    ? each.by(submitter.code())
                                                                    : each)
                                            .toList());
            Set<Long> providers =
                    named.accesses().stream()
                            .map(each -> byCode(each.provider()).id())
                            .collect(Collectors.toSet());
            websites.add(
                    new FiledSubject.FiledWebsite((long) websites.size(), name, named, providers));
        }
        own.put(
                number,
                new FiledSubject(
                        1L,
                        number,
                        ContentFacts.domicile(content).orElseThrow(),
                        sponsorId(),
                        submitter.id(),
                        ContentFacts.phones(content),
                        content.subject(),
                        websites));
        return number;
    }

    @Override
    public Unit anotherSubmits() {
        submitter = newProvider();
        return submitter;
    }

    @Override
    public void touch(String number, FiledPart part) {
        known.touched.add(new PendingPart(part, 100_000_000_000L, submitter.id()));
    }

    @Override
    public void cancel(String number, FiledPart part) {
        known.cancelled.add(part);
    }

    @Override
    public void move(String number) {
        known.moved.add(FiledPart.website(number + "-1"));
    }

    @Override
    public void revokeMandate(Unit sponsor) {
        known.mandateRevoked = true;
    }

    @Override
    public void reportUntrueName(String number) {
        String name = own.get(number).content().name();
        known.untrue.add(
                new UntrueDatum(
                        903L,
                        FiledPart.subject(number),
                        TODAY,
                        name,
                        content -> content.path("name").asText().equals(name)));
    }

    @Override
    public String report(String domain, String organisation, LocalDate expires) {
        known.registrations
                .computeIfAbsent(domain, name -> new ArrayList<>())
                .add(new Registration(List.of(organisation), expires));
        return domain;
    }

    @Override
    public Object open(Unit unit, SampleFiling filing) {
        long id = 100_000_000_000L + known.waiting.size();
        known.waiting.put(id, filing.toContent());
        known.waitingOf.put(id, unit.id());
        return id;
    }
}
