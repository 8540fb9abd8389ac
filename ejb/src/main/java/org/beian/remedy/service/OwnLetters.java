package org.beian.remedy.service;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.replacement.AccessReplacement;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.agency.Disavowal;
import org.beian.annualaudit.AuditItem;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.enforcement.EnforcementCase;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.RemedyPeriods;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingOnCases;
import org.beian.persistence.BoundedCount;
import org.beian.release.DomainRelease;
import org.beian.remedy.Remedy;
import org.beian.supervision.VerificationTask;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * List of all notices and letters to the caller's unit, of every procedure, with what it can do
 * until when (8.8). Each is found by its parties' entries, the latest first.
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER})
public class OwnLetters {

    private static final int MOST = 501;

    /** Types of the matters about which a letter goes to a sponsor. */
    private static final List<String> OF_SPONSORS =
            List.of(
                    FilingApplication.CASE_TYPE,
                    Cancellation.CASE_TYPE,
                    Clearing.CASE_TYPE,
                    UncertainAccess.CASE_TYPE,
                    AccessReplacement.CASE_TYPE,
                    DomainRelease.CASE_TYPE,
                    UnfiledChange.CASE_TYPE,
                    AuditItem.CASE_TYPE,
                    Disavowal.CASE_TYPE,
                    EnforcementCase.CASE_TYPE,
                    BlacklistEntry.CASE_TYPE,
                    Remedy.CASE_TYPE);

    /** Types of the matters about which a letter goes to a provider. */
    private static final List<String> OF_PROVIDERS =
            List.of(
                    FilingApplication.CASE_TYPE,
                    Cancellation.CASE_TYPE,
                    UncertainAccess.CASE_TYPE,
                    StopAccessNotice.CASE_TYPE,
                    VerificationTask.CASE_TYPE,
                    DomainRelease.CASE_TYPE,
                    EnforcementCase.CASE_TYPE,
                    Remedy.CASE_TYPE);

    @Inject EntityManager em;
    @Inject ServiceViews views;
    @Inject RemedyPeriods periods;
    @Inject WaitingOnCases waiting;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Types of the matters about which letters go to such as the caller. */
    @Clause("8.8")
    public List<String> caseTypes() {
        return callers.current().has(SPONSOR) ? OF_SPONSORS : OF_PROVIDERS;
    }

    /**
     * Letters to the caller's unit, the latest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("8.8")
    public List<OwnLetter> list(OwnLetterFilter filter, long before, int limit, Locale locale) {
        int most = Math.max(1, Math.min(limit, MOST));
        List<ServiceRecord> found =
                Stream.of(AddressedAs.values())
                        .flatMap(
                                as ->
                                        query(filter, as, before, "letter", ServiceRecord.class)
                                                .setMaxResults(most)
                                                .getResultStream())
                        .distinct()
                        .sorted(Comparator.comparing(ServiceRecord::id).reversed())
                        .limit(most)
                        .toList();
        Map<String, List<WaitingCase>> acts = acts(found);
        Map<Long, List<WaitingCase>> told =
                waiting.toldBy(callers.current(), found.stream().map(ServiceRecord::id).toList());
        LocalDate today = Shanghai.date(clock.instant());
        return found.stream()
                .map(
                        each ->
                                view(
                                        each,
                                        told.getOrDefault(
                                                each.id(),
                                                acts.getOrDefault(
                                                        key(each.aboutType(), each.aboutId()),
                                                        List.of())),
                                        today,
                                        locale))
                .toList();
    }

    /** Number of letters that the filter lets through, counted up to 1,001. */
    @Clause("8.8")
    public int count(OwnLetterFilter filter) {
        return (int)
                Stream.of(AddressedAs.values())
                        .flatMap(
                                as ->
                                        query(
                                                        filter,
                                                        as,
                                                        Long.MAX_VALUE,
                                                        "party.letterId",
                                                        Long.class)
                                                .setMaxResults(BoundedCount.LIMIT)
                                                .getResultStream())
                        .distinct()
                        .limit(BoundedCount.LIMIT)
                        .count();
    }

    private <T> TypedQuery<T> query(
            OwnLetterFilter filter, AddressedAs as, long before, String what, Class<T> type) {
        Caller caller = callers.current();
        Map<LocalDate, List<String>> running = filter.open() ? running() : Map.of();
        String text =
                "select "
                        + what
                        + " from LetterParty party, ServiceRecord letter"
                        + " where letter.id = party.letterId and "
                        + as.condition()
                        + " and party.letterId < :before"
                        + (filter.caseType().isEmpty() ? "" : " and letter.aboutType = :type")
                        + (filter.since() == null ? "" : " and letter.issuedAt >= :since")
                        + (filter.until() == null ? "" : " and letter.issuedAt < :until")
                        + (filter.open() ? " and (" + open(caller, running) + ")" : "")
                        + " order by party.letterId desc";
        TypedQuery<T> query =
                em.createQuery(text, type)
                        .setParameter("unit", caller.unitId())
                        .setParameter("before", before);
        bind(query, filter, running);
        if (text.contains(":today")) {
            query.setParameter("today", Shanghai.date(clock.instant()));
        }
        return query;
    }

    private static void bind(
            TypedQuery<?> query, OwnLetterFilter filter, Map<LocalDate, List<String>> running) {
        if (!filter.caseType().isEmpty()) {
            query.setParameter("type", filter.caseType());
        }
        if (filter.since() != null) {
            query.setParameter("since", Shanghai.startOfDay(filter.since()));
        }
        if (filter.until() != null) {
            query.setParameter("until", Shanghai.startOfDay(filter.until().plusDays(1)));
        }
        if (filter.open()) {
            query.setParameter("remediable", true);
            int place = 0;
            for (Map.Entry<LocalDate, List<String>> each : running.entrySet()) {
                query.setParameter("by" + place, each.getValue());
                query.setParameter("from" + place++, each.getKey());
            }
        }
    }

    /** Condition that something waits for the unit in the matter, or a period for remedies runs. */
    private String open(Caller caller, Map<LocalDate, List<String>> running) {
        StringBuilder runs =
                new StringBuilder("letter.state = ")
                        .append(ServiceState.class.getName())
                        .append(".UNSERVED");
        for (int place = 0; place < running.size(); place++) {
            runs.append(
                    " or letter.authority in :by%1$d and letter.servedOn >= :from%1$d"
                            .formatted(place));
        }
        return "letter.remediable = :remediable and ("
                + runs
                + ") or "
                + waiting.condition(
                        caller,
                        Set.copyOf(caseTypes()),
                        "letter.aboutType",
                        "letter.aboutId",
                        "letter.id");
    }

    /** The authorities by the first day of service whose periods run today. */
    private Map<LocalDate, List<String>> running() {
        return Stream.concat(
                        Stream.of(Authority.MINISTRY),
                        Stream.of(Province.values()).map(Authority::bureauOf))
                .collect(
                        Collectors.groupingBy(
                                periods::firstOpen,
                                TreeMap::new,
                                Collectors.mapping(Authority::code, Collectors.toList())));
    }

    private Map<String, List<WaitingCase>> acts(List<ServiceRecord> letters) {
        Caller caller = callers.current();
        return letters.stream()
                .collect(
                        Collectors.groupingBy(
                                ServiceRecord::aboutType,
                                Collectors.mapping(ServiceRecord::aboutId, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(each -> waiting.in(caller, each.getKey(), each.getValue()).stream())
                .collect(Collectors.groupingBy(act -> key(act.kind().caseType(), act.id())));
    }

    private OwnLetter view(
            ServiceRecord letter, List<WaitingCase> acts, LocalDate today, Locale locale) {
        ServiceView service = views.of(letter, locale);
        boolean running =
                service.remediable()
                        && (service.until() == null || !service.until().last().isBefore(today));
        return new OwnLetter(service, letter.aboutType(), letter.aboutId(), acts, running);
    }

    private static String key(String caseType, Long id) {
        return caseType + " " + id;
    }
}
