package org.beian.filing.mandate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/**
 * Test fixture of a sponsor with an account, its provider, and the applications that the one
 * entrusts to the other.
 */
@Dependent
@Typed(EntrustedScene.class)
public class EntrustedScene extends FilingScene {

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

    public Unit sponsor() {
        return sponsor;
    }

    public void asSponsor() {
        become(sponsor, "sponsor", Roles.SPONSOR);
    }

    /** Another sponsor or provider calls from now on. */
    public void as(Unit unit, String role) {
        become(unit, "another", role);
    }

    public Unit add(String name) {
        return rules.add(rules.newUnit(name, Set.of(Capacity.SPONSOR)));
    }

    public Unit anotherProvider() {
        return rules.newProvider();
    }

    public String attachmentOf(Unit unit) {
        return rules.newAttachment(unit);
    }

    /** The application of the sponsor. */
    public SampleFiling filing() {
        return filing;
    }

    public Verification verified() {
        return new Verification(SampleFiling.OFFICER, LocalDate.of(2026, 11, 20));
    }

    public String draft() {
        return draftOf(filing);
    }

    public String draftOf(SampleFiling content) {
        asSponsor();
        return submission.draft(content.toContent()).id();
    }

    /** An application entrusted by the sponsor; the provider calls from now on. */
    public String entrusted() {
        String id = draft();
        entrustment.entrust(id, null, provider().code());
        asProvider();
        return id;
    }

    public int versionOf(String id) {
        return application(id).version();
    }

    public FilingContent contentOf(String id) {
        return contentOf(id, application(id).round());
    }

    public FilingContent contentOf(String id, int round) {
        return inNew(() -> FilingJson.read(filings.round(Long.valueOf(id), round).content()));
    }

    /** Types of the events that a unit got about an application, in order. */
    public List<?> eventsOf(String id, Unit unit) {
        return read(
                "select event_type from event where case_type = 'FILING' and case_id = ? and unit_id = ?"
                        + " order by event_number",
                Long.valueOf(id),
                unit.id());
    }

    /** The latest mail about an application to an address, subject and body. */
    public String mailTo(String id, String address) {
        List<String> texts = mailsTo(id, address);
        return texts.get(texts.size() - 1);
    }

    /** All mails about an application to an address, the oldest first. */
    public List<String> mailsTo(String id, String address) {
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

    public Unit unit(Long id) {
        return inNew(() -> units.find(id).orElseThrow());
    }

    /** The unit that holds a filed subject, or null. */
    public Long holderOf(String number) {
        return (Long)
                read("select holder_id from icp_subject where filing_number = ?", number).get(0);
    }
}
