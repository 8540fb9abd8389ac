package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.agency.mandate.MandatesInForce;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditUrging;
import org.beian.annualaudit.AuditUrgingRepository;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.annualaudit.opinion.OpinionViews;
import org.beian.annualaudit.reconciliation.AuditDifferences;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.code.Calendars;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Masking;

/**
 * Views of audit items for the caller. Sponsors and providers see the holder of a domain masked,
 * providers neither the sponsor's documents nor its mail address.
 */
@ApplicationScoped
class AuditItemViews {

    private static final int AT_ONCE = 200;

    @Inject AuditDifferences differences;
    @Inject AuditUrgingRepository urgings;
    @Inject OpinionViews opinions;
    @Inject MandatesInForce mandates;
    @Inject Attachments attachments;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Units units;
    @Inject Clock clock;

    /** In their order. */
    List<AuditItemView> of(List<AuditItem> items) {
        List<AuditItemView> views = new ArrayList<>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            part(items.subList(from, Math.min(items.size(), from + AT_ONCE)), views);
        }
        return views;
    }

    private void part(List<AuditItem> items, List<AuditItemView> views) {
        Caller caller = callers.current();
        List<Long> ids = items.stream().map(AuditItem::id).toList();
        Map<Long, List<Difference>> found = differences.of(ids);
        Map<Long, List<AuditUrging>> urged =
                urgings.of(ids).stream().collect(Collectors.groupingBy(AuditUrging::itemId));
        Set<Long> mandated =
                caller.has(Roles.PROVIDER)
                        ? mandates.of(
                                items.stream().map(AuditItem::subjectId).distinct().toList(),
                                caller.unitId())
                        : Set.of();
        Map<Long, List<OpinionView>> given =
                caller.has(Roles.PROVIDER) ? Map.of() : opinions.ofItems(ids);
        for (AuditItem item : items) {
            views.add(
                    view(
                            item,
                            found.getOrDefault(item.id(), List.of()),
                            urged.getOrDefault(item.id(), List.of()),
                            given.getOrDefault(item.id(), List.of()),
                            item.state() == AuditItemState.OPEN
                                    && mandated.contains(item.subjectId())));
        }
    }

    private AuditItemView view(
            AuditItem item,
            List<Difference> found,
            List<AuditUrging> urged,
            List<OpinionView> opinions,
            boolean mandated) {
        Caller caller = callers.current();
        boolean provider = caller.has(Roles.PROVIDER);
        LocalDate today = Shanghai.date(clock.instant());
        return new AuditItemView(
                item.id(),
                item.year(),
                item.state(),
                AuditItemPhase.of(item, today),
                item.filingNumber(),
                item.websiteName(),
                item.subjectName(),
                units.nameOf(item.authority()).orElse(""),
                item.websiteId(),
                found.stream().map(each -> shown(each, caller)).toList(),
                item.due(),
                daysLeft(item, today),
                item.state().isWaiting() ? item.decideBy() : null,
                item.answer().explanation(),
                item.answer().at(),
                name(item.answer().providerId()),
                provider ? List.of() : documents(item),
                item.answer().opinion(),
                item.answer().decidedAt(),
                item.result(),
                item.endedAt(),
                urged.stream().map(this::view).toList(),
                opinions,
                mandated,
                item.version());
    }

    private static Difference shown(Difference found, Caller caller) {
        boolean provider = caller.has(Roles.PROVIDER);
        if (!provider && !caller.has(Roles.SPONSOR)) {
            return found;
        }
        return switch (found.kind()) {
            case DOMAIN_HOLDER ->
                    with(found, found.filedValue(), Masking.person(found.foundValue()));
            case MAIL_NOT_DELIVERED ->
                    provider
                            ? with(
                                    found,
                                    Masking.contact(found.filedValue()),
                                    Masking.contact(found.foundValue()))
                            : found;
            default -> found;
        };
    }

    private static Difference with(Difference found, String filed, String register) {
        DifferenceKind kind = found.kind();
        return new Difference(
                kind, found.about(), filed, register, found.foundAt(), found.goneAt());
    }

    private AuditItemView.Urging view(AuditUrging urging) {
        return new AuditItemView.Urging(
                name(urging.providerId()), urging.officer(), urging.day(), urging.note());
    }

    private List<AttachmentInfo> documents(AuditItem item) {
        // those of one that was not explained need not be looked for
        return item.answer().explanation() == null
                ? List.of()
                : item.documents().stream()
                        .map(attachments::info)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private String name(Long unit) {
        return Optional.ofNullable(unit).flatMap(units::find).map(Unit::name).orElse(null);
    }

    private Integer daysLeft(AuditItem item, LocalDate today) {
        if (!item.state().isWaiting()) {
            return null;
        }
        boolean bureaus = item.state() == AuditItemState.EXPLAINED && item.decideBy() != null;
        return calendars.current().workingDaysLeft(today, bureaus ? item.decideBy() : item.due());
    }
}
