package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Authorities;
import org.beian.party.ManagementContact;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Notices of deadlines: an event for each case, and one mail for all cases of a kind that are noted
 * at once, so that nobody gets a hundred.
 */
@ApplicationScoped
class WaitingMails {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    /** Most websites that a mail names. */
    private static final int MOST_NAMED = 20;

    @Inject EventPublisher events;
    @Inject Units units;

    @Inject
    @ConfigProperty(name = "beian.operator.mailTo")
    Optional<String> operators;

    @Inject Outbox outbox;
    @Inject Calendars calendars;

    /** Case with the record of what was noted of it. */
    record Noted(WaitingCase waiting, WaitingNotice notice) {}

    /** Whoever is to act learns that a last day comes. */
    void warn(Unit unit, List<Noted> noted) {
        tell(unit, "WORK_DUE_SOON", "waiting.warned", noted, first(noted).waiting.kind(), unit);
    }

    /** Whoever was to act learns that a last day is over. */
    void overdue(Unit unit, List<Noted> noted) {
        tell(unit, "WORK_OVERDUE", "waiting.overdue", noted, first(noted).waiting.kind(), unit);
    }

    /** The authority above learns who has not acted by a last day. */
    void escalate(Unit superior, Unit unit, List<Noted> noted) {
        tell(superior, "WORK_ESCALATED", "waiting.escalated", noted, WaitingKind.ESCALATED, unit);
    }

    /**
     * The manager of a provider learns that it did not stop access in time; without one its
     * headquarters do (16.4).
     */
    @Clause("16.4")
    void tellManagement(Unit provider, List<Noted> noted) {
        WaitingCase first = first(noted).waiting;
        if (first.kind() != WaitingKind.STOP_ACCESS) {
            return;
        }
        Optional<Unit> headquarters = provider.parentId().flatMap(units::find);
        String address =
                provider.management()
                        .map(ManagementContact::email)
                        .or(() -> headquarters.map(Unit::email))
                        .orElse(null);
        if (address != null) {
            outbox.queue(
                    address,
                    MailFrame.to(
                            provider.management()
                                    .map(ManagementContact::name)
                                    .or(() -> headquarters.map(Unit::name))
                                    .orElse(null)),
                    "waiting.management",
                    LANGUAGE,
                    first(noted).notice,
                    null,
                    provider.name(),
                    String.valueOf(noted.size()),
                    lastDay(first),
                    noted.stream()
                            .map(one -> one.waiting.name(LANGUAGE))
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining("、")));
        }
    }

    private void tell(
            Unit to,
            String event,
            String template,
            List<Noted> noted,
            WaitingKind shown,
            Unit holder) {
        noted.forEach(one -> events.publish(to.id(), event, one.notice, null, payload(one)));
        String address = address(to);
        if (address != null) {
            WaitingCase first = first(noted).waiting;
            outbox.queue(
                    address,
                    MailFrame.to(to.name()).about("/intray.xhtml?kind=" + shown),
                    template,
                    LANGUAGE,
                    first(noted).notice,
                    null,
                    first.kind().text(LANGUAGE),
                    String.valueOf(noted.size()),
                    lastDay(first),
                    first.name(LANGUAGE),
                    holder.name());
        }
    }

    private Object lastDay(WaitingCase one) {
        return one.kind().isFixed() ? one.deadline() : calendars.lastDay(one.deadline());
    }

    /** The operator's unit is reached as for every other warning. */
    String address(Unit to) {
        return to.email() == null && to.code().equals(Authorities.OPERATOR)
                ? operators.orElse(null)
                : to.email();
    }

    private static Noted first(List<Noted> noted) {
        return noted.get(0);
    }

    private static Map<String, String> payload(Noted one) {
        return Map.of(
                "kind", one.waiting.kind().name(),
                "deadline", one.waiting.deadline().toString(),
                "text", one.waiting.name(LANGUAGE));
    }
}
