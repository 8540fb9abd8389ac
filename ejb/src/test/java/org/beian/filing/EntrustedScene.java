package org.beian.filing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.filing.FilingContent.Verification;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/** A sponsor with an account, its provider, and what the one entrusts to the other. */
@Dependent
@Typed(EntrustedScene.class)
class EntrustedScene extends FilingScene {

    @Inject Entrustment entrustment;

    private SampleFiling filing;
    private Unit sponsor;

    @PostConstruct
    void prepare() {
        ready();
        sponsor = rules.add(rules.newUnit("示例主办单位", Set.of(Capacity.SPONSOR)));
        filing =
                SampleFiling.another()
                        .without("/verification")
                        .withAttachment(rules.newAttachment(sponsor), "MANDATE")
                        .withAttachment(rules.newAttachment(sponsor), "DOCUMENT_SCAN");
        asSponsor();
    }

    Unit sponsor() {
        return sponsor;
    }

    void asSponsor() {
        become(sponsor, "sponsor", Roles.SPONSOR);
    }

    /** Another sponsor or provider. */
    void as(Unit unit, String role) {
        become(unit, "another", role);
    }

    Unit add(String name) {
        return rules.add(rules.newUnit(name, Set.of(Capacity.SPONSOR)));
    }

    Unit anotherProvider() {
        return rules.newProvider();
    }

    String attachmentOf(Unit unit) {
        return rules.newAttachment(unit);
    }

    /** What the sponsor asks for. */
    SampleFiling filing() {
        return filing;
    }

    Verification verified() {
        return new Verification(SampleFiling.OFFICER, LocalDate.of(2026, 11, 20));
    }

    String draft() {
        return draftOf(filing);
    }

    String draftOf(SampleFiling content) {
        asSponsor();
        return submission.draft(content.toContent()).id();
    }

    /** Entrusted by the sponsor; the provider calls from now on. */
    String entrusted() {
        String id = draft();
        entrustment.entrust(id, null, provider().code());
        asProvider();
        return id;
    }

    int versionOf(String id) {
        return application(id).version();
    }

    FilingContent contentOf(String id) {
        return contentOf(id, application(id).round());
    }

    FilingContent contentOf(String id, int round) {
        return inNew(() -> FilingJson.read(filings.round(Long.valueOf(id), round).content()));
    }

    /** Types of what a unit was told about an application, in order. */
    List<?> eventsOf(String id, Unit unit) {
        return read(
                "select event_type from event where case_type = 'FILING' and case_id = ? and unit_id = ?"
                        + " order by event_number",
                Long.valueOf(id),
                unit.id());
    }

    /** The latest mail about an application to an address, subject and body. */
    String mailTo(String id, String address) {
        List<String> texts = mailsTo(id, address);
        return texts.get(texts.size() - 1);
    }

    /** All of them, the oldest first. */
    List<String> mailsTo(String id, String address) {
        return inNew(
                () ->
                        em
                                .createQuery(
                                        "select m.subject, m.body from Mail m where m.caseType = 'FILING'"
                                                + " and m.caseId = :id and m.recipient = :to order by m.id",
                                        Object[].class)
                                .setParameter("id", Long.valueOf(id))
                                .setParameter("to", address)
                                .getResultList()
                                .stream()
                                .map(row -> row[0] + "\n" + row[1])
                                .toList());
    }

    Unit unit(Long id) {
        return inNew(() -> units.find(id).orElseThrow());
    }

    /** The unit that holds a filed subject, or null. */
    Long holderOf(String number) {
        return (Long)
                read("select holder_id from icp_subject where filing_number = ?", number).get(0);
    }
}
