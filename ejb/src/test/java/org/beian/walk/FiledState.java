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
import org.beian.account.Roles;
import org.beian.cancellation.clearing.ClearingState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.reading.FiledRecord;
import org.beian.filing.reading.FiledRecords;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.FiledScene;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.walk.FilingModel.Site;

/** Test fixture that reads what the system holds of one filing, for the comparison with a model. */
@Dependent
class FiledState {

    @Inject EntityManager em;
    @Inject Units units;
    @Inject FilingRepository filings;
    @Inject FiledRecords records;
    @Inject PublicLookup lookup;
    @Inject History history;
    @Inject InTray tray;

    private <T> List<T> list(Class<T> type, String question, Object of) {
        return em.createQuery(question, type).setParameter("of", of).getResultList();
    }

    private IcpSubject subject(String number) {
        return list(
                        IcpSubject.class,
                        "select s from IcpSubject s where s.filingNumber = :of",
                        number)
                .get(0);
    }

    /** What the register holds, in the lines of the model. */
    List<String> lines(Walk walk) {
        return FiledScene.inNew(
                () -> {
                    IcpSubject subject = subject(walk.model.number);
                    List<String> lines = new ArrayList<>();
                    lines.add(
                            FilingModel.line(
                                    subject.filingNumber(),
                                    subject.state() == RegisterState.ACTIVE,
                                    version(
                                            "v.subjectId = :of and v.websiteId is null",
                                            subject.id(),
                                            subject.state(),
                                            subject.content())));
                    list(
                                    IcpWebsite.class,
                                    "select w from IcpWebsite w where w.subjectId = :of"
                                            + " order by w.ordinal",
                                    subject.id())
                            .forEach(website -> lines.add(line(website)));
                    return lines;
                });
    }

    private String line(IcpWebsite website) {
        FilingContent.Website content =
                FilingJson.part(website.content(), FilingContent.Website.class);
        List<String> inForce =
                list(
                                IcpAccess.class,
                                "select a from IcpAccess a where a.websiteId = :of",
                                website.id())
                        .stream()
                        .filter(access -> access.state() == RegisterState.ACTIVE)
                        .map(
                                access ->
                                        units.find(access.providerId()).orElseThrow().code()
                                                + "@"
                                                + access.ranges().get(0))
                        .sorted()
                        .toList();
        List<String> named =
                content.accesses().stream()
                        .map(access -> access.provider() + "@" + access.ips().get(0).start())
                        .sorted()
                        .toList();
        IcpDomain domain = em.find(IcpDomain.class, content.domains().get(0));
        return FilingModel.line(
                website.filingNumber(),
                website.state(),
                website.name(),
                inForce,
                named,
                version("v.websiteId = :of", website.id(), website.state(), website.content()),
                domain != null && domain.websiteId().equals(website.id()));
    }

    /** Number of the version in force, which holds what the register does, and follows the last. */
    private int version(String of, Long id, RegisterState state, String content) {
        List<IcpVersion> versions =
                list(
                        IcpVersion.class,
                        "select v from IcpVersion v where " + of + " order by v.number",
                        id);
        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i).number()).isEqualTo(i + 1);
            assertThat(versions.get(i).validFrom()).isEqualTo(versions.get(i - 1).validTo());
        }
        IcpVersion last = versions.get(versions.size() - 1);
        assertThat(last.validTo()).isNull();
        assertThat(last.state()).isEqualTo(state);
        assertThat(last.content()).isEqualTo(content);
        return last.number();
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
                                        .setParameter("of", subject(number).id())
                                        .setParameter("open", ClearingState.OPEN)
                                        .getResultList()));
    }

    /** Applications that wait, and what they reserve. */
    List<String> waiting(String number) {
        return FiledScene.inNew(
                () -> {
                    List<String> waiting = new ArrayList<>();
                    waiting.addAll(
                            list(
                                    String.class,
                                    "select c.claim from PendingReservation c where c.applicationId"
                                            + " in (select a.id from FilingApplication a where"
                                            + " a.filingNumber = :of)",
                                    number));
                    list(
                                    Long.class,
                                    "select c.id from Cancellation c where c.part.subjectId = :of"
                                            + " and c.state = org.beian.cancellation"
                                            + ".CancellationState.UNDER_REVIEW",
                                    subject(number).id())
                            .forEach(id -> waiting.add("cancellation " + id));
                    return waiting;
                });
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

    /** Whether the history of the filing covers what the register holds. */
    boolean isWhole(String number) {
        return FiledScene.inNew(
                () ->
                        history.verify(filings.find(subject(number).applicationId()).orElseThrow())
                                .isWhole());
    }

    /** Asserts what sponsor, providers, bureau and public see. */
    void assertReaders(Walk walk, String path) {
        FilingModel model = walk.model;
        walk.scene().asSponsor();
        assertRecord(model, model.active, path);
        for (Unit provider : walk.providers.values()) {
            walk.scene().filed.become(provider, Roles.PROVIDER);
            assertRecord(model, model.isServedBy(provider.code()), path);
        }
        for (Site site : model.sites) {
            assertThat(lookup.byDomain(site.domain()).websites())
                    .as(path)
                    .hasSize(site.cancelled ? 0 : 1);
        }
        for (String number : model.empty()) {
            assertWaits(walk, number);
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

    /** What is empty waits for its sponsor, and once its day is over for the bureau. */
    private void assertWaits(Walk walk, String number) {
        Object[] row = openClearing(number);
        long id = ((Number) row[0]).longValue();
        boolean over =
                Shanghai.date(TestClock.shared().instant())
                        .isAfter(LocalDate.parse(row[2].toString()));
        if (over) {
            walk.scene().asReviewer();
            tray.holds(WaitingKind.CLEARING, id);
        } else {
            walk.scene().asSponsor();
            tray.holds(WaitingKind.EMPTY_FILING, id);
        }
    }
}
