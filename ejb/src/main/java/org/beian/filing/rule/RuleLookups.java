package org.beian.filing.rule;

import static org.beian.rule.Question.date;
import static org.beian.rule.Question.in;
import static org.beian.rule.Question.number;
import static org.beian.rule.Question.padded;
import static org.beian.rule.Question.text;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.rule.Question;
import org.beian.value.Province;

/** Database queries of the rules about other applications, the blacklist and attachments. */
public final class RuleLookups {

    private static final Question.Columns PENDING =
            Question.columns(text("c.kind"), text("c.claim"), number("a.id"), number("a.unit_id"));
    private static final Question.Columns CLAIMED =
            Question.columns(text("c.kind"), text("c.claim"));
    private static final Question.Columns LISTED = Question.columns(text("b.entry"));
    private static final Question.Columns FILED_PHONE = Question.columns(text("p.phone"));
    private static final Question.Columns CLAIM = Question.columns(text("c.claim"));
    private static final Question.Columns BARRED =
            Question.columns(text("b.entry"), text("b.province"), date("b.valid_from"));
    private static final Question.Columns ATTACHMENT = Question.columns(text("t.id"));

    private RuleLookups() {}

    /** Domain, document or phone of an application, in the form of its {@link ClaimKind}. */
    public record Wanted(ClaimKind kind, String claim) {}

    /** Another pending application that reserves the same. */
    public record Pending(Wanted wanted, Long applicationId, Long unitId) {}

    /** Blacklist entry in force. */
    public record Barred(String entry, Province by, LocalDate since) {}

    /**
     * Those items that other pending applications reserve as well; all items when more reservations
     * are found than one query returns.
     *
     * @param wanted one at least
     * @param except as in {@link #pending}
     */
    static Question<Set<Wanted>> claimed(Collection<Wanted> wanted, Long except) {
        List<String> all = padded(wanted.stream().map(Wanted::claim).toList());
        return Question.rows(CLAIMED)
                .from(
                        "filing_claim c where " + in("c.claim", all) + " and c.application_id <> ?",
                        joined(all, List.of(idOf(except))))
                .read(
                        found ->
                                found.size() == Question.MOST
                                        ? Set.copyOf(wanted)
                                        : found.stream()
                                                .map(RuleLookups::wanted)
                                                .filter(wanted::contains)
                                                .collect(Collectors.toSet()));
    }

    private static Wanted wanted(Object[] row) {
        return new Wanted(ClaimKind.valueOf((String) row[0]), (String) row[1]);
    }

    /**
     * Other pending applications that reserve any of these items.
     *
     * @param wanted one at least
     * @param except id of the application that is not compared with itself; may be null
     */
    public static Question<List<Pending>> pending(Collection<Wanted> wanted, Long except) {
        Question.Rows rows = Question.rows(PENDING);
        Map<ClaimKind, List<String>> byKind = new EnumMap<>(ClaimKind.class);
        wanted.forEach(
                each ->
                        byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                                .add(each.claim()));
        byKind.forEach(
                (kind, claims) -> {
                    List<String> all = padded(claims);
                    rows.from(
                            "filing_claim c join filing_application a on a.id = c.application_id"
                                    + " where c.kind = ? and "
                                    + in("c.claim", all)
                                    + " and a.id <> ?",
                            joined(List.of(kind.name()), all, List.of(idOf(except))));
                });
        return rows.read(found -> found.stream().map(RuleLookups::pending).toList());
    }

    private static Pending pending(Object[] row) {
        return new Pending(
                wanted(row), ((Number) row[2]).longValue(), ((Number) row[3]).longValue());
    }

    /**
     * Whether anybody has filed any of the phones.
     *
     * @param phones one at least
     */
    public static Question<Boolean> filedPhones(Collection<String> phones) {
        List<String> all = padded(phones);
        return Question.rows(FILED_PHONE)
                .from("icp_phone p where " + in("p.phone", all), all)
                .any();
    }

    /**
     * Those of the phones that another subject has filed.
     *
     * @param phones one at least
     * @param own document key of the subject whose phones they are; may be null
     */
    public static Question<Set<String>> filedByOthers(Collection<String> phones, String own) {
        List<String> all = padded(phones);
        return Question.rows(FILED_PHONE)
                .from(
                        "icp_phone p join icp_subject s on s.id = p.subject_id where "
                                + in("p.phone", all)
                                + " and s.active_document <> ?",
                        joined(all, List.of(keyOf(own))))
                .read(RuleLookups::texts);
    }

    /**
     * Those of the phones that a pending application of another subject reserves.
     *
     * @param phones one at least
     * @param own as in {@link #filedByOthers}
     * @param except as in {@link #pending}
     */
    public static Question<Set<String>> awaitedByOthers(
            Collection<String> phones, String own, Long except) {
        List<String> all = padded(phones);
        return Question.rows(CLAIM)
                .from(
                        "filing_claim c where c.kind = 'PHONE' and "
                                + in("c.claim", all)
                                + " and c.application_id <> ? and not exists (select 1 from"
                                + " filing_claim d where d.application_id = c.application_id"
                                + " and d.kind = 'DOCUMENT' and d.claim = ?)",
                        joined(all, List.of(idOf(except), keyOf(own))))
                .read(RuleLookups::texts);
    }

    /**
     * Those of the entries, of either kind, that are on the blacklist and were not lifted.
     *
     * @param entries one at least
     */
    static Question<Set<String>> listed(Collection<String> entries) {
        List<String> all = padded(entries);
        return Question.rows(LISTED)
                .everyOf(
                        "blacklist_entry b where " + in("b.entry", all) + " and b.valid_to is null",
                        all)
                .read(RuleLookups::texts);
    }

    /**
     * Blacklist entries of this kind in force on a day for any of these, oldest first.
     *
     * @param entries one at least
     */
    public static Question<List<Barred>> barred(
            BlacklistKind kind, Collection<String> entries, LocalDate on) {
        List<String> all = padded(entries);
        return Question.rows(BARRED)
                .from(
                        "blacklist_entry b where b.kind = ? and "
                                + in("b.entry", all)
                                + " and b.valid_from <= ? and b.valid_to is null",
                        joined(List.of(kind.name()), all, List.of(Date.valueOf(on))))
                .read(
                        found ->
                                found.stream()
                                        .map(
                                                row ->
                                                        new Barred(
                                                                (String) row[0],
                                                                Province.ofRegion((String) row[1]),
                                                                ((Date) row[2]).toLocalDate()))
                                        .sorted(Comparator.comparing(Barred::since))
                                        .toList());
    }

    /**
     * Those of the attachments that one of the units uploaded.
     *
     * @param unitIds one at least, and so of the ids
     */
    public static Question<Set<String>> attachmentsOf(
            Collection<Long> unitIds, Collection<String> ids) {
        List<Long> units = padded(unitIds);
        List<String> attachments = padded(ids);
        return Question.rows(ATTACHMENT)
                .everyOf(
                        "attachment t where "
                                + in("t.unit_id", units)
                                + " and "
                                + in("t.id", attachments),
                        joined(units, attachments))
                .read(RuleLookups::texts);
    }

    private static List<?> joined(List<?>... parameters) {
        return Stream.of(parameters).flatMap(List::stream).toList();
    }

    private static String keyOf(String own) {
        return own == null ? "" : own;
    }

    private static Long idOf(Long application) {
        return application == null ? -1L : application;
    }

    private static Set<String> texts(List<Object[]> rows) {
        return rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet());
    }
}
