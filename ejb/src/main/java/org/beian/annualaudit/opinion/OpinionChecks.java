package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.OpinionPaper;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.annualaudit.OpinionRepository;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.content.TextNormalizer;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.trail.AccessDenials;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/** Check of what a department hands in; all faults are named at once (18.3). */
@ApplicationScoped
@Clause("18.3")
class OpinionChecks {

    private static final String CLAUSE = "18.3";
    private static final int LONGEST_NUMBER = 100;
    private static final int SHORTEST_WORDS = 4;
    private static final int LONGEST_WORDS = 2000;

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Collector of faults. */
    private static final class Faults {

        private final List<Finding> found = new ArrayList<>();

        void add(String pointer, String code, Object... arguments) {
            List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
            found.add(new Finding(pointer, code, Severity.REFUSE, CLAUSE, texts));
        }

        void refuse() {
            if (!found.isEmpty()) {
                throw new FaultsFound(OpinionRefusal.OPINION_INCOMPLETE, found);
            }
        }
    }

    /**
     * The item of the website that may be judged now.
     *
     * @throws RequestRejected {@link OpinionRefusal#OPINION_INCOMPLETE} with every fault
     * @throws RequestRejected {@link OpinionRefusal#OPINION_GIVEN}
     */
    AuditItem require(OpinionRequest request) {
        Faults faults = new Faults();
        Optional<AuditItem> item = item(request);
        ofItem(request, item.orElse(null), faults);
        ofPaper(request, faults);
        faults.refuse();
        AuditItem found = item.orElseThrow();
        if (opinions.isGiven(found, callers.current().unitId(), request.kind())) {
            throw OpinionRefusal.OPINION_GIVEN.of(found.filingNumber(), found.year());
        }
        return found;
    }

    /**
     * Requires that kind and paper are in order.
     *
     * @throws RequestRejected {@link OpinionRefusal#OPINION_INCOMPLETE} with every fault of them
     */
    void requirePaper(OpinionRequest request) {
        Faults faults = new Faults();
        ofPaper(request, faults);
        faults.refuse();
    }

    /** The paper of a request that was checked. */
    OpinionPaper paper(OpinionRequest request) {
        return new OpinionPaper(
                request.paperNumber().strip(),
                request.issuedOn(),
                words(request).orElseThrow(),
                request.document());
    }

    private Optional<AuditItem> item(OpinionRequest request) {
        return number(request.filingNumber())
                .flatMap(
                        number ->
                                em.createQuery(
                                                """
                                                select i from AuditItem i where i.year = :year
                                                and i.filingNumber = :number order by i.id desc""",
                                                AuditItem.class)
                                        .setParameter("year", request.year())
                                        .setParameter("number", number.canonical())
                                        .setMaxResults(1)
                                        .getResultStream()
                                        .findFirst());
    }

    private static Optional<FilingNumber> number(String written) {
        try {
            return Optional.ofNullable(written).map(FilingNumber::parse);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private void ofItem(OpinionRequest request, AuditItem item, Faults faults) {
        Caller caller = callers.current();
        if (request.year() < today().getYear() && !isUnderWay(item)) {
            faults.add("/year", "OPINION_YEAR_OVER", request.year());
        } else if (item == null) {
            faults.add(
                    "/filingNumber",
                    "OPINION_NOT_AUDITED",
                    TextNormalizer.shortened(
                            request.filingNumber() == null ? "" : request.filingNumber()),
                    request.year());
        } else if (caller.ownProvince().isPresent()
                && !caller.ownProvince().equals(item.authority().province())) {
            faults.add("/filingNumber", "OPINION_OTHER_PROVINCE", item.filingNumber());
        } else if (!isUnderWay(item)) {
            faults.add("/year", "OPINION_CAMPAIGN_CLOSED", request.year());
        }
    }

    /** An audit may go on behind the end of its year. */
    private boolean isUnderWay(AuditItem item) {
        return item != null
                && em.find(AuditCampaign.class, item.campaignId()).state() != CampaignState.CLOSED;
    }

    private void ofPaper(OpinionRequest request, Faults faults) {
        if (request.kind() == null) {
            faults.add("/kind", "OPINION_KIND_MISSING");
        }
        if (VisibleText.given(request.paperNumber(), 1, LONGEST_NUMBER)
                .filter(VisibleText::isLine)
                .isEmpty()) {
            faults.add("/paperNumber", "OPINION_PAPER_NUMBER", LONGEST_NUMBER);
        }
        if (request.issuedOn() == null || request.issuedOn().isAfter(today())) {
            faults.add("/issuedOn", "OPINION_DAY");
        }
        if (words(request).isEmpty()) {
            faults.add("/words", "OPINION_WORDS", SHORTEST_WORDS, LONGEST_WORDS);
        }
        if (!isOwn(request.document())) {
            faults.add("/document", "OPINION_DOCUMENT");
        }
    }

    private static Optional<String> words(OpinionRequest request) {
        return VisibleText.given(request.words(), SHORTEST_WORDS, LONGEST_WORDS);
    }

    private boolean isOwn(String document) {
        Optional<AttachmentInfo> found =
                document != null && VisibleText.isLine(document)
                        ? attachments.info(document)
                        : Optional.empty();
        boolean own =
                found.filter(info -> info.unitId().equals(callers.current().unitId()))
                        .filter(info -> info.deletedAt() == null)
                        .isPresent();
        if (!own) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own;
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
