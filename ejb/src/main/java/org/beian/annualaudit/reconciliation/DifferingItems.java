package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/**
 * Finder of the waiting items of a key range whose website may differ from a register, or differed
 * before: one union of joins, each by key. It may name one that agrees after all (a name that is
 * written in another form), and leaves out none that differs in an aspect.
 */
@ApplicationScoped
@Clause("18.2")
class DifferingItems {

    private static final String ITEMS =
            """
            select i.id, i.website_id, i.subject_id, cast('%s' as varchar(10)) from audit_item i %s
            where i.campaign_id = ? and i.id > ? and i.id <= ? and i.state <> 'ENDED' and %s""";

    private static final String BEFORE = "i.standing > 0";

    private static final String DOMAINS =
            """
            join icp_subject s on s.id = i.subject_id
            join icp_domain d on d.website_id = i.website_id""";
    private static final String UNKNOWN =
            """
            not exists (select 1 from domain_record r where r.domain = d.domain)
            and exists (select 1 from domain_level l where d.domain like '%.' || l.top_level)""";
    private static final String OTHERWISE =
            """
            exists (select 1 from domain_record r where r.domain = d.domain)
            and not exists (select 1 from domain_record r where r.domain = d.domain
              and r.expires >= ?
              and (r.registrant_name = s.name or r.registrant_organisation = s.name))""";

    private static final String RANGES =
            """
            join icp_access a on a.website_id = i.website_id and a.state = 'ACTIVE'
            join icp_access_range g on g.access_id = a.id""";
    private static final String HOLDS =
            """
            p.block in (%s)
              and p.range_start <= g.range_start and p.range_end >= g.range_end"""
                    .formatted(blocks());
    private static final String NOT_OWN =
            """
            not exists (select 1 from ip_record p where %s
              and p.unit_id = a.provider_id and p.kind = 'SOURCE' and p.since <= ?)"""
                    .formatted(HOLDS);
    private static final String OUTSIDE =
            """
            exists (select 1 from ip_record p where %s and p.province is not null
              and not exists (select 1 from icp_access_place l where l.access_id = a.id
                and substr(l.province, 1, 2) = substr(p.province, 1, 2)))"""
                    .formatted(HOLDS);

    private static final String DOCUMENTS = "join icp_subject s on s.id = i.subject_id";
    private static final String EXPIRED = "s.documents_until < ?";

    private static final String PROVIDERS =
            """
            join icp_access a on a.website_id = i.website_id and a.state = 'ACTIVE'
            join unit u on u.id = a.provider_id""";
    private static final String ENDED = "u.valid_to < ?";
    private static final String PLACES =
            """
            join icp_access a on a.website_id = i.website_id and a.state = 'ACTIVE'
            join icp_access_place l on l.access_id = a.id""";
    private static final String OUT_OF_REMIT =
            """
            not exists (select 1 from remit m where m.unit_id = a.provider_id
              and m.province = l.province and m.valid_from <= ?
              and (m.valid_to is null or m.valid_to >= ?))""";

    private static final String ADDRESSES =
            """
            join icp_subject s on s.id = i.subject_id
            left join unit h on h.id = s.holder_id
            join mail m on m.recipient = coalesce(s.notice_address, h.email)""";
    private static final String RETURNED =
            """
            m.state = 'PARKED' and not exists (select 1 from mail n
              where n.recipient = m.recipient and n.id > m.id and n.state = 'SENT')""";

    /** Digits of the longest block. */
    private static final int DIGITS = 33;

    private static final List<Part> PARTS =
            List.of(
                    new Part(DifferingAspect.BEFORE, "", BEFORE, 0),
                    new Part(DifferingAspect.DOMAINS, DOMAINS, UNKNOWN, 0),
                    new Part(DifferingAspect.DOMAINS, DOMAINS, OTHERWISE, 1),
                    new Part(DifferingAspect.ACCESSES, RANGES, NOT_OWN, 1),
                    new Part(DifferingAspect.ACCESSES, RANGES, OUTSIDE, 0),
                    new Part(DifferingAspect.SPONSOR, DOCUMENTS, EXPIRED, 1),
                    new Part(DifferingAspect.ACCESSES, PROVIDERS, ENDED, 1),
                    new Part(DifferingAspect.ACCESSES, PLACES, OUT_OF_REMIT, 2),
                    new Part(DifferingAspect.SPONSOR, ADDRESSES, RETURNED, 0));

    @Inject EntityManager em;
    @Inject Clock clock;

    /** Row of the union: an item, and an aspect in which it may differ. */
    private record Row(Long item, Long website, Long subject, DifferingAspect aspect) {}

    /**
     * The items in the order of their ids.
     *
     * @param after ids above this one
     * @param to and up to this one
     */
    List<DifferingItem> of(Long campaign, long after, long to) {
        LocalDate today = Shanghai.date(clock.instant());
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Part part : PARTS) {
            parts.add(ITEMS.formatted(part.aspect, part.joined, part.condition));
            Collections.addAll(parameters, campaign, after, to);
            parameters.addAll(Collections.nCopies(part.days, today));
        }
        Query query =
                NativeQuery.of(
                        em, String.join("\nunion ", parts) + "\norder by 1", parameters.toArray());
        Map<Long, DifferingItem> found = new LinkedHashMap<>();
        for (Row row : ResultRecords.of(query, Row.class)) {
            found.computeIfAbsent(
                            row.item,
                            item ->
                                    new DifferingItem(
                                            item,
                                            row.website,
                                            row.subject,
                                            EnumSet.noneOf(DifferingAspect.class)))
                    .aspects()
                    .add(row.aspect);
        }
        return List.copyOf(found.values());
    }

    /**
     * Join and condition that find one kind of difference.
     *
     * @param days how often the condition asks for today
     */
    private record Part(DifferingAspect aspect, String joined, String condition, int days) {}

    /** The blocks that a range lies in: the beginnings of its own. */
    private static String blocks() {
        return IntStream.rangeClosed(1, DIGITS)
                .mapToObj(length -> "substr(g.block, 1, " + length + ")")
                .collect(Collectors.joining(", "));
    }
}
