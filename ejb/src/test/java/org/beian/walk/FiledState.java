package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Roles;
import org.beian.cancellation.clearing.ClearingState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.reading.FiledRecord;
import org.beian.filing.reading.FiledRecords;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.FiledScene;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.supervision.VerificationTaskState;

/** Test fixture that reads what the system holds of one filing, for the comparison with a model. */
@Dependent
class FiledState {

    @Inject EntityManager em;
    @Inject Units units;
    @Inject RegisterParts parts;
    @Inject FiledRecords records;
    @Inject PublicLookup lookup;

    private <T> List<T> list(Class<T> type, String question, Object of) {
        return em.createQuery(question, type).setParameter("of", of).getResultList();
    }

    /** What the register holds, in the lines of the model. */
    List<String> lines(Walk walk) {
        return FiledScene.inNew(
                () -> {
                    IcpSubject subject = parts.subject(walk.model.number);
                    List<String> lines = new ArrayList<>();
                    lines.add(
                            FilingModel.line(
                                    subject.filingNumber(),
                                    subject.state() == RegisterState.ACTIVE,
                                    parts.version(subject)));
                    parts.websites(subject).forEach(website -> lines.add(line(website)));
                    return lines;
                });
    }

    private String line(IcpWebsite website) {
        List<String> domains = RegisterParts.content(website).domains();
        return Site.line(
                website.filingNumber(),
                website.state(),
                website.name(),
                parts.inForce(website),
                parts.named(website),
                parts.version(website),
                parts.held(website).containsAll(domains));
    }

    /** A unit as it is now. */
    Unit again(Unit unit) {
        return FiledScene.inNew(() -> units.find(unit.id()).orElseThrow());
    }

    /** Key, version and the sponsor's last day of the open clock of a number. */
    Object[] openClearing(String number) {
        return FiledScene.inNew(
                () ->
                        em.createQuery(
                                        """
                                        select c.id, c.version, c.due from Clearing c
                                        where c.filingNumber = :of and c.state = :open""",
                                        Object[].class)
                                .setParameter("of", number)
                                .setParameter("open", ClearingState.OPEN)
                                .getSingleResult());
    }

    /** Whether the sponsor's last day for an empty number is over. */
    boolean isOver(String number, LocalDate today) {
        return today.isAfter(LocalDate.parse(openClearing(number)[2].toString()));
    }

    /** Numbers of the open clocks of a filing. */
    TreeSet<String> openClearings(String number) {
        return new TreeSet<>(
                FiledScene.inNew(
                        () ->
                                em.createQuery(
                                                """
                                                select c.filingNumber from Clearing c
                                                where c.subjectId = :of and c.state = :open""",
                                                String.class)
                                        .setParameter("of", parts.subject(number).id())
                                        .setParameter("open", ClearingState.OPEN)
                                        .getResultList()));
    }

    /** The first order to a provider about its access to a website that waits. */
    Long openOrder(Unit provider, String number, AccessOrder ordered) {
        return FiledScene.inNew(
                () ->
                        em.createQuery(
                                        """
                                        select n.id from StopAccessNotice n
                                        where n.providerId = :provider and n.filingNumber = :of
                                        and n.ordered = :ordered and n.state = :open order by n.id""",
                                        Long.class)
                                .setParameter("provider", provider.id())
                                .setParameter("of", number)
                                .setParameter("ordered", ordered)
                                .setParameter("open", StopAccessState.OPEN)
                                .setMaxResults(1)
                                .getSingleResult());
    }

    /** Last day of a provider that was asked to verify a filing. */
    LocalDate taskDue(Unit provider, String number) {
        return FiledScene.inNew(
                () ->
                        em.createQuery(
                                        """
                                        select t.due from VerificationTask t
                                        where t.providerId = :provider and t.filingNumber = :of
                                        and t.state = :open""",
                                        LocalDate.class)
                                .setParameter("provider", provider.id())
                                .setParameter("of", number)
                                .setParameter("open", VerificationTaskState.OPEN)
                                .getSingleResult());
    }

    /** Applications that wait, and what they reserve. */
    List<String> waiting(String number) {
        return FiledScene.inNew(
                () -> {
                    List<String> waiting = new ArrayList<>();
                    waiting.addAll(
                            list(
                                    String.class,
                                    "select c.claim from PendingReservation c where c.claim = :of"
                                            + " or c.applicationId in (select a.id from"
                                            + " FilingApplication a where a.filingNumber = :of)",
                                    number));
                    list(
                                    Long.class,
                                    "select c.id from Cancellation c where c.part.subjectId = :of"
                                            + " and c.state = org.beian.cancellation"
                                            + ".CancellationState.UNDER_REVIEW",
                                    parts.subject(number).id())
                            .forEach(id -> waiting.add("cancellation " + id));
                    return waiting;
                });
    }

    Long subjectId(String number) {
        return FiledScene.inNew(() -> parts.subject(number).id());
    }

    /** Accesses of a filing that a provider leaves, and that are not settled. */
    List<Long> leftBy(Unit provider, String number) {
        return FiledScene.inNew(
                () ->
                        em.createQuery(
                                        """
                                        select l.id from LeftAccess l
                                        where l.providerId = :provider and l.subjectId = :of
                                        and l.settledAt is null order by l.id""",
                                        Long.class)
                                .setParameter("provider", provider.id())
                                .setParameter("of", parts.subject(number).id())
                                .getResultList());
    }

    int versionOf(String table, Long id) {
        return FiledScene.inNew(
                () ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "select version from "
                                                                + table
                                                                + " where id = ?")
                                                .setParameter(1, id)
                                                .getSingleResult())
                                .intValue());
    }

    /** Asserts that the parts of the register of a filing agree with each other. */
    void assertParts(String number) {
        FiledScene.inNew(
                () -> {
                    parts.assertAgree(parts.subject(number));
                    return null;
                });
    }

    /** Asserts what sponsor, providers and public see. */
    void assertReaders(Walk walk, String path) {
        FilingModel model = walk.model;
        walk.scene.asSponsor();
        assertRecord(model, model.active, path);
        for (Unit provider : walk.providers.values()) {
            walk.scene.filed.become(provider, Roles.PROVIDER);
            assertRecord(model, model.isServedBy(provider.code()), path);
        }
        for (Site site : model.sites) {
            assertThat(lookup.byDomain(site.domain()).websites())
                    .as(path)
                    .hasSize(site.cancelled ? 0 : 1);
        }
    }

    private void assertRecord(FilingModel model, boolean readable, String path) {
        if (!readable) {
            assertThatThrownBy(() -> records.asOf(model.number, null))
                    .as(path)
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
            return;
        }
        FiledRecord record = records.asOf(model.number, null);
        assertThat(record.websites())
                .as(path)
                .extracting(FiledRecord.Part::filingNumber)
                .isEqualTo(model.sites.stream().map(site -> site.number).toList());
        assertThat(record.websites())
                .as(path)
                .extracting(part -> part.state() == RegisterState.CANCELLED)
                .isEqualTo(model.sites.stream().map(site -> site.cancelled).toList());
    }
}
